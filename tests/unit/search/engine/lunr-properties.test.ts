import fc from 'fast-check';
import lunr from 'lunr';
import { expect, it } from 'vitest';
import { buildIndexSync } from '../../../../electron/search/engine/build';
import { CompactIndex } from '../../../../electron/search/engine/compact-index';
import { expectSame } from './same';
import { collection, definitions, fieldNames, word } from './support';

/** Refs of every kind: JavaScript lists whole numbers before other keys, and lunr's order of equal hits comes of that. */
const ref = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map(String),
  fc.string({ maxLength: 4 }),
  fc.constantFrom('4294967294', '4294967295', '01', 'a/b', 'é'),
);

const few = fc.integer({ min: 1, max: 4 });
const drawnDocuments = few.chain((count) =>
  fc.tuple(collection(count, 14), fc.uniqueArray(ref, { minLength: 14, maxLength: 14 })).map(([documents, refs]) => ({
    count,
    documents: documents.map((document, i) => ({ ...document, ref: refs[i] ?? String(i) })),
  })),
);

const number = fc.constantFrom(1, 1, 2, 10, 0.1, 0.7, 0, -1);
const clause = fc.record(
  {
    term: fc.oneof(
      word,
      word.map((text) => `${text.slice(0, 2)}*`),
      word.map((text) => `*${text.slice(-1)}`),
      word.map((text) => `${text.slice(0, 1)}*${text.slice(-1)}`),
      fc.constantFrom('*', 'a*', ''),
    ),
    boost: number,
    presence: fc.constantFrom(1, 1, 2, 3),
    editDistance: fc.integer({ min: 0, max: 2 }),
    fields: fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }),
  },
  { requiredKeys: ['term'] },
);

it('gives the refs, order, scores and match data of lunr for random documents and queries', () => {
  fc.assert(
    fc.property(
      drawnDocuments,
      fc.array(fc.array(clause, { maxLength: 4 }), { maxLength: 8 }),
      ({ count, documents }, queries) => {
        const fields = definitions(count);
        const stock = lunr(function () {
          this.ref('ref');
          this.pipeline.reset();
          this.searchPipeline.reset();
          for (const field of fields) this.field(field.name, field);
          for (const { ref: name, boost, fields: each } of documents) {
            const values = Object.fromEntries(
              each.map(({ words }, i) => [fieldNames[i], words.map((some) => some.toLowerCase())]),
            );
            this.add({ ref: name, ...values }, { boost });
          }
        });
        const ours = CompactIndex.open(buildIndexSync(documents, { fields }));
        for (const clauses of queries) {
          const build = (query: lunr.Query): void => {
            for (const { fields: scope, ...rest } of clauses) {
              const within = scope?.map((i) => fieldNames[i % count] ?? '');
              query.clause({ ...rest, ...(within ? { fields: within } : {}) } as lunr.Query.Clause);
            }
          };
          expectSame(ours.query(build), stock.query(build), JSON.stringify(clauses));
        }
        expect(JSON.stringify(ours)).toBe(JSON.stringify(stock));
      },
    ),
    { numRuns: 300 },
  );
});

it('goes through the fields of a clause as lunr does when it names one several times', () => {
  const documents = [
    { ref: 'second', boost: 1, fields: [{ words: [] }, { words: ['a'] }] },
    { ref: 'first', boost: 1, fields: [{ words: ['ba'] }, { words: [] }] },
  ];
  const stock = lunr(function () {
    this.ref('ref');
    this.pipeline.reset();
    this.searchPipeline.reset();
    for (const { name } of definitions(2)) this.field(name);
    for (const { ref, fields } of documents)
      this.add({ ref, ...Object.fromEntries(fields.map(({ words }, i) => [fieldNames[i], words])) });
  });
  const ours = CompactIndex.open(buildIndexSync(documents, { fields: definitions(2) }));
  const [first = '', second = ''] = fieldNames;
  const build = (query: lunr.Query): void => {
    query.clause({ term: '*a', boost: 0, fields: [second, second, second, first] } as unknown as lunr.Query.Clause);
  };
  expect(stock.query(build)).toHaveLength(2);
  expectSame(ours.query(build), stock.query(build), 'a field named three times');
});

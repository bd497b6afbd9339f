import lunr from 'lunr';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndexSync } from '../../../../electron/search/engine/build';
import { CompactIndex } from '../../../../electron/search/engine/compact-index';
import { lunrDocument } from '../../../../electron/search/engine/lunr-documents';
import type { Pipeline } from '../../../../electron/search/engine/lunr-inside';
import { random, speeches } from './corpus';
import { expectSame } from './same';

/** 1,000 documents; three fields, so that the order in which lunr adds their scores shows; every document and field with boosts. */
const names = ['title', 'lead', 'body'] as const;
const boosts = [2, 1.5, 1];
/** Of each of 24 kinds. */
const each = 90;

let stock: lunr.Index;
let ours: CompactIndex;
let words: string[];

beforeAll(async () => {
  const documents = (await speeches(1000)).map(({ id, title, body }) => {
    const [first = '', ...rest] = body.split('. ');
    return { id, title, lead: first, body: rest.join('. ') };
  });
  const boostOf = (i: number): number => [1, 1, 2, 0.3][i % 4] ?? 1;
  const pipeline = new lunr.Pipeline();
  pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  stock = lunr(function () {
    this.ref('id');
    this.metadataWhitelist = ['position'];
    for (const [i, name] of names.entries()) this.field(name, { boost: boosts[i] });
    for (const [i, document] of documents.entries()) this.add(document, { boost: boostOf(i) });
  });
  const analysis = { ref: 'id', fields: names.map((name) => ({ name })), pipeline: pipeline as unknown as Pipeline };
  const bytes = buildIndexSync(
    documents.map((document, i) => lunrDocument(document, analysis, boostOf(i))),
    { fields: names.map((name, i) => ({ name, boost: boosts[i] ?? 1 })), spans: true, pipeline: ['stemmer'] },
  );
  ours = CompactIndex.open(bytes);
  words = documents.flatMap(({ title, body }) => `${title} ${body}`.toLowerCase().match(/[a-z]{2,}/g) ?? []);
}, 120_000);

/** What a query is made of: words of the documents. */
interface Drawn {
  readonly a: string;
  readonly b: string;
  readonly c: string;
  /** The beginning of another word. */
  readonly cut: string;
  readonly misspelt: string;
  readonly field: string;
  readonly other: string;
  readonly boost: number;
}

/** One of each kind that lunr knows. */
const kinds: Readonly<Record<string, (drawn: Drawn) => string>> = {
  'a word': ({ a }) => a,
  'two words': ({ a, b }) => `${a} ${b}`,
  'three words': ({ a, b, c }) => `${a} ${b} ${c}`,
  'a field': ({ a, field }) => `${field}:${a}`,
  'several fields': ({ a, b, c, field, other }) => `${field}:${a} ${other}:${b} ${c}`,
  'a boost': ({ a, b, boost }) => `${a}^${boost} ${b}`,
  'a word twice, with boosts': ({ a, b }) => `${a}^3 ${b}^2 ${a}`,
  required: ({ a }) => `+${a}`,
  'two required': ({ a, b }) => `+${a} +${b}`,
  'required, optional and prohibited': ({ a, b, c }) => `+${a} ${b} -${c}`,
  'required in a field': ({ a, b, field }) => `+${field}:${a} ${b}`,
  'prohibited only': ({ a }) => `-${a}`,
  'two prohibited, one in a field': ({ a, b, field }) => `-${a} -${field}:${b}`,
  'prohibited in a field': ({ a, b, field }) => `${a} -${field}:${b}`,
  'a wildcard behind': ({ cut }) => `${cut}*`,
  'a required wildcard': ({ a, cut }) => `+${a} +${cut}*`,
  'a wildcard before': ({ a }) => `*${a.slice(-3)}`,
  'a wildcard within': ({ a }) => `${a.slice(0, 2)}*${a.slice(-1)}`,
  'a wildcard in a field': ({ b, cut, field }) => `${field}:${cut}* ${b}`,
  'a prohibited wildcard': ({ b, cut }) => `-${cut}* ${b}`,
  'one error': ({ misspelt }) => `${misspelt}~1`,
  'two errors': ({ b, misspelt }) => `${misspelt}~2 ${b}`,
  'an error, required, in a field, with a boost': ({ cut, field, misspelt }) => `+${field}:${misspelt}~1^4 ${cut}*`,
  'the same terms by three ways': ({ a }) => `${a}~1 ${a}* ${a}`,
};

function draw(next: () => number): Drawn {
  const some = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const [a, b, c, longer] = [some(words), some(words), some(words), some(words)];
  const at = Math.floor(next() * a.length);
  return {
    a,
    b,
    c,
    cut: longer.slice(0, 2 + Math.floor(next() * longer.length)),
    misspelt: `${a.slice(0, at)}x${a.slice(at + Math.floor(next() * 2))}`,
    field: some(names),
    other: some(names),
    boost: 1 + Math.floor(next() * 9),
  };
}

describe('CompactIndex over 1,000 documents', () => {
  for (const [number, [name, form]] of Object.entries(kinds).entries()) {
    it(`answers ${each} queries as lunr does: ${name}`, () => {
      const next = random(1000 + number);
      for (let i = 0; i < each; i++) {
        const text = form(draw(next));
        let expected;
        try {
          expected = stock.search(text);
        } catch (error) {
          // A required stop word: lunr throws, this index has no answer.
          expect(error).toBeInstanceOf(TypeError);
          expect(ours.search(text)).toEqual([]);
          continue;
        }
        expectSame(ours.search(text), expected, text);
        const best = expected.slice(0, 3).map(({ ref }) => ref);
        expect(ours.search(text, { limit: 3 }).map(({ ref }) => ref)).toEqual(best);
      }
    });
  }

  it('answers clauses that the query language has not as lunr does', () => {
    const next = random(5);
    const { REQUIRED, PROHIBITED } = (lunr.Query as unknown as { presence: Record<string, number> }).presence as {
      REQUIRED: number;
      PROHIBITED: number;
    };
    for (let i = 0; i < 100; i++) {
      const [a = '', b = '', c = ''] = Array.from({ length: 3 }, () => words[Math.floor(next() * words.length)]);
      const build = (query: lunr.Query): void => {
        query.term([a, b], { boost: 0.1 + (i % 7) / 3, fields: ['lead', 'title', 'lead'] });
        query.term(c.slice(0, 3), { wildcard: i % 4, usePipeline: false, boost: -0.7 });
        query.term(b, { presence: i % 3 === 0 ? REQUIRED : i % 3 === 1 ? PROHIBITED : 1, editDistance: i % 2 });
      };
      expectSame(ours.query(build), stock.query(build), `${a} ${b} ${c} ${i}`);
    }
  });

  it('has every document for an empty query, and none for words that are not there', () => {
    expectSame(ours.search(''), stock.search(''), '');
    expect(ours.search('')).toHaveLength(1000);
    expect(ours.search('qqqqqq')).toEqual([]);
  });

  it('is serialised as lunr serialises the same documents', () => {
    // Megabytes: the strings are compared, and not shown.
    expect(JSON.stringify(ours) === JSON.stringify(stock)).toBe(true);
  });
});

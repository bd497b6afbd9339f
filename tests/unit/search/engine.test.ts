/** The engine against lunr itself. */
import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { Engine, writeIndex, type EngineDocument } from '../../../electron/search/engine/index';
import { nearWords } from '../../../electron/search/engine/near';

const fields = [
  { name: 'names', boost: 4 },
  { name: 'body', boost: 1 },
];
const word = fc.constantFrom(
  'asia',
  'asian',
  'police',
  'polish',
  'red',
  'notice',
  'constructor',
  '__proto__',
  'ü',
  '88',
);
const words = fc.array(word, { maxLength: 8 });
const documents = fc
  .array(fc.record({ names: words, body: words }), { minLength: 1, maxLength: 12 })
  .map((some) => some.map((one, ref): EngineDocument => ({ ref, fields: one })));
const terms = fc.uniqueArray(fc.record({ word, boost: fc.integer({ min: 1, max: 8 }) }), {
  minLength: 1,
  maxLength: 6,
  selector: (term) => term.word,
});

describe('engine', () => {
  it("finds what lunr's query finds, with its scores", () => {
    fc.assert(
      fc.property(documents, terms, (some, asked) => {
        const bytes = writeIndex(fields, some);
        const index = lunr.Index.load(JSON.parse(new TextDecoder().decode(bytes)) as object);
        const expected = index.query((query) => {
          for (const term of asked) query.term(term.word, { boost: term.boost, usePipeline: false });
        });
        const found = new Engine(bytes).match(asked);
        expect([...found.keys()].sort()).toEqual(expected.map(({ ref }) => Number(ref)).sort());
        for (const { ref, score } of expected) expect(found.get(Number(ref))).toBeCloseTo(score, 9);
      }),
      { numRuns: 200 },
    );
  });

  it('writes the same bytes for the same documents, and lists words by prefix', () => {
    const some = [{ ref: 0, fields: { names: ['police', 'asia'], body: ['asian'] } }];
    expect(writeIndex(fields, some)).toEqual(writeIndex(fields, some));
    const engine = new Engine(writeIndex(fields, some));
    expect(engine.withPrefix('as')).toEqual(['asia', 'asian']);
    expect(engine.has('asia')).toBe(true);
    expect(engine.has('asi')).toBe(false);
  });

  it('finds words within a number of typing errors, nearest first', () => {
    const dictionary = ['havrankova', 'havranek', 'stock', 'stick', 'tsock'];
    expect(nearWords('stokc', dictionary, 1)).toEqual(['stock']);
    expect(nearWords('stock', dictionary, 1)).toEqual(['stock', 'stick', 'tsock']);
    expect(nearWords('hafrankowa', dictionary, 2)).toEqual(['havrankova']);
  });
});

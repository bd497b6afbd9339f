import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndexSync } from '../../../../electron/search/engine/build';
import { openIndex } from '../../../../electron/search/engine/open';
import type { Batch, Clause, IndexDocument, Match, SearchIndex } from '../../../../electron/search/engine/types';
import { collection, definitions, weightsOf } from './support';

const fields = 3;

function indexOf(documents: readonly IndexDocument[]): SearchIndex {
  return openIndex(buildIndexSync(documents, { fields: definitions(fields), places: true }));
}

const presence = fc.constantFrom('required' as const, 'optional' as const, 'optional' as const, 'prohibited' as const);
const factors = fc.option(fc.array(fc.constantFrom(0, 1, 2), { minLength: fields, maxLength: fields }), {
  nil: undefined,
});
const wordClause = fc.record({
  presence,
  alternatives: fc.array(
    fc.record({
      at: fc.nat(),
      length: fc.integer({ min: 0, max: 4 }),
      boost: fc.constantFrom(1, 2, 8),
      tier: fc.nat(3),
    }),
    { maxLength: 4 },
  ),
  fields: factors,
});
const phraseClause = fc.record({
  presence,
  phrase: fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  fields: factors,
});
type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Drawn = Of<typeof wordClause> | Of<typeof phraseClause>;

/** Drawn numbers become terms that the index has. */
function clauseOf(drawn: Drawn, size: number): Clause {
  const common = { presence: drawn.presence, ...(drawn.fields ? { fields: drawn.fields } : {}) };
  if ('phrase' in drawn) {
    const phrase = drawn.phrase.map((terms) => terms.map((term) => term % size));
    return { ...common, phrase, boost: 2, tier: 1 };
  }
  const alternatives = drawn.alternatives.map(({ at, length, boost, tier }) => {
    const lo = at % size;
    return { lo, hi: Math.min(size, lo + length), boost, tier };
  });
  return { ...common, alternatives };
}

/** What of a clause a document has: its sum and best tier; null when nothing. */
function answer(
  clause: Clause,
  document: number,
  documents: readonly IndexDocument[],
  index: SearchIndex,
  weights: ReadonlyMap<string, number>,
) {
  let [sum, tier, matched] = [0, 255, false];
  for (let field = 0; field < fields; field++) {
    const factor = clause.fields?.[field] ?? 1;
    if (factor === 0) continue;
    const weight = (term: number): number | undefined => weights.get(`${term} ${field} ${document}`);
    if ('phrase' in clause) {
      const words = documents[document]?.fields[field]?.words ?? [];
      const texts = clause.phrase.map((terms) => terms.map((term) => index.dictionary.term(term)));
      if (!words.some((_, at) => texts.every((some, i) => some.includes(words[at + i] ?? '')))) continue;
      matched = true;
      tier = clause.tier;
      for (const terms of clause.phrase)
        for (const term of new Set(terms)) sum += clause.boost * factor * (weight(term) ?? 0);
      continue;
    }
    const sorted = [...clause.alternatives].sort((a, b) => a.tier - b.tier);
    for (let term = 0; term < index.dictionary.size; term++) {
      const alternative = sorted.find(({ lo, hi }) => term >= lo && term < hi);
      const here = weight(term);
      if (!alternative || here === undefined) continue;
      matched = true;
      sum += alternative.boost * factor * here;
      tier = Math.min(tier, alternative.tier);
    }
  }
  return matched ? { sum, tier } : null;
}

function expected(clauses: readonly Clause[], documents: readonly IndexDocument[], index: SearchIndex): Match[] {
  const weights = weightsOf(index);
  const matches = documents.flatMap((_, document): Match[] => {
    const answers = clauses.map((clause) => ({ clause, found: answer(clause, document, documents, index, weights) }));
    const out = answers.some(({ clause: { presence: how }, found }) =>
      how === 'required' ? !found : how === 'prohibited' ? found : false,
    );
    const counted = answers.filter(({ clause }) => clause.presence !== 'prohibited').map(({ found }) => found);
    if (out || counted.every((found) => !found)) return [];
    let [sum, tier, bits] = [0, 0, 0];
    for (const [i, found] of counted.entries()) {
      if (!found) continue;
      sum += found.sum;
      tier = Math.max(tier, found.tier);
      bits |= 1 << i;
    }
    return [{ document, score: sum / 1000, tier, clauses: bits }];
  });
  return matches.sort((a, b) => b.score - a.score || a.document - b.document);
}

function backwards({ count, scores, keys }: Batch): void {
  for (let i = 0; i < count; i++) keys[i] = -(scores[i] ?? 0);
}

describe('evaluate', () => {
  it('gives the documents, scores, tiers and clauses that follow from the postings', async () => {
    await fc.assert(
      fc.asyncProperty(
        collection(fields),
        fc.array(fc.oneof(wordClause, phraseClause), { maxLength: 4 }),
        fc.nat(6),
        async (documents, drawn, limit) => {
          const index = indexOf(documents);
          const { size } = index.dictionary;
          const clauses = size === 0 ? [] : drawn.map((some) => clauseOf(some, size));
          const all = expected(clauses, documents, index);
          const found = index.evaluate(clauses, { limit, collect: true });
          expect(found.total).toBe(all.length);
          expect(found.hits).toEqual(all.slice(0, limit));
          const set = found.documents ?? new Uint32Array();
          const members = [...documents.keys()].filter((d) => ((set[d >>> 5] ?? 0) >>> (d & 31)) & 1);
          expect(members).toEqual(all.map(({ document }) => document).sort((a, b) => a - b));
          const sliced = await index.evaluateInSlices(clauses, { limit }, new AbortController().signal);
          expect(sliced).toEqual({ hits: found.hits, total: found.total });
          // Only the even documents, worst first.
          const even = new Uint32Array(1).fill(0x5555_5555);
          const ranked = index.evaluate(clauses, { limit: 99, within: even, rank: backwards });
          const evens = all.filter(({ document }) => document % 2 === 0);
          expect(ranked.hits).toEqual(evens.sort((a, b) => a.score - b.score || a.document - b.document));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses what names no term or has too many clauses', () => {
    const index = indexOf([{ ref: 'a', fields: [{ words: ['x'] }] }]);
    const clause = (hi: number): Clause => ({ presence: 'optional', alternatives: [{ lo: 0, hi, boost: 1, tier: 0 }] });
    expect(() => index.evaluate([clause(2)], { limit: 1 })).toThrow(RangeError);
    expect(() => index.evaluate(Array<Clause>(24).fill(clause(1)), { limit: 1 })).toThrow(RangeError);
    expect(index.evaluate(Array<Clause>(23).fill(clause(1)), { limit: 1 }).total).toBe(1);
  });
});

describe('evaluateInSlices', () => {
  const many = Array.from({ length: 3000 }, (_, i) => ({ ref: String(i), fields: [{ words: [`w${i}`, 'all'] }] }));

  it('is cancelled by its signal, with its reason, and leaves nothing behind', async () => {
    const index = indexOf(many);
    const clauses = Array.from({ length: 20 }, (): Clause => {
      const { lo, hi } = index.dictionary.range('w');
      return { presence: 'optional', alternatives: [{ lo, hi, boost: 1, tier: 0 }], fields: [1, 1, 0] };
    });
    const before = index.evaluate(clauses, { limit: 5 });
    const older = new AbortController();
    const waiting = index.evaluateInSlices(clauses, { limit: 5 }, older.signal);
    setImmediate(() => older.abort(new Error('a newer question')));
    // It either was faster than the first slice, or ends with the reason.
    await waiting.then(
      (found) => expect(found).toEqual(before),
      (error: unknown) => expect(error).toEqual(new Error('a newer question')),
    );
    expect(index.evaluate(clauses, { limit: 5 })).toEqual(before);
    older.abort();
    await expect(index.evaluateInSlices(clauses, { limit: 5 }, older.signal)).rejects.toThrow();
  });

  it('answers two questions at the same time', async () => {
    const index = indexOf(many);
    const { signal } = new AbortController();
    const ask = (word: string) => {
      const range = index.dictionary.range(word);
      return index.evaluateInSlices(
        [{ presence: 'required', alternatives: [{ ...range, boost: 1, tier: 0 }] }],
        { limit: 3, collect: true },
        signal,
      );
    };
    const [first, second] = await Promise.all([ask('w'), ask('all')]);
    expect(first.total).toBe(3000);
    expect(second.total).toBe(3000);
  });
});

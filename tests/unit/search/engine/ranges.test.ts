/** Answers that were computed beforehand agree with those that are computed from the postings. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndexSync } from '../../../../electron/search/engine/build';
import { BodyIndex } from '../../../../electron/search/engine/open';
import type { Alternative, Batch, Clause, IndexDocument } from '../../../../electron/search/engine/types';
import { random } from './corpus';

const documents = 4000;
let index: BodyIndex;

beforeAll(() => {
  const next = random(9);
  const word = (): string => `${'pqrs'[Math.floor(next() ** 3 * 4)]}${Math.floor(400 ** next()).toString(4)}`;
  const list = Array.from({ length: documents }, (_, i): IndexDocument => ({
    ref: String(i),
    fields: [{ words: Array.from({ length: 5 }, word) }, { words: Array.from({ length: 90 }, word) }],
  }));
  index = new BodyIndex(buildIndexSync(list, { fields: [{ name: 'title', boost: 2 }, { name: 'body' }] }));
});

/** The same terms in two pieces: no range of these is known, so that postings are read. */
function halved({ lo, hi, boost, tier }: Alternative): Alternative[] {
  const middle = (lo + hi) >>> 1;
  return [
    { lo, hi: middle, boost, tier },
    { lo: middle, hi, boost, tier },
  ];
}

const clause = (...alternatives: Alternative[]): Clause => ({ presence: 'required', alternatives });

function backwards({ count, documents: found, keys }: Batch): void {
  for (let i = 0; i < count; i++) keys[i] = -(found[i] ?? 0);
}

describe('ranges', () => {
  it('have the best documents of every beginning and of every word that is common', () => {
    for (const prefix of ['p', 'q', 'r', 's', 'p1', 'p2', 'q3', 'p11', 'p123', 's0']) {
      const range = { ...index.dictionary.range(prefix), boost: 3, tier: 2 };
      for (const some of [range, { ...range, hi: range.lo + 1 }]) {
        if (some.lo >= range.hi) continue;
        for (const limit of [0, 1, 10, 32, 33]) {
          const quick = index.evaluate([clause(some)], { limit });
          const slow = index.evaluate([clause(some)], { limit, rank: ({ scores, keys }) => keys.set(scores) });
          expect(quick.total, prefix).toBe(slow.total);
          if (limit <= 32) expect(close(quick.hits, slow.hits), prefix).toBe(true);
        }
      }
    }
  });

  it('stand for their terms beside other clauses and better alternatives, as nearly as 16 bits can', () => {
    const p = { ...index.dictionary.range('p'), boost: 1, tier: 3 };
    expect(index.ranges.find(p)?.listLength).toBeGreaterThan(documents);
    const whole = { lo: p.lo + 3, hi: p.lo + 4, boost: 5, tier: 0 };
    const other = clause({ ...index.dictionary.range('q1'), boost: 1, tier: 1 });
    for (const [joined, apart] of [
      [
        [clause(p), other],
        [clause(...halved(p)), other],
      ],
      [
        [clause(whole, p), other],
        [clause(whole, ...halved(p)), other],
      ],
      [[clause(p)], [clause(...halved(p))]],
    ] as const) {
      const options = { limit: documents, collect: true, rank: backwards };
      const [found, expected] = [index.evaluate(joined, options), index.evaluate(apart, options)];
      expect(found.total).toBe(expected.total);
      expect(found.documents).toEqual(expected.documents);
      for (const [i, hit] of found.hits.entries()) {
        const right = expected.hits[i];
        expect(hit.document).toBe(right?.document);
        expect(hit.tier).toBe(right?.tier);
        expect(Math.abs(hit.score - (right?.score ?? 0))).toBeLessThan((right?.score ?? 0) / 1000);
      }
    }
  });
});

/** The same scores; documents may differ where joined lists made scores equal that are nearly so. */
function close(a: readonly { score: number }[], b: readonly { score: number }[]): boolean {
  return a.length === b.length && a.every(({ score }, i) => Math.abs(score - (b[i]?.score ?? 0)) <= score / 1000);
}

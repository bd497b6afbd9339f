import type lunr from 'lunr';
import { expect } from 'vitest';

/** The same refs in the same order with the same scores, to the last bit; and the same match data of the first hits. */
export function expectSame(
  found: readonly lunr.Index.Result[],
  expected: readonly lunr.Index.Result[],
  what: string,
): void {
  const brief = (hits: readonly lunr.Index.Result[]) => hits.map(({ ref, score }) => `${ref} ${score}`);
  // One comparison of strings is a thousand times cheaper than one of objects; a number's string tells it from every other.
  if (brief(found).join('\n') !== brief(expected).join('\n')) expect(brief(found), what).toEqual(brief(expected));
  for (let i = 0; i < 3; i++) {
    const [ours, theirs] = [found[i]?.matchData, expected[i]?.matchData];
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours, what).toEqual(theirs);
  }
}

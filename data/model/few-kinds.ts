/** A screenful of hits by kind: the search, and the list that shows what it found, fill it by the same rule. */

/** More kinds than these fill a screenful with a few hits of each. */
const few = 2;

/**
 * Hits of each kind: as many as usual, or, of few kinds, the fewest by which there are so many in all.
 * @param sizes how many there are of each kind
 */
export function hitsOfEach(sizes: readonly number[], usual: number, inAll: number): number {
  if (sizes.length > few) return usual;
  let most = usual;
  const filled = (): number => sizes.reduce((sum, size) => sum + Math.min(size, most), 0);
  while (most < inAll && filled() < inAll) most++;
  return most;
}

/** The kinds of bytes that a field has of a term, in this order in its table of terms. */
export const kind = { lists: 0, places: 1, spans: 2 } as const;
export type KindOfBytes = (typeof kind)[keyof typeof kind];

/**
 * The least bytes that a term has of a kind, by the number of its documents; the table has only what is more. A list has a width, and of
 * each document a step and a weight; a place has a byte at least, and a span a length besides.
 */
export function leastBytes(of: number, documents: number): number {
  return of === kind.lists ? 1 + 3 * documents : of * documents;
}

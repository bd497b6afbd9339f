/** Sets of documents as the engine has them: bit `d & 31` of element `d >>> 5`. */
import type { DocumentSet } from './engine/types';

export const noneOf = (documents: number): DocumentSet => new Uint32Array(Math.ceil(documents / 32));

export function allOf(documents: number): DocumentSet {
  const set = noneOf(documents).fill(0xffffffff);
  const rest = documents & 31;
  if (rest > 0) set[set.length - 1] = 2 ** rest - 1;
  return set;
}

export function has(set: DocumentSet, document: number): boolean {
  return (((set[document >>> 5] ?? 0) >>> (document & 31)) & 1) === 1;
}

export function add(set: DocumentSet, document: number): void {
  const at = document >>> 5;
  set[at] = (set[at] ?? 0) | (1 << (document & 31));
}

/** Leaves in the first set what the second has too. */
export function intersect(set: DocumentSet, other: DocumentSet): void {
  for (let at = 0; at < set.length; at++) set[at] = (set[at] ?? 0) & (other[at] ?? 0);
}

/** Adds to the first set what the second has. */
export function unite(set: DocumentSet, other: DocumentSet): void {
  for (let at = 0; at < set.length; at++) set[at] = (set[at] ?? 0) | (other[at] ?? 0);
}

/** Takes from the first set what the second has. */
export function subtract(set: DocumentSet, other: DocumentSet): void {
  for (let at = 0; at < set.length; at++) set[at] = (set[at] ?? 0) & ~(other[at] ?? 0);
}

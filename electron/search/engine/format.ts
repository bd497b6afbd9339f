/** The layout of an index, as docs/index-format.md describes it: what header and body are made of. */

export const magic = 'lunrbin\0';
export const version = 2;
/** Versions that are read. */
export const readable: readonly number[] = [1, 2];
/** Bytes of the body that have one hash together. */
export const blockSize = 65_536;
export const hashSize = 32;
/** Bytes of the header's fixed part, and of each entry of its directory. */
export const fixedSize = 64;
export const entrySize = 24;
/** Limits, so that a hostile header cannot ask for the machine's memory. */
export const maxDocuments = 1 << 24;
/** So many documents may be without a word; more than these need a byte of the body each. */
export const freeDocuments = 1 << 16;
export const maxFields = 64;
/** Terms in each group of the dictionary that begins with a whole word, and in each of a field's table of terms. */
export const groupSize = 16;
/** Length of the longest term, in UTF-16 units. */
export const maxTermLength = 65_535;

/** The parts of a body. Those from 16 on exist once for each field. */
export const part = {
  words: 1,
  groups: 2,
  termOrder: 3,
  termRank: 4,
  refs: 5,
  insertion: 6,
  ranges: 7,
  rangeData: 8,
  /** Of version 1, as are 17, 19 and 21. */
  listOffsets: 16,
  counts: 17,
  lists: 18,
  placeOffsets: 19,
  places: 20,
  spanOffsets: 21,
  spans: 22,
  terms: 23,
  termGroups: 24,
} as const;

export type Part = (typeof part)[keyof typeof part];

export interface Entry {
  readonly part: number;
  readonly field: number;
  /** From the beginning of the body, in bytes. */
  readonly offset: number;
  readonly length: number;
}

export interface Names {
  readonly fields: readonly string[];
  readonly pipeline: readonly string[];
}

export interface Header {
  readonly version: number;
  readonly documents: number;
  readonly terms: number;
  readonly names: Names;
  readonly entries: readonly Entry[];
  /** Bytes of header and body together. */
  readonly length: number;
  /** Of each block of the body, 32 bytes each. */
  readonly blockHashes: Uint8Array;
}

/** Up to the next multiple of eight, so that typed arrays can be laid over parts. */
export function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}

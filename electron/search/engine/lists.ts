/** The lists of one field: for each term the documents that have it, and its weight in each. */
import type { Body } from './body';
import { malformed } from './error';
import { part } from './format';
import { kind } from './term-bytes';
import type { TermTable } from './term-table';
import type { PostingList } from './types';

const nothing = new Uint8Array(0);

export class FieldLists {
  readonly #at: number;

  constructor(
    private readonly body: Body,
    field: number,
    private readonly terms: TermTable,
  ) {
    const entry = body.find(part.lists, field);
    if (!entry) throw malformed('the lists of a field are missing');
    this.#at = entry.offset;
  }

  /** Where the list of a term begins in the part of all lists: at the end of that of the term before. */
  start(term: number): number {
    return this.terms.start(kind.lists, term);
  }

  /** Where it ends. */
  end(term: number): number {
    return this.terms.end(kind.lists, term);
  }

  /** How many documents have the term. */
  count(term: number): number {
    return this.terms.count(term);
  }

  /** Bytes of the lists of the terms `lo` to `hi - 1`: a measure of what it costs to read them. */
  cost(lo: number, hi: number): number {
    return lo < hi ? this.end(hi - 1) - this.start(lo) : 0;
  }

  /** The lists of the terms `lo` to `hi - 1`, one after the other; valid until the next call. */
  read(lo: number, hi: number): Uint8Array {
    if (lo >= hi) return nothing;
    const from = this.start(lo);
    const to = this.end(hi - 1);
    if (from > to) throw malformed('its lists are out of order');
    return from === to ? nothing : this.body.borrow(this.#at + from, to - from);
  }

  postings(term: number): PostingList {
    const bytes = this.read(term, term + 1);
    return readList(bytes, 0, bytes.length, this.count(term), this.body.header.documents);
  }
}

/** Where the weights of a list begin. @throws IndexError when the list cannot have so many documents. */
export function weightsAt(bytes: Uint8Array, at: number, end: number, count: number): number {
  const width = bytes[at] ?? 0;
  const weights = end - count * width;
  if (count > 0 && (end > bytes.length || (width !== 2 && width !== 4) || weights < at + 1 + count))
    throw malformed('a list has another length than it says');
  return weights;
}

/** A list as arrays of its own. @param documents how many the index has. */
export function readList(bytes: Uint8Array, at: number, end: number, count: number, documents: number): PostingList {
  // Before anything of that size is made: the count may be any number in an index that was tampered with.
  const weights = weightsAt(bytes, at, end, count);
  const list = { documents: new Uint32Array(count), weights: new Uint32Array(count) };
  if (count === 0) return list;
  const width = bytes[at] ?? 0;
  const last = readDocuments(bytes, at + 1, weights, count, list.documents);
  if (count > 0 && !(last < documents)) throw malformed('a list names a document that is not there');
  for (let i = 0; i < count; i++) list.weights[i] = readWeight(bytes, weights + i * width, width);
  return list;
}

/** Reads `count` ascending documents that end just before `end`; gives the last one. */
export function readDocuments(bytes: Uint8Array, at: number, end: number, count: number, into: Uint32Array): number {
  let from = at;
  let document = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[from++] as number;
    let step = byte & 127;
    for (let shift = 7; byte > 127 && shift < 28; shift += 7) {
      byte = bytes[from++] as number;
      step |= (byte & 127) << shift;
    }
    document += step;
    into[i] = document;
  }
  if (from !== end) throw malformed('a list has another length than it says');
  return document;
}

export function readWeight(bytes: Uint8Array, at: number, width: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  return width === 2 ? low : (low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)) >>> 0;
}

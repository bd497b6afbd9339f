/** A part of an index of which a few pages are in memory at a time: it is looked into here and there, and need not be held whole. */
import type { Body } from './body';
import type { Entry } from './format';

/** Bytes of a page: a power of two, so that no number lies in two. */
const pageBits = 12;
const pageSize = 1 << pageBits;

export class Pages {
  /** The pages in memory. */
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly #numbers: Uint32Array;
  /** By slot: the page that lies there, plus 1. */
  readonly #held: Uint32Array;
  readonly #at: number;

  /** @param slots how many pages are in memory: a power of two. */
  constructor(
    private readonly body: Body,
    entry: Entry,
    slots: number,
  ) {
    this.length = entry.length;
    this.#at = entry.offset;
    this.bytes = new Uint8Array(slots * pageSize);
    this.#numbers = new Uint32Array(this.bytes.buffer);
    this.#held = new Uint32Array(slots);
  }

  /** Where in `bytes` the byte at `at` of the part is, until the next call; the rest of its page follows. */
  place(at: number): number {
    const page = at >>> pageBits;
    const slot = page & (this.#held.length - 1);
    if (this.#held[slot] !== page + 1) this.#load(page, slot);
    return (slot << pageBits) | (at & (pageSize - 1));
  }

  /** How many bytes from `at` on lie in one page. */
  room(at: number): number {
    return pageSize - (at & (pageSize - 1));
  }

  /** The part as 32-bit numbers: the one at `index`, which must be within it. */
  number(index: number): number {
    return this.#numbers[this.place(index * 4) >>> 2] as number;
  }

  /** Bytes that lie in several pages, read past them. */
  copy(at: number, length: number, into: Uint8Array): void {
    this.body.copy(this.#at + at, length, into, 0);
  }

  #load(page: number, slot: number): void {
    const at = page << pageBits;
    // Until it is read, the slot has nothing: reading may fail.
    this.#held[slot] = 0;
    this.body.copy(this.#at + at, Math.min(pageSize, this.length - at), this.bytes, slot << pageBits);
    this.#held[slot] = page + 1;
  }
}

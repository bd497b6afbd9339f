/** Reads the body of an index, each block compared with its hash when something of it is first read. */
import { readSync } from 'node:fs';
import { IndexError } from './error';
import * as format from './format';
import type { Entry, Header } from './format';
import { headerLength, readHeader, sha256 } from './header';
import { Pages } from './pages';
import type { Source } from './types';

/** Bytes from `at` on, to `into` from `place` on; fewer when the source ends before. */
type Read = (at: number, length: number, into: Uint8Array, place: number) => number;

export class Body {
  readonly #read: Read;
  readonly #memory: Uint8Array | undefined;
  readonly #start: number;
  readonly #verified: Uint8Array;
  readonly #entries = new Map<number, Entry>();
  readonly #block: Uint8Array;
  #scratch = new Uint8Array(0);
  readonly header: Header & { readonly hash: string };

  constructor(source: Source, headerHash?: string) {
    // A Buffer, whose `slice` is no copy, would not do.
    const plain =
      source instanceof Uint8Array ? new Uint8Array(source.buffer, source.byteOffset, source.length) : source;
    this.#memory = plain instanceof Uint8Array ? plain : undefined;
    this.#read = readerOf(plain);
    const fixed = this.#exactly(0, Math.min(format.fixedSize, source.length));
    this.#start = headerLength(fixed, source.length);
    this.header = readHeader(this.#exactly(0, this.#start), source.length, headerHash);
    this.#verified = new Uint8Array(this.header.blockHashes.length / format.hashSize);
    // Bytes in memory are hashed where they lie.
    this.#block = new Uint8Array(this.#memory ? 0 : format.blockSize);
    for (const entry of this.header.entries) this.#entries.set(key(entry.part, entry.field), entry);
  }

  /** Where a part lies; undefined when the index has it not. */
  find(part: format.Part, field = 0): Entry | undefined {
    return this.#entries.get(key(part, field));
  }

  /** Bytes of the body. Without `into`, or when it is too short, new ones; or a view of the source in memory. */
  read(at: number, length: number, into?: Uint8Array): Uint8Array {
    this.#check(at, length);
    if (this.#memory) return this.#memory.subarray(this.#start + at, this.#start + at + length);
    return this.#exactly(this.#start + at, length, into);
  }

  /** Bytes of the body that are valid until the next call: one buffer is used again and again. */
  borrow(at: number, length: number): Uint8Array {
    if (!this.#memory && length > this.#scratch.length)
      this.#scratch = new Uint8Array(Math.max(2 * this.#scratch.length, length, format.blockSize));
    return this.read(at, length, this.#scratch);
  }

  /** Bytes of the body, written to `into` from `place` on. */
  copy(at: number, length: number, into: Uint8Array, place: number): void {
    this.#check(at, length);
    this.#fill(this.#start + at, length, into, place);
  }

  /** A part of which a few pages are in memory at a time; null when the index has it not, or it is not `length` bytes long. */
  pages(part: format.Part, field: number, slots: number, length?: number): Pages | null {
    const entry = this.find(part, field);
    if (!entry || (length !== undefined && entry.length !== length)) return null;
    return new Pages(this, entry, slots);
  }

  /** A whole part as 32-bit numbers; null when the index has it not, or it is not `length` numbers long. */
  numbers(part: format.Part, field: number, length: number): Uint32Array | null {
    const entry = this.find(part, field);
    if (entry?.length !== length * 4) return null;
    const bytes = this.read(entry.offset, entry.length);
    if (bytes.byteOffset % 4 === 0) return new Uint32Array(bytes.buffer, bytes.byteOffset, length);
    return new Uint32Array(bytes.slice().buffer);
  }

  #check(at: number, length: number): void {
    const last = Math.floor((at + length - 1) / format.blockSize);
    for (let block = Math.floor(at / format.blockSize); block <= last; block++)
      if (this.#verified[block] !== 1) this.#verify(block);
  }

  #verify(block: number): void {
    const at = this.#start + block * format.blockSize;
    const length = Math.min(format.blockSize, this.header.length - at);
    const bytes = this.#memory ? this.#memory.subarray(at, at + length) : this.#exactly(at, length, this.#block);
    const expected = this.header.blockHashes.subarray(block * format.hashSize, (block + 1) * format.hashSize);
    if (length <= 0 || sha256(bytes).compare(expected) !== 0)
      throw new IndexError('altered', `Block ${block} of the search index was altered.`);
    this.#verified[block] = 1;
  }

  #exactly(at: number, length: number, into?: Uint8Array): Uint8Array {
    const bytes = into && into.length >= length ? into.subarray(0, length) : new Uint8Array(length);
    this.#fill(at, length, bytes, 0);
    return bytes;
  }

  #fill(at: number, length: number, into: Uint8Array, place: number): void {
    let done = 0;
    while (done < length) {
      const more = this.#read(at + done, length - done, into, place + done);
      if (more <= 0) throw new IndexError('truncated', 'The search index ends before its time.');
      done += more;
    }
  }
}

function key(part: number, field: number): number {
  return part * format.maxFields + field;
}

function readerOf(source: Source): Read {
  if (!(source instanceof Uint8Array)) {
    return (at, length, into, place) =>
      readSync(source.fd, into, place, Math.min(length, source.length - at), source.offset + at);
  }
  return (at, length, into, place) => {
    const bytes = source.subarray(at, at + length);
    into.set(bytes, place);
    return bytes.length;
  };
}

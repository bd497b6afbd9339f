/** Reads the body of an index, each block compared with its hash when something of it is first read. */
import { readSync } from 'node:fs';
import { IndexError } from './error';
import * as format from './format';
import type { Entry, Header } from './format';
import { headerLength, readHeader, sha256 } from './header';
import type { Source } from './types';

/** Bytes from `at` on; fewer when the source ends before. */
type Read = (at: number, into: Uint8Array) => number;

export class Body {
  readonly #read: Read;
  readonly #memory: Uint8Array | undefined;
  readonly #start: number;
  readonly #verified: Uint8Array;
  readonly #entries = new Map<number, Entry>();
  readonly #block: Uint8Array;
  readonly header: Header & { readonly hash: string };

  constructor(source: Source, headerHash?: string) {
    this.#memory = source instanceof Uint8Array ? source : undefined;
    this.#read = readerOf(source);
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
    const last = Math.floor((at + length - 1) / format.blockSize);
    for (let block = Math.floor(at / format.blockSize); block <= last; block++)
      if (this.#verified[block] !== 1) this.#verify(block);
    if (this.#memory) return this.#memory.subarray(this.#start + at, this.#start + at + length);
    return this.#exactly(this.#start + at, length, into);
  }

  /** A whole part as 32-bit numbers; null when the index has it not, or it is not `length` numbers long. */
  numbers(part: format.Part, field: number, length: number): Uint32Array | null {
    const entry = this.find(part, field);
    if (entry?.length !== length * 4) return null;
    const bytes = this.read(entry.offset, entry.length);
    if (bytes.byteOffset % 4 === 0) return new Uint32Array(bytes.buffer, bytes.byteOffset, length);
    return new Uint32Array(bytes.slice().buffer);
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
    let done = 0;
    while (done < length) {
      const more = this.#read(at + done, bytes.subarray(done));
      if (more <= 0) throw new IndexError('truncated', 'The search index ends before its time.');
      done += more;
    }
    return bytes;
  }
}

function key(part: number, field: number): number {
  return part * format.maxFields + field;
}

function readerOf(source: Source): Read {
  if (!(source instanceof Uint8Array)) {
    return (at, into) => readSync(source.fd, into, 0, Math.min(into.length, source.length - at), source.offset + at);
  }
  return (at, into) => {
    const bytes = source.subarray(at, at + into.length);
    into.set(bytes);
    return bytes.length;
  };
}

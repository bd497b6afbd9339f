/** Writes the body of an index to a file, with the hash of each block. */
import { readSync, writeSync } from 'node:fs';
import { aligned, blockSize, hashSize, type Entry, type Part } from './format';
import { sha256 } from './header';

export class BodyWriter {
  readonly entries: Entry[] = [];
  readonly #block = new Uint8Array(blockSize);
  readonly #hashes: Uint8Array[] = [];
  #filled = 0;
  #written = 0;

  constructor(private readonly fd: number) {}

  get length(): number {
    return this.#written + this.#filled;
  }

  /** Begins a part; what is appended until the next one belongs to it. */
  begin(part: Part, field = 0): void {
    this.#pad();
    this.entries.push({ part, field, offset: this.length, length: 0 });
  }

  append(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) {
      const some = bytes.subarray(from, from + blockSize - this.#filled);
      this.#block.set(some, this.#filled);
      this.#filled += some.length;
      from += some.length;
      if (this.#filled === blockSize) this.#flush();
    }
    const entry = this.entries.pop();
    if (entry) this.entries.push({ ...entry, length: entry.length + bytes.length });
  }

  numbers(numbers: Uint32Array): void {
    this.append(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  }

  /** Bytes that were written, wherever they are by now. */
  read(at: number, into: Uint8Array): void {
    const inFile = Math.max(0, Math.min(into.length, this.#written - at));
    if (inFile > 0) readSync(this.fd, into, 0, inFile, at);
    const rest = at + inFile - this.#written;
    if (inFile < into.length) into.set(this.#block.subarray(rest, rest + into.length - inFile), inFile);
  }

  /** Writes the last block. @returns the hashes of all. */
  end(): Uint8Array {
    if (this.#filled > 0) this.#flush();
    const hashes = new Uint8Array(this.#hashes.length * hashSize);
    for (const [i, hash] of this.#hashes.entries()) hashes.set(hash, i * hashSize);
    return hashes;
  }

  #pad(): void {
    const length = aligned(this.length) - this.length;
    const last = this.entries.at(-1);
    this.append(new Uint8Array(length));
    // Padding belongs to no part.
    if (last) this.entries.splice(-1, 1, last);
  }

  #flush(): void {
    const bytes = this.#block.subarray(0, this.#filled);
    this.#hashes.push(sha256(bytes));
    writeSync(this.fd, bytes, 0, bytes.length, this.#written);
    this.#written += bytes.length;
    this.#filled = 0;
  }
}

/** A stored entry read in blocks of 64 KB, each of which is compared with its SHA-256 before anything of it is used. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Place } from './archive';
import { Cache } from './cache';
import { Faulty } from './error';
import { readExactly } from './file-reader';

export const blockSize = 64 << 10;
export const hashSize = 32;
const blocksKept = 8;

/** The hashes of the blocks of some bytes that come in pieces, one after the other. */
export class BlockHasher {
  readonly #hashes: Buffer[] = [];
  #hash = createHash('sha256');
  #filled = 0;

  update(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + blockSize - this.#filled);
      this.#hash.update(part);
      at += part.length;
      this.#filled += part.length;
      if (this.#filled === blockSize) this.#next();
    }
  }

  /** The hashes one after the other, 32 bytes each; the last block may be shorter. */
  end(): Buffer {
    if (this.#filled > 0) this.#next();
    return Buffer.concat(this.#hashes);
  }

  #next(): void {
    this.#hashes.push(this.#hash.digest());
    this.#hash = createHash('sha256');
    this.#filled = 0;
  }
}

export class Blocks {
  readonly #verified = new Set<number>();
  readonly #kept = new Cache<number, Buffer>(blocksKept);

  /** @param hashes of the blocks, 32 bytes each, already verified @throws Faulty when they are too few or too many */
  constructor(
    private readonly handle: FileHandle,
    private readonly place: Place,
    private readonly hashes: Buffer,
  ) {
    if (hashes.length !== Math.ceil(place.length / blockSize) * hashSize) throw new Faulty({ code: 'otherBlocks' });
  }

  /** Of the entry, in bytes. */
  get length(): number {
    return this.place.length;
  }

  /** The bytes from `start` to `end` of the entry. @throws Faulty when a block was altered, Error when it cannot be read */
  async read(start: number, end: number): Promise<Buffer> {
    if (this.#isVerified(start, end)) return readExactly(this.handle, this.place.offset + start, end - start);
    const parts: Buffer[] = [];
    for (let at = start; at < end;) {
      const block = Math.floor(at / blockSize);
      const bytes = await this.#kept.get(block, () => this.#block(block));
      const part = bytes.subarray(at - block * blockSize, end - block * blockSize);
      parts.push(part);
      at += part.length;
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  /** A few bytes of blocks that were compared before cost no more than themselves. */
  #isVerified(start: number, end: number): boolean {
    for (let block = Math.floor(start / blockSize); block * blockSize < end; block++) {
      if (!this.#verified.has(block)) return false;
    }
    return true;
  }

  async #block(index: number): Promise<Buffer> {
    const start = index * blockSize;
    const length = Math.min(blockSize, this.place.length - start);
    const bytes = await readExactly(this.handle, this.place.offset + start, length);
    const expected = this.hashes.subarray(index * hashSize, (index + 1) * hashSize);
    if (createHash('sha256').update(bytes).digest().equals(expected)) {
      this.#verified.add(index);
      return bytes;
    }
    throw new Faulty({ code: 'altered' });
  }
}

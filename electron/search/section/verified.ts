/** A stretch of an open file that is read in place: each 64 KB of it is compared with its SHA-256 when it is first touched. */
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { blockSize, hashSize } from '../../library/blocks';
import type { Source } from './bytes';
import { SectionError } from './error';

export class VerifiedSource implements Source {
  readonly #seen: Uint8Array;
  /** One for all blocks: they are looked at once and thrown away, the system keeps the file's pages. */
  static readonly #block = Buffer.allocUnsafe(blockSize);

  /** @param hashes SHA-256 of the blocks, 32 bytes each, trusted */
  constructor(
    private readonly fd: number,
    private readonly offset: number,
    readonly length: number,
    private readonly hashes: Uint8Array,
  ) {
    const blocks = Math.ceil(length / blockSize);
    if (hashes.length !== blocks * hashSize)
      throw new SectionError('the section has other blocks than its header says');
    this.#seen = new Uint8Array(blocks);
  }

  read(offset: number, length: number): Uint8Array {
    if (offset < 0 || length < 0 || offset + length > this.length)
      throw new SectionError('a place beyond the end of the section');
    const last = Math.floor((offset + length - 1) / blockSize);
    for (let block = Math.floor(offset / blockSize); block <= last; block++) {
      if (!this.#seen[block]) this.#check(block);
    }
    const bytes = Buffer.allocUnsafe(length);
    readFully(this.fd, bytes, this.offset + offset);
    return bytes;
  }

  #check(block: number): void {
    const start = block * blockSize;
    const bytes = VerifiedSource.#block.subarray(0, Math.min(blockSize, this.length - start));
    readFully(this.fd, bytes, this.offset + start);
    const expected = this.hashes.subarray(block * hashSize, (block + 1) * hashSize);
    if (!createHash('sha256').update(bytes).digest().equals(expected))
      throw new SectionError('a part of it was altered');
    this.#seen[block] = 1;
  }
}

/** A stretch of a file as it is; whoever reads it verifies it. */
export function inFile(fd: number, offset: number, length: number): Source {
  return {
    length,
    read(at, size) {
      if (at < 0 || at + size > length) throw new SectionError('a place beyond the end of the section');
      const bytes = Buffer.allocUnsafe(size);
      readFully(fd, bytes, offset + at);
      return bytes;
    },
  };
}

/** Fills the bytes from a place of a file. @throws Error when the file ends before */
export function readFully(fd: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;) {
    const read = readSync(fd, bytes, done, bytes.length - done, position + done);
    if (read === 0) throw new SectionError('the file is cut short');
    done += read;
  }
}

/** Temporary files that are written from beginning to end, and then read. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ByteWriter } from './bytes';

const chunk = 1 << 18;

/** A folder of its own, gone with everything in it when `end` is called. */
export class TemporaryFolder {
  readonly #folder: string;
  readonly #open: number[] = [];

  constructor(parent = tmpdir()) {
    this.#folder = mkdtempSync(path.join(parent, 'search-index-'));
  }

  /** A new file, open for writing and reading. */
  file(): number {
    const fd = openSync(path.join(this.#folder, String(this.#open.length)), 'wx+');
    this.#open.push(fd);
    return fd;
  }

  end(): void {
    for (const fd of this.#open) closeSync(fd);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export class Spool {
  readonly out = new ByteWriter();
  #written = 0;

  constructor(private readonly fd: number) {}

  get length(): number {
    return this.#written + this.out.length;
  }

  /** Writes what has gathered, when it is enough or `all` of it. */
  flush(all: boolean): void {
    if (!all && this.out.length < chunk) return;
    writeSync(this.fd, this.out.bytes, 0, this.out.length, this.#written);
    this.#written += this.out.length;
    this.out.clear();
  }

  /** Everything, in pieces that are valid until the next one. */
  *pieces(): Generator<Uint8Array> {
    this.flush(true);
    const bytes = new Uint8Array(chunk);
    for (let at = 0; at < this.#written; at += chunk) {
      const length = Math.min(chunk, this.#written - at);
      readSync(this.fd, bytes, 0, length, at);
      yield bytes.subarray(0, length);
    }
  }
}

/** Reads variable-length integers of a part of a file. */
export class SpoolReader {
  readonly #bytes: Uint8Array;
  #filled = 0;
  #next = 0;

  constructor(
    private readonly fd: number,
    private at: number,
    private readonly end: number,
  ) {
    this.#bytes = new Uint8Array(Math.min(chunk, end - at));
  }

  get ended(): boolean {
    return this.at >= this.end && this.#next >= this.#filled;
  }

  varint(): number {
    let byte = this.#byte();
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#byte();
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  #byte(): number {
    if (this.#next === this.#filled) {
      this.#filled = readSync(this.fd, this.#bytes, 0, Math.min(this.#bytes.length, this.end - this.at), this.at);
      if (this.#filled === 0) throw new Error('A temporary file of the index ended early.');
      this.at += this.#filled;
      this.#next = 0;
    }
    return this.#bytes[this.#next++] as number;
  }
}

/**
 * Writes a ZIP entry by entry, with the same bytes for the same entries, whatever the machine, the day or the time zone.
 * Nothing but the directory is kept in memory. Neither ZIP64 nor its sizes: a pack has less than 4 GB and 65,535 entries.
 */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { writeSync } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { BlockHasher } from '../../electron/library/blocks';

const largest = 0xffff_0000;
const mostEntries = 65_534;
const piece = 1 << 20;

export class ZipWriter {
  readonly #zip: Zip;
  readonly #sums = new Map<string, string>();
  #written = 0;
  #count = 0;

  private constructor(private readonly handle: FileHandle) {
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      for (let at = 0; at < chunk.length;) at += writeSync(handle.fd, chunk, at);
      this.#written += chunk.length;
      if (this.#written > largest) throw new Error('the pack grows beyond 4 GB, the most that a pack can hold');
    });
  }

  /** Begins a file, which must not exist. */
  static async create(file: string): Promise<ZipWriter> {
    return new ZipWriter(await open(file, 'wx'));
  }

  /** SHA-256 of each entry so far, in hexadecimal. */
  get sums(): ReadonlyMap<string, string> {
    return this.#sums;
  }

  /** Adds an entry, packed as well as can be. */
  add(name: string, bytes: Uint8Array): void {
    const entry = this.#begin(new ZipDeflate(name, { level: 9 }));
    entry.push(bytes, true);
    this.#sums.set(name, createHash('sha256').update(bytes).digest('hex'));
  }

  /** Adds a file as it is, so that it can be read at any offset. Answers the hashes of its blocks. */
  async store(name: string, file: string): Promise<Uint8Array> {
    const entry = this.#begin(new ZipPassThrough(name));
    const hash = createHash('sha256');
    const blocks = new BlockHasher();
    const from = await open(file, 'r');
    try {
      const buffer = Buffer.alloc(piece);
      for (;;) {
        const { bytesRead } = await from.read(buffer, 0, piece);
        if (bytesRead === 0) break;
        const bytes = buffer.subarray(0, bytesRead);
        hash.update(bytes);
        blocks.update(bytes);
        entry.push(bytes, false);
      }
    } finally {
      await from.close();
    }
    entry.push(new Uint8Array(), true);
    this.#sums.set(name, hash.digest('hex'));
    return blocks.end();
  }

  /** Writes the directory, and waits until all is on the disk. */
  async end(): Promise<void> {
    this.#zip.end();
    await this.handle.sync();
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  #begin<Entry extends ZipDeflate | ZipPassThrough>(entry: Entry): Entry {
    if (++this.#count > mostEntries) throw new Error(`the pack has more than ${mostEntries} entries`);
    // ZIP times are local times: the same hour, taken in local time, has the same bytes everywhere. Noon always exists.
    entry.mtime = new Date(1980, 0, 1, 12);
    entry.os = 0;
    this.#zip.add(entry);
    return entry;
  }
}

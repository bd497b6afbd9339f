/** The entries of an open pack with what vouches for each: the sums of format 2, or the manifest of format 1. */
import type { z } from 'zod';
import type { Archive, Place } from './archive';
import { getNewCopy, PackError } from './error';
import { sumsName, vouching } from './layout';
import { parseJson } from './parse-json';
import { readSums, type Sums } from './sums';

const maxSums = 16 << 20;

export class Contents {
  #sums: Promise<Sums> | undefined;

  /** @param known the sums, or the SHA-256 of the entry that holds them */
  constructor(
    readonly file: string,
    readonly archive: Archive,
    private readonly known: Sums | string,
  ) {}

  /** Reads an entry whole. @throws PackError when it is missing, altered or larger than `limit` bytes */
  async read(name: string, limit: number): Promise<Buffer> {
    return this.archive.read(name, limit, await this.sum(name));
  }

  /** An entry that is JSON of a schema. @throws PackError */
  async json<T>(name: string, limit: number, schema: z.ZodType<T>): Promise<T> {
    const parsed = schema.safeParse(parseJson(this.file, name, await this.read(name, limit)));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw this.refuse(name, `the entry is not valid: ${place.slice(0, 200)}: ${issue?.message.slice(0, 200) ?? ''}`);
  }

  /** Compares an entry of any size with its sum. @throws PackError */
  async check(name: string): Promise<void> {
    if ((await this.archive.hash(name)) !== (await this.sum(name))) {
      throw this.refuse(name, 'the entry was changed after the pack was made');
    }
  }

  has(name: string): boolean {
    return this.archive.size(name) !== null;
  }

  /** Where a stored entry lies. @throws PackError when it is missing or compressed */
  async place(name: string): Promise<Place> {
    const place = await this.archive.section(name);
    if (!place) throw this.refuse(name, 'the entry is missing');
    return place;
  }

  /** SHA-256 (hex) of an entry. @throws PackError when nothing vouches for it */
  async sum(name: string): Promise<string> {
    const sum = (await this.sums()).get(name);
    if (sum === undefined)
      throw this.refuse(name, this.has(name) ? 'nothing vouches for the entry' : 'the entry is missing');
    return sum;
  }

  /** The sums of all entries, which are those that the file has. @throws PackError */
  sums(): Promise<Sums> {
    this.#sums ??= this.#load().catch((error: unknown) => {
      this.#sums = undefined;
      throw error;
    });
    return this.#sums;
  }

  refuse(name: string, what: string): PackError {
    return new PackError(this.file, name, what, getNewCopy);
  }

  async #load(): Promise<Sums> {
    const sums = typeof this.known === 'string' ? await this.#read(this.known) : this.known;
    for (const name of this.archive.names()) {
      if (!sums.has(name) && !vouching.has(name)) throw this.refuse(name, 'nothing vouches for the entry');
    }
    for (const name of sums.keys()) {
      if (!this.has(name)) throw this.refuse(name, 'the entry is missing');
    }
    return sums;
  }

  async #read(sha256: string): Promise<Sums> {
    const bytes = await this.archive.read(sumsName, maxSums, sha256);
    try {
      return readSums(bytes.toString('utf8'));
    } catch (error) {
      throw this.refuse(sumsName, (error as Error).message);
    }
  }
}

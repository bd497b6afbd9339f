/** The entries of an open pack with what vouches for each: the sums of format 2, or the manifest of format 1. */
import type { z } from 'zod';
import type { Archive, Place } from './archive';
import { PackError } from './error';
import type { Fault } from './fault';
import { sumsName, vouching } from './layout';
import { parseBounded, parseJson } from './parse-json';
import { readSums, type Sums } from './sums';

const maxSums = 16 << 20;

/** Of an entry that is a list: bytes of its JSON, and how many things it may hold. */
interface Bounds {
  readonly limit: number;
  readonly most: number;
}

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

  /** An entry that is a list, in JSON, of at most so many things of a schema. @throws PackError for the first that is not */
  async list<T>(name: string, { limit, most }: Bounds, schema: z.ZodType<T>): Promise<T[]> {
    const values = await this.values(name, { limit, most });
    return values.map((_value, index) => this.at(name, values, index, schema));
  }

  /** The same, of which each is held against its schema when it is read (`at`). @throws PackError */
  async values(name: string, { limit, most }: Bounds): Promise<unknown[]> {
    return this.#list(name, parseJson(this.file, name, await this.read(name, limit)), most);
  }

  /** One thing of a list. @throws PackError when it is not of the schema */
  at<T>(name: string, values: readonly unknown[], index: number, schema: z.ZodType<T>): T {
    return parseBounded(this.file, name, values[index], schema, index);
  }

  /** An entry that is a list of lists, of which each may be as long as the entry. @throws PackError */
  async lists<T>(name: string, { limit, most }: Bounds, schema: z.ZodType<T>): Promise<T[][]> {
    const values = this.#list(name, parseJson(this.file, name, await this.read(name, limit)), most);
    return values.map((value, index) =>
      this.#list(name, value, Infinity).map((one) => parseBounded(this.file, name, one, schema, index)),
    );
  }

  #list(name: string, value: unknown, most: number): unknown[] {
    if (!Array.isArray(value)) throw this.refuse(name, { code: 'notValid', at: '', why: { is: 'type', type: 'list' } });
    if (value.length <= most) return value;
    throw this.refuse(name, { code: 'notValid', at: '', why: { is: 'over', limit: String(most) } });
  }

  /** Compares an entry of any size with its sum. @throws PackError */
  async check(name: string): Promise<void> {
    if ((await this.archive.hash(name)) !== (await this.sum(name))) {
      throw this.refuse(name, { code: 'altered' });
    }
  }

  has(name: string): boolean {
    return this.archive.size(name) !== null;
  }

  /** Where a stored entry lies. @throws PackError when it is missing or compressed */
  async place(name: string): Promise<Place> {
    const place = await this.archive.section(name);
    if (!place) throw this.refuse(name, { code: 'missing' });
    return place;
  }

  /** SHA-256 (hex) of an entry. @throws PackError when nothing vouches for it */
  async sum(name: string): Promise<string> {
    const sum = (await this.sums()).get(name);
    if (sum === undefined) throw this.refuse(name, { code: this.has(name) ? 'unvouched' : 'missing' });
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

  refuse(name: string, fault: Fault): PackError {
    return new PackError(this.file, name, fault);
  }

  async #load(): Promise<Sums> {
    const sums = typeof this.known === 'string' ? await this.#read(this.known) : this.known;
    for (const name of this.archive.names()) {
      if (!sums.has(name) && !vouching.has(name)) throw this.refuse(name, { code: 'unvouched' });
    }
    for (const name of sums.keys()) {
      if (!this.has(name)) throw this.refuse(name, { code: 'missing' });
    }
    return sums;
  }

  async #read(sha256: string): Promise<Sums> {
    const bytes = await this.archive.read(sumsName, maxSums, sha256);
    try {
      return readSums(bytes.toString('utf8'));
    } catch (error) {
      throw PackError.of(this.file, sumsName, error);
    }
  }
}

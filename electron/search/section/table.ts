/**
 * A sorted table of keys with a number each, searched by bisection where it lies: symbols of documents, stems of words.
 * Layout: u32 count, count × u32 end of each key in the text, count × u32 number, the keys as UTF-8 in order of their UTF-16 units.
 */
import { decode, encode, joined, numbers, readNumber, type Source } from './bytes';
import { SectionError } from './error';

export interface Entry {
  readonly key: string;
  readonly value: number;
}

/** The bytes of a table; a key may occur more than once. */
export function writeTable(entries: readonly Entry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => compare(a.key, b.key) || a.value - b.value);
  const keys = sorted.map(({ key }) => encode(key));
  let end = 0;
  const ends = keys.map((key) => (end += key.length));
  return joined([numbers([sorted.length]), numbers(ends), numbers(sorted.map(({ value }) => value)), ...keys]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export class Table {
  readonly count: number;

  /** @throws Error when the part is too short for what it says it holds */
  constructor(private readonly source: Source) {
    this.count = readNumber(source, 0);
    if (4 + this.count * 8 > source.length) throw new SectionError('a table is cut short');
  }

  /** Values of all entries with the key. */
  exactly(key: string): number[] {
    const found: number[] = [];
    for (let at = this.#first(key); at < this.count && this.key(at) === key; at++) found.push(this.value(at));
    return found;
  }

  /** Values of entries whose key begins so, in order of the keys, at most `limit`. */
  beginning(prefix: string, limit: number): number[] {
    const found: number[] = [];
    for (let at = this.#first(prefix); at < this.count && found.length < limit; at++) {
      if (!this.key(at).startsWith(prefix)) break;
      found.push(this.value(at));
    }
    return found;
  }

  key(at: number): string {
    const start = at === 0 ? 0 : readNumber(this.source, 4 * at);
    const end = readNumber(this.source, 4 + 4 * at);
    return decode(this.source.read(4 + 8 * this.count + start, Math.max(0, end - start)));
  }

  value(at: number): number {
    return readNumber(this.source, 4 + 4 * (this.count + at));
  }

  #first(key: string): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.key(middle) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

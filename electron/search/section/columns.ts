/**
 * What facets and filters know of the documents, a number a document and column. A column names an entry of its dictionary, which
 * is a set of values: what a record has several of (the sessions of a person's posts) costs no more than one.
 * Layout: u32 documents, u32 bytes of the dictionaries, a byte for each column's width (0 when all documents have entry 0), padding to 4,
 * each column, the dictionaries as JSON.
 */
import { z } from 'zod';
import { copied, decode, encode, joined, numbers, readNumber, type Source } from './bytes';
import { reading, SectionError } from './error';

export const columnNames = ['kind', 'session', 'year', 'country', 'confidence'] as const;
export type ColumnName = (typeof columnNames)[number];

/** The values of a document in each column; none where it has none. */
export type ColumnValues = Readonly<Record<ColumnName, readonly string[]>>;

export interface Column {
  /** The sets of values that occur. */
  readonly sets: readonly (readonly string[])[];
  /** Of each document the number of its set. */
  readonly of: Uint8Array | Uint16Array | Uint32Array;
}

export interface Columns {
  readonly count: number;
  readonly facets: Readonly<Record<ColumnName, Column>>;
  /** Of each document the number of its record in the whole pack; null when they are the same. */
  readonly ordinals: Uint8Array | Uint16Array | Uint32Array | null;
}

const header = 8 + 8;
const dictionaries = z.array(z.array(z.array(z.string()).max(1000))).length(columnNames.length);

class Growing {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const more = new Uint32Array(this.length * 2);
      more.set(this.#values);
      this.#values = more;
    }
    this.#values[this.length++] = value;
  }

  get values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}

export class ColumnBuilder {
  readonly #sets = columnNames.map(() => new Map<string, number>());
  readonly #columns = columnNames.map(() => new Growing());
  readonly #ordinals = new Growing();

  add(ordinal: number, values: ColumnValues): void {
    for (const [index, name] of columnNames.entries()) {
      const sets = this.#sets[index];
      const key = JSON.stringify(values[name]);
      let number = sets?.get(key);
      if (number === undefined) sets?.set(key, (number = sets.size));
      this.#columns[index]?.push(number ?? 0);
    }
    this.#ordinals.push(ordinal);
  }

  finish(): Uint8Array {
    const sets = this.#sets.map((some) => [...some.keys()].map((key) => JSON.parse(key) as string[]));
    const text = encode(JSON.stringify(sets));
    const ordinals = this.#ordinals.values;
    const same = ordinals.every((ordinal, document) => ordinal === document);
    const columns = [...this.#columns.map(({ values }) => values), same ? new Uint32Array() : ordinals];
    const widths = columns.map(widthOf);
    const bytes = columns.map((column, index) => narrowed(column, widths[index] ?? 0));
    const count = this.#ordinals.length;
    return joined([numbers([count, text.length]), Uint8Array.from([...widths, 0, 0]), ...bytes, text]);
  }
}

function widthOf(column: Uint32Array): number {
  const greatest = column.reduce((most, value) => Math.max(most, value), 0);
  return greatest === 0 ? 0 : greatest < 0x100 ? 1 : greatest < 0x10000 ? 2 : 4;
}

function narrowed(column: Uint32Array, width: number): Uint8Array {
  if (width === 0) return new Uint8Array();
  const bytes =
    width === 1
      ? Uint8Array.from(column)
      : new Uint8Array((width === 2 ? Uint16Array.from(column) : column).slice().buffer);
  return joined([bytes, new Uint8Array(-bytes.length & 3)]);
}

/** @throws Error when the part is not what `ColumnBuilder` writes */
export function readColumns(source: Source): Columns {
  const count = readNumber(source, 0);
  const textLength = readNumber(source, 4);
  const widths = source.read(8, 8);
  let at = header;
  const next = (index: number): Column['of'] | null => {
    const width = widths[index] ?? 0;
    if (![0, 1, 2, 4].includes(width)) throw new SectionError('a column has a width that is none');
    const length = (count * width + 3) & ~3;
    const buffer = copied(source.read(at, length));
    at += length;
    if (width === 0) return null;
    if (width === 1) return new Uint8Array(buffer, 0, count);
    return width === 2 ? new Uint16Array(buffer, 0, count) : new Uint32Array(buffer, 0, count);
  };
  const columns = columnNames.map((_, index) => next(index) ?? new Uint8Array(count));
  const ordinals = next(columnNames.length);
  const text = source.read(at, textLength);
  const sets = reading('its columns', () => dictionaries.parse(JSON.parse(decode(text))));
  const facets = Object.fromEntries(
    columnNames.map((name, index) => [name, { sets: sets[index] ?? [], of: columns[index] ?? new Uint8Array(count) }]),
  ) as unknown as Record<ColumnName, Column>;
  return { count, facets, ordinals };
}

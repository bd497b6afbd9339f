/**
 * What facets and filters know of the documents, a number a document and column. A column names an entry of its dictionary, which
 * is a set of values: what a record has several of (the sessions of a person's posts) costs no more than one.
 * Layout: u32 documents; u32 bytes of the dictionaries; eight widths, a byte each: of the facets' columns, of the ordinals, of the
 * dates (0 when all documents have entry 0), the last spare; the columns of the facets and the ordinals, each padded to 4; the
 * dictionaries as JSON; then what only an order by date reads: u32 bytes of the dictionary of the dates, their column, padded, and the
 * dictionary as JSON.
 * The dates came later, and the section has no other version for them: a program that does not know them reads up to where they begin
 * and sorts by year, and where the part ends there, in a section of before, this program does so too.
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
const dictionary = z.array(z.array(z.string()).max(1000));
const dictionaries = z.array(dictionary).length(columnNames.length);
/** What is stored before the dates. */
const before = columnNames.length + 1;

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

/** A column while it is written. */
class Filling {
  readonly #numbers = new Map<string, number>();
  readonly #of = new Growing();

  push(values: readonly string[]): void {
    const key = JSON.stringify(values);
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#numbers.size));
    this.#of.push(number);
  }

  get sets(): string[][] {
    return [...this.#numbers.keys()].map((key) => JSON.parse(key) as string[]);
  }

  get of(): Uint32Array {
    return this.#of.values;
  }
}

export class ColumnBuilder {
  readonly #facets = columnNames.map(() => new Filling());
  readonly #dates = new Filling();
  readonly #ordinals = new Growing();

  /** @param dates ISO texts as precise as they are known: `2019`, `2019-10`, `2019-10-15` */
  add(ordinal: number, values: ColumnValues, dates: readonly string[]): void {
    for (const [index, name] of columnNames.entries()) this.#facets[index]?.push(values[name]);
    this.#dates.push(dates);
    this.#ordinals.push(ordinal);
  }

  finish(): Uint8Array {
    const text = encode(JSON.stringify(this.#facets.map(({ sets }) => sets)));
    const dates = encode(JSON.stringify(this.#dates.sets));
    const ordinals = this.#ordinals.values;
    const same = ordinals.every((ordinal, document) => ordinal === document);
    const columns = [...this.#facets.map(({ of }) => of), same ? new Uint32Array() : ordinals, this.#dates.of];
    const widths = columns.map(widthOf);
    const bytes = columns.map((column, index) => narrowed(column, widths[index] ?? 0));
    const count = this.#ordinals.length;
    return joined([
      numbers([count, text.length]),
      Uint8Array.from([...widths, 0]),
      ...bytes.slice(0, before),
      text,
      numbers([dates.length]),
      ...bytes.slice(before),
      dates,
    ]);
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
  const { count, textLength, widths } = readHeader(source);
  let at = header;
  const next = (index: number): Column['of'] | null => {
    const column = readColumn(source, at, count, widths[index] ?? 0);
    at += lengthOf(count, widths[index] ?? 0);
    return column;
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

/** The dates of the documents, of each the oldest and the newest; null in a section of before. @throws Error as `readColumns` does */
export function readDates(source: Source): Column | null {
  const { count, textLength, widths } = readHeader(source);
  const at = widths.slice(0, before).reduce((sum, width) => sum + lengthOf(count, width), header + textLength);
  if (at === source.length) return null;
  const width = widths[before] ?? 0;
  const of = readColumn(source, at + 4, count, width) ?? new Uint8Array(count);
  const text = source.read(at + 4 + lengthOf(count, width), readNumber(source, at));
  return { of, sets: reading('its dates', () => dictionary.parse(JSON.parse(decode(text)))) };
}

function readHeader(source: Source): { count: number; textLength: number; widths: Uint8Array } {
  return { count: readNumber(source, 0), textLength: readNumber(source, 4), widths: source.read(8, 8) };
}

const lengthOf = (count: number, width: number): number => (count * width + 3) & ~3;

/** Null for one of no width. */
function readColumn(source: Source, at: number, count: number, width: number): Column['of'] | null {
  if (![0, 1, 2, 4].includes(width)) throw new SectionError('a column has a width that is none');
  if (width === 0) return null;
  const buffer = copied(source.read(at, lengthOf(count, width)));
  if (width === 1) return new Uint8Array(buffer, 0, count);
  return width === 2 ? new Uint16Array(buffer, 0, count) : new Uint32Array(buffer, 0, count);
}

/**
 * Families of words as sections of version 2 have them.
 * Layout: u32 bytes of the table, the table stem → family, u32 families, families × u32 end of each in the list,
 * the list of members as u32 term numbers, then the family of each term as u32.
 */
import { readNumber, readNumbers, within, type Source } from './bytes';
import type { FamilyTable } from './families';
import { Table } from './table';

export class FamilyTable2 implements FamilyTable {
  readonly #stems: Table;
  readonly #ends: Uint32Array;
  readonly #members: number;
  readonly #ofTerm: number;

  constructor(private readonly source: Source) {
    const table = readNumber(source, 0);
    this.#stems = new Table(within(source, 4, table));
    const count = readNumber(source, 4 + table);
    this.#ends = readNumbers(source, 8 + table, count);
    this.#members = 8 + table + count * 4;
    this.#ofTerm = this.#members + (this.#ends.at(-1) ?? 0) * 4;
  }

  ofStem(stem: string): number | undefined {
    return this.#stems.exactly(stem)[0];
  }

  ofTerm(term: number): number {
    return readNumber(this.source, this.#ofTerm + term * 4);
  }

  members(family: number): readonly number[] {
    const end = this.#ends[family];
    if (end === undefined) return [];
    const start = family === 0 ? 0 : (this.#ends[family - 1] ?? 0);
    return [...readNumbers(this.source, this.#members + start * 4, Math.max(0, end - start))];
  }
}

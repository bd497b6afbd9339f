/**
 * Families of words: the terms of an index that share a stem. Made when the section is built, for stemming tens of thousands of words
 * would take longer than a search may.
 * Layout: u32 bytes of the table, the table stem → family, u32 families, families × u32 end of each in the list,
 * the list of members as u32 term numbers, then the family of each term as u32.
 */
import { stem } from '../analysis/stem';
import { fold } from '../analysis/fold';
import { joined, numbers, readNumber, readNumbers, within, type Source } from './bytes';
import { Table, writeTable } from './table';

/** Gathers stems while documents are read: a folded word may have been written in several ways, and have a stem of each. */
export class FamilyBuilder {
  readonly #seen = new Set<string>();
  /** Stems of each folded word. */
  readonly #stems = new Map<string, string[]>();

  constructor(private readonly lang: string) {}

  /** A word as it was written. */
  add(written: string): void {
    if (this.#seen.has(written)) return;
    this.#seen.add(written);
    const word = fold(written);
    const stems = this.#stems.get(word) ?? [];
    if (stems.length === 0) this.#stems.set(word, stems);
    const made = stem(written, this.lang);
    if (!stems.includes(made)) stems.push(made);
  }

  /** @param terms the words of the finished index, in its order */
  finish(terms: readonly string[]): Uint8Array {
    const members = new Map<string, number[]>();
    const families: number[] = [];
    for (const [term, word] of terms.entries()) {
      for (const made of this.#stems.get(word) ?? [stem(word, this.lang)]) {
        const some = members.get(made);
        if (some) some.push(term);
        else members.set(made, [term]);
      }
    }
    const stems = [...members.keys()].sort();
    const numberOf = new Map(stems.map((made, number) => [made, number]));
    for (const word of terms) families.push(numberOf.get(this.#stems.get(word)?.[0] ?? stem(word, this.lang)) ?? 0);
    const table = writeTable(stems.map((key, value) => ({ key, value })));
    let end = 0;
    const ends = stems.map((made) => (end += members.get(made)?.length ?? 0));
    const all = stems.flatMap((made) => members.get(made) ?? []);
    return joined([
      numbers([table.length]),
      table,
      numbers([stems.length]),
      numbers(ends),
      numbers(all),
      numbers(families),
    ]);
  }
}

export class Families {
  readonly #stems: Table;
  readonly #ends: Uint32Array;
  readonly #members: number;
  readonly #ofTerm: number;

  constructor(
    private readonly source: Source,
    private readonly lang: string,
    private readonly terms: number,
  ) {
    const table = readNumber(source, 0);
    this.#stems = new Table(within(source, 4, table));
    const count = readNumber(source, 4 + table);
    this.#ends = readNumbers(source, 8 + table, count);
    this.#members = 8 + table + count * 4;
    this.#ofTerm = this.#members + (this.#ends.at(-1) ?? 0) * 4;
  }

  /**
   * Terms of the family of a word.
   * @param term its number in the index; -1 when the index has it not
   */
  of(written: string, term: number): Uint32Array {
    const known = this.#stems.exactly(stem(written, this.lang))[0];
    const family = term >= 0 && term < this.terms ? readNumber(this.source, this.#ofTerm + term * 4) : known;
    const own = this.#membersOf(family);
    // A word typed without its accents may be another's stem: both families are meant.
    return known === undefined || known === family ? own : Uint32Array.from([...own, ...this.#membersOf(known)]);
  }

  #membersOf(family: number | undefined): Uint32Array {
    const end = family === undefined ? undefined : this.#ends[family];
    if (family === undefined || end === undefined) return new Uint32Array();
    const start = family === 0 ? 0 : (this.#ends[family - 1] ?? 0);
    return readNumbers(this.source, this.#members + start * 4, Math.max(0, end - start));
  }
}

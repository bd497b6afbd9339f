/**
 * Families of words: the terms of an index that share a stem. Made when the section is built, for stemming tens of thousands of words
 * would take longer than a search may.
 */
import { stem } from '../analysis/stem';
import { fold } from '../analysis/fold';
import type { Source } from './bytes';
import { FamilyTable2 } from './families-2';
import { FamilyTable3, writeFamilyTable } from './family-table';

/** How a section keeps its families: each has a number. */
export interface FamilyTable {
  /** The family of a stem; undefined when no term has it. */
  ofStem(stem: string): number | undefined;
  /** The family of a term, which the index must have. */
  ofTerm(term: number): number;
  /** The terms of a family; none when there is no such family. */
  members(family: number): readonly number[];
}

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
    for (const [term, word] of terms.entries()) {
      for (const made of this.#stems.get(word) ?? [stem(word, this.lang)]) {
        const some = members.get(made);
        if (some) some.push(term);
        else members.set(made, [term]);
      }
    }
    const firsts = terms.map((word) => this.#stems.get(word)?.[0] ?? stem(word, this.lang));
    return writeFamilyTable(members, firsts);
  }
}

export class Families {
  readonly #table: FamilyTable;

  /** @param version of the section @param terms how many the index has */
  constructor(
    source: Source,
    version: number,
    private readonly lang: string,
    private readonly terms: number,
  ) {
    this.#table = version === 2 ? new FamilyTable2(source) : new FamilyTable3(source, terms);
  }

  /**
   * Terms of the family of a word.
   * @param term its number in the index; -1 when the index has it not
   */
  of(written: string, term: number): readonly number[] {
    const known = this.#table.ofStem(stem(written, this.lang));
    const family = term >= 0 && term < this.terms ? this.#table.ofTerm(term) : known;
    const own = family === undefined ? [] : this.#table.members(family);
    // A word typed without its accents may be another's stem: both families are meant.
    return known === undefined || known === family ? own : [...own, ...this.#table.members(known)];
  }
}

/** Terms within a number of typing errors of a word. */
import type { FrontCodedDictionary } from './dictionary';
import type { NearTerm } from './types';

/**
 * Optimal string alignment (Damerau's errors, no part edited twice) by rows of the table of Wagner and Fischer: one row for each
 * letter of the current term. A term that shares letters with the one before shares their rows, and where no cell of a row is small
 * enough, everything that begins so is passed over.
 */
export function nearTerms(dictionary: FrontCodedDictionary, word: string, most: number): NearTerm[] {
  const table = new Table(word, most);
  const found: NearTerm[] = [];
  const cursor = dictionary.cursor();
  // Terms that share more letters than this with the one before cannot be near.
  let dead = Infinity;
  cursor.seek(0);
  for (let term = 0; term < dictionary.size; term++) {
    cursor.next();
    if (cursor.shared > dead) continue;
    cursor.text();
    dead = table.fill(cursor.units, cursor.shared, cursor.length);
    if (dead !== Infinity) continue;
    const distance = table.distance(cursor.length);
    if (distance <= most) found.push({ term, distance });
  }
  return found.sort((a, b) => a.distance - b.distance || a.term - b.term);
}

class Table {
  readonly #word: Uint16Array;
  readonly #width: number;
  readonly #rows: Uint8Array;

  constructor(
    word: string,
    private readonly most: number,
  ) {
    this.#word = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    this.#width = word.length + 1;
    this.#rows = new Uint8Array((word.length + most + 2) * this.#width).fill(most + 1);
    for (let i = 0; i <= Math.min(word.length, most); i++) this.#rows[i] = i;
  }

  /** Fills the rows of the units from `from`. @returns the first place whose row has no small cell, or Infinity. */
  fill(units: Uint16Array, from: number, length: number): number {
    for (let at = from; at < length; at++) if (!this.#row(units, at)) return at;
    return Infinity;
  }

  distance(length: number): number {
    if (Math.abs(length - this.#word.length) > this.most) return this.most + 1;
    return this.#rows[length * this.#width + this.#width - 1] as number;
  }

  /** The row after the unit at `at`; false when every cell is greater than `most`. Cells further than `most` from the diagonal are. */
  #row(units: Uint16Array, at: number): boolean {
    const rows = this.#rows;
    const word = this.#word;
    const width = this.#width;
    const { most } = this;
    const row = (at + 1) * width;
    const unit = units[at] as number;
    const last = Math.min(word.length, at + 1 + most);
    let least = most + 1;
    let first = at + 1 - most;
    if (first <= 0) {
      least = Math.min(least, at + 1);
      rows[row] = least;
      first = 1;
    } else if (first <= word.length) rows[row + first - 1] = most + 1;
    for (let i = first; i <= last; i++) {
      const letter = word[i - 1] as number;
      const above = row - width + i;
      let cost = (rows[above - 1] as number) + (letter === unit ? 0 : 1);
      // Beyond the band of the row above nothing is small; what lies there is of another term.
      if (i < at + 1 + most) cost = Math.min(cost, (rows[above] as number) + 1);
      cost = Math.min(cost, (rows[row + i - 1] as number) + 1);
      if (i > 1 && at > 0 && letter === units[at - 1] && word[i - 2] === unit)
        cost = Math.min(cost, (rows[above - width - 2] as number) + 1);
      rows[row + i] = cost;
      if (cost < least) least = cost;
    }
    return least <= most;
  }
}

/** Tiers above lunr's scores: what was named exactly comes before what merely matches. */
import { fold } from './analysis/fold';
import { extraForms, symbolKey, wordsOf } from './analysis/words';
import type { SearchDocument } from './document';
import type { Expansion } from './expand';

/** 5: its symbol, its number or its whole title was typed; 4: its symbol begins so; 3: all words are whole words of its names; 2: all are in its names; 1: its text. */
export type Tier = 1 | 2 | 3 | 4 | 5;

export class Ranker {
  readonly #key: string;
  readonly #folded: string;
  readonly #number: number | null;

  constructor(
    text: string,
    private readonly expansions: readonly Expansion[],
  ) {
    this.#key = compact(text);
    this.#folded = fold(text.trim());
    const number = /^(\d{1,3})(?:st|nd|rd|th)?(?:\s+session)?$/.exec(this.#folded);
    this.#number = number ? Number(number[1]) : null;
  }

  /** Whether what was typed may be a symbol: letters and digits. */
  get maybeSymbol(): boolean {
    return /[a-z]/.test(this.#key) && /\d/.test(this.#key);
  }

  tier(document: SearchDocument): Tier {
    if (document.number !== undefined && document.number === this.#number) return 5;
    if (document.symbol && this.#key !== '') {
      const key = compact(document.symbol);
      if (key === this.#key) return 5;
      if (/\d/.test(this.#key) && key.startsWith(this.#key)) return 4;
    }
    if (this.#isUndescribed(document)) return 5;
    if (fold(document.title) === this.#folded) return 5;
    return this.#inNames(document);
  }

  /** Whether a number was typed that a session is known to have used, though no source says for what. */
  #isUndescribed({ pattern, adopted }: SearchDocument): boolean {
    if (!pattern || !adopted) return false;
    const [head = '', tail = ''] = pattern.split('{n}').map(compact);
    const number = this.#key.slice(head.length, this.#key.length - tail.length);
    const typed = this.#key.startsWith(head) && this.#key.endsWith(tail) && /^\d+$/.test(number);
    return typed && Number(number) >= 1 && Number(number) <= adopted;
  }

  #inNames(document: SearchDocument): Tier {
    const words = wordsOf(document.names);
    const names = new Set([...words.map((word) => word.word), ...extraForms(document.names, words)]);
    let whole = true;
    for (const { manner } of this.expansions) {
      let found = false;
      let foundWhole = false;
      for (const [word, how] of manner) {
        if (!names.has(word)) continue;
        found = true;
        if (how === 'whole') foundWhole = true;
      }
      if (!found) return 1;
      whole &&= foundWhole;
    }
    return whole && this.expansions.length > 0 ? 3 : this.expansions.length > 0 ? 2 : 1;
  }
}

/** A symbol as it is compared: `ga201988res7`, however it was typed. */
function compact(text: string): string {
  return symbolKey(text).replaceAll(' ', '');
}

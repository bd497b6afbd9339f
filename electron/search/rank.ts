/** Tiers above lunr's scores: what was named exactly comes before what merely matches. */
import { extraForms, symbolKey, wordsOf } from './analysis/words';
import type { SearchDocument } from './document';
import type { Expansion } from './expand';

/** 5: its symbol, its number or its whole title was typed; 4: its symbol begins so; or a session's place and time; 3: all words are whole words of its names, or of a post; 2: all are in its names; 1: its text. */
export type Tier = 1 | 2 | 3 | 4 | 5;

export class Ranker {
  readonly #key: string;
  readonly #joined: string;
  readonly #number: number | null;

  constructor(
    text: string,
    private readonly expansions: readonly Expansion[],
  ) {
    this.#key = compact(text);
    this.#joined = joined(text);
    const number = /^(\d{1,3})(?:st|nd|rd|th)?(?:session)?$/.exec(this.#joined);
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
    if (this.#joined !== '' && namesOf(document).title === this.#joined) return 5;
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
    const { names, keys } = namesOf(document);
    const inNames = this.#held(names);
    if (inNames === 'whole' && document.number === undefined) return 3;
    const inKeys = keys.map((key) => this.#held(key));
    // Where and when it met is as good as a session's name, and better than a name that has the year in it.
    if (inKeys.includes('whole')) return document.number === undefined ? 3 : 4;
    return inNames !== 'none' || (document.number !== undefined && inKeys.includes('part')) ? 2 : 1;
  }

  /** Whether the words have all that was typed: as whole words, as something like them, or not all of it. */
  #held(words: ReadonlySet<string>): 'whole' | 'part' | 'none' {
    if (this.expansions.length === 0) return 'none';
    let whole = true;
    for (const { typed, manner } of this.expansions) {
      if (manner.get(typed) === 'whole' && words.has(typed)) continue;
      whole = false;
      if (![...words].some((word) => manner.has(word))) return 'none';
    }
    return whole ? 'whole' : 'part';
  }
}

interface Names {
  /** The title in one piece: `icore` is I-Core. */
  readonly title: string;
  readonly names: ReadonlySet<string>;
  readonly keys: readonly ReadonlySet<string>[];
}

/** Taking names apart costs more than comparing them, and every keystroke compares. */
const known = new WeakMap<SearchDocument, Names>();

function namesOf(document: SearchDocument): Names {
  let found = known.get(document);
  if (!found) {
    found = { title: joined(document.title), names: setOf(document.names), keys: document.keys.map(setOf) };
    known.set(document, found);
  }
  return found;
}

function setOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set([...words.map(({ word }) => word), ...extraForms(text, words)]);
}

/** The words of a text without what stands between them. */
function joined(text: string): string {
  return wordsOf(text)
    .map(({ word }) => word)
    .join('');
}

/** A symbol as it is compared: `ga201988res7`, however it was typed. */
function compact(text: string): string {
  return symbolKey(text).replaceAll(' ', '');
}

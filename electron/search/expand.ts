/** A typed word into the words of the index that it stands for. */
import { stem } from './analysis/stem';
import type { Engine, Term } from './engine/index';
import { nearWords } from './engine/near';

/** How a typed word is meant; the order is that of merit. */
export type Manner = 'whole' | 'family' | 'prefix' | 'typo';

export interface Expansion {
  readonly typed: string;
  readonly terms: readonly Term[];
  /** Index words and how each matches. */
  readonly manner: ReadonlyMap<string, Manner>;
  readonly fuzzy: boolean;
}

const weight: Readonly<Record<Manner, number>> = { whole: 8, family: 4, prefix: 2, typo: 1 };
/** A first letter stands for hundreds of words; the most telling are enough for the first glance. */
const maxPrefixWords = 400;

export class Expander {
  #families: Map<string, string[]> | undefined;

  constructor(private readonly engine: Engine) {}

  /** @param unfinished whether the word is still being typed, so that longer words count nearly as much. */
  expand(typed: string, unfinished: boolean): Expansion {
    const manner = new Map<string, Manner>();
    const add = (words: readonly string[], how: Manner): void => {
      for (const word of words) if (!manner.has(word)) manner.set(word, how);
    };
    if (this.engine.has(typed)) add([typed], 'whole');
    add(this.family(typed), 'family');
    if (unfinished || typed.length > 1) add(this.engine.withPrefix(typed, maxPrefixWords), 'prefix');
    const fuzzy = manner.size === 0 && typed.length > 3;
    if (fuzzy) add(nearWords(typed, this.engine.dictionary, typed.length < 8 ? 1 : 2), 'typo');
    const terms = [...manner].map(([word, how]) => ({ word, boost: weight[how] }));
    return { typed, terms, manner, fuzzy: fuzzy && terms.length > 0 };
  }

  /** Words of the index that share the word's stem. */
  family(word: string): readonly string[] {
    this.#families ??= this.#gather();
    return this.#families.get(stem(word)) ?? [];
  }

  /** The longest beginning of the word that some word of the index has, of at least three letters; else null. */
  beginning(word: string): string | null {
    for (let length = word.length - 1; length >= 3; length--) {
      const prefix = word.slice(0, length);
      if (this.engine.withPrefix(prefix, 1).length > 0) return prefix;
    }
    return null;
  }

  #gather(): Map<string, string[]> {
    const families = new Map<string, string[]>();
    for (const word of this.engine.dictionary) {
      const key = stem(word);
      const family = families.get(key);
      if (family) family.push(word);
      else families.set(key, [word]);
    }
    return families;
  }
}

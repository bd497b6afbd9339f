/** A typed word into the words of one index that it stands for. */
import { joinedForms } from './analysis/arabic';
import type { TypedWord } from './analysis/query';
import type { Alternative, SearchIndex } from './engine/types';
import type { Families } from './section/families';

/** How a word of a text answers a typed one; the order is that of merit, and the engine's tiers. */
export const manners = ['whole', 'prefix', 'family', 'typo'] as const;
export type Manner = (typeof manners)[number];

/** What the words of each manner weigh. */
const boosts: Readonly<Record<Manner, number>> = { whole: 1, prefix: 0.6, family: 0.8, typo: 0.3 };
/** Words so near that one is surely meant; more are noise. */
const mostTypos = 24;
/** Words that may stand at the unfinished end of a phrase. */
const mostAtEnd = 400;

/** How far a search reaches: unfinished words where one is still being typed; or everywhere; or for near words too. */
export interface Reach {
  readonly prefixes: 'open' | 'every';
  readonly typos: 'none' | 'unknown' | 'every';
}

export class Expansion {
  #words: ReadonlyMap<string, Manner> | undefined;
  /** For the engine, best first. */
  readonly alternatives: readonly Alternative[];

  constructor(
    readonly typed: TypedWord,
    private readonly index: SearchIndex,
    /** Numbers of single terms; a beginning is not among them. */
    private readonly terms: Readonly<Record<'whole' | 'family' | 'typo', readonly number[]>>,
    /** Beginnings of words that count. */
    private readonly prefixes: readonly string[],
  ) {
    const { whole, family, typo } = terms;
    const ranges = prefixes.map((prefix) => index.dictionary.range(prefix)).filter(({ lo, hi }) => lo < hi);
    this.alternatives = [
      ...runs(whole).map((range) => alternative(range, 'whole')),
      ...ranges.map((range) => alternative(range, 'prefix')),
      ...runs(family).map((range) => alternative(range, 'family')),
      ...runs(typo).map((range) => alternative(range, 'typo')),
    ];
  }

  get empty(): boolean {
    return this.alternatives.length === 0;
  }

  /** The typed word itself, when the index has it. */
  get whole(): number | null {
    return this.terms.whole[0] ?? null;
  }

  /** Whether the index has the word as it was typed, or one that begins so. */
  get isWritten(): boolean {
    return this.alternatives.some(({ tier }) => tier <= manners.indexOf('prefix'));
  }

  /** Whether the index has it in some form, and not only words that are near it. */
  get isKnown(): boolean {
    return this.alternatives.some(({ tier }) => tier < manners.indexOf('typo'));
  }

  get hasTypos(): boolean {
    return this.terms.typo.length > 0;
  }

  /** What may stand in this place of a phrase: the word itself, and longer ones while it is being typed. */
  get inPhrase(): number[] {
    const { dictionary } = this.index;
    const found = new Set(this.terms.whole);
    if (this.typed.open) {
      const { lo, hi } = dictionary.range(this.typed.word);
      for (let term = lo; term < Math.min(hi, lo + mostAtEnd); term++) found.add(term);
    }
    return [...found];
  }

  /** Only what was typed, and its family: what an exclusion means. */
  get meant(): Alternative[] {
    return this.alternatives.filter(({ tier }) => tier === 0 || tier === 2);
  }

  /** How a folded word of a text answers the typed one; null when it does not. */
  matches(word: string): Manner | null {
    if (word === this.typed.word) return 'whole';
    // It is asked for each word of each text that is shown: a closure would be made for each.
    for (const prefix of this.prefixes) if (word.startsWith(prefix)) return 'prefix';
    this.#words ??= this.#spell();
    return this.#words.get(word) ?? null;
  }

  #spell(): Map<string, Manner> {
    const { whole, family, typo } = this.terms;
    const spell = (terms: readonly number[], manner: Manner): [string, Manner][] =>
      terms.map((term) => [this.index.dictionary.term(term), manner]);
    return new Map([...spell(typo, 'typo'), ...spell(family, 'family'), ...spell(whole, 'whole')]);
  }
}

function alternative({ lo, hi }: { lo: number; hi: number }, manner: Manner): Alternative {
  return { lo, hi, boost: boosts[manner], tier: manners.indexOf(manner) };
}

/** Neighbouring numbers as ranges. */
function runs(terms: readonly number[]): { lo: number; hi: number }[] {
  const found: { lo: number; hi: number }[] = [];
  for (const term of [...terms].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.hi === term) last.hi++;
    else if (!last || last.hi < term) found.push({ lo: term, hi: term + 1 });
  }
  return found;
}

/** Expands a word. A word that the index has not, in no form, is taken for a beginning, whether it is finished or not. */
export function expand(typed: TypedWord, index: SearchIndex, families: Families, reach: Reach): Expansion {
  const { dictionary } = index;
  const own = dictionary.find(typed.word);
  const joined = joinedForms(typed.word);
  const joinedTerms = joined.map((form) => dictionary.find(form)).filter((term) => term >= 0);
  const family = new Set([...families.of(typed.written, own), ...joinedTerms]);
  for (const term of joinedTerms) for (const kin of families.of(dictionary.term(term), term)) family.add(kin);
  family.delete(own);
  const whole = own < 0 ? [] : [own];
  const known = own >= 0 || family.size > 0;
  const open = typed.open || reach.prefixes === 'every' || !known;
  const prefixes = open && typed.word.length > 1 ? [typed.word, ...joined.filter((form) => form.length > 2)] : [];
  if (typed.open && typed.word.length === 1) prefixes.push(typed.word);
  const begun = prefixes.some((prefix) => begins(index, prefix));
  const wanted = reach.typos === 'every' || (reach.typos === 'unknown' && !known && !begun);
  const typo = wanted ? nearTerms(typed.word, index, new Set([...whole, ...family])) : [];
  return new Expansion(typed, index, { whole, family: [...family], typo }, prefixes);
}

function begins(index: SearchIndex, prefix: string): boolean {
  const { lo, hi } = index.dictionary.range(prefix);
  return lo < hi;
}

/** Terms with one typing error, or two from eight letters on. A number is never another one. */
function nearTerms(word: string, index: SearchIndex, except: ReadonlySet<number>): number[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const near = index.dictionary.near(word, word.length < 8 ? 1 : 2).filter(({ term }) => !except.has(term));
  if (near.length > mostTypos) {
    // Of words equally near, the one is meant that is written most.
    const often = new Map(near.map(({ term }) => [term, frequency(term, index)]));
    near.sort((a, b) => a.distance - b.distance || (often.get(b.term) ?? 0) - (often.get(a.term) ?? 0));
  }
  return near.slice(0, mostTypos).map(({ term }) => term);
}

/** In how many documents a term is, counted once for each field. */
export function frequency(term: number, index: SearchIndex): number {
  return index.fieldNames.reduce((sum, _, field) => sum + index.frequency(term, field), 0);
}

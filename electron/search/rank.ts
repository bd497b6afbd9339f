/** Tiers above the engine's scores: what was named comes before what merely matches. */
import { symbolKey, typedShortKey } from './analysis/symbol';
import { wordsOf } from './analysis/words';
import type { Expansion } from './expand';
import type { Section } from './section/open';
import { titleKey } from './section/title-key';

/** Greater is better; the merging of languages compares nothing else between them. */
export const tiers = {
  /** Its symbol, or a number that its session is known to have used, was typed. */
  symbol: 9,
  /** One of its names was typed, or the number of a session. */
  title: 8,
  /** Its symbol begins so, or a session's place and time were typed. */
  symbolBegins: 7,
  /** All words are whole words of its names, or of one post. */
  names: 6,
  /** All are in its names, some as part of a word, of its family or nearly so. */
  inNames: 5,
  /** Its text has them one after the other, as they were typed: a passage. */
  inOrder: 4,
  /** All are in its names and what is said about it: its subjects, where and when. */
  about: 3,
  all: 2,
  some: 1,
} as const;
/** A source says where something was read: it comes after the records that it supports, however well it was named. */
export const belowForSources = 5;
/** The tier of what the choices leave out. */
export const chosenOut = 0;
/** Tiers are this far apart in the number by which documents are ordered. */
export const step = 1e6;
/** So many documents whose symbol begins as typed come first; with more, it was no symbol. */
const mostBegun = 200;

/** Documents that were named outright, by their tier: from look-ups, not from the words' lists. */
export function namedOutright(text: string, section: Section): Map<number, number> {
  const found = new Map<number, number>();
  const put = (documents: Iterable<number>, tier: number): void => {
    for (const document of documents) found.set(document, Math.max(found.get(document) ?? 0, tier));
  };
  const key = symbolKey(text);
  if (/\p{L}/u.test(key) && /\d/.test(key)) {
    put(section.symbols.beginning(key, mostBegun), tiers.symbolBegins);
    put(section.symbols.exactly(key), tiers.symbol);
    put(undescribed(key, section), tiers.symbol);
  }
  const short = typedShortKey(text);
  if (short !== null) put(section.symbols.exactly(short), tiers.symbol);
  const title = titleKey(text);
  if (title !== null) put(section.titles.exactly(title), tiers.title);
  const number = sessionNumber(text);
  if (number !== null) {
    put(
      section.meta.numbers.filter(([own]) => own === number).map(([, document]) => document),
      tiers.title,
    );
  }
  return found;
}

/** Sessions that are known to have used a number, though no source says for what. */
function undescribed(key: string, section: Section): number[] {
  return section.meta.patterns.flatMap(([document, head, tail, adopted]) => {
    const number = key.slice(head.length, key.length - tail.length);
    const typed = key.startsWith(head) && key.endsWith(tail) && /^\d+$/.test(number);
    return typed && Number(number) >= 1 && Number(number) <= adopted ? [document] : [];
  });
}

const aSession = /^(\d{1,3})(?:st|nd|rd|th|e|er|eme|a|o)?(?:session|sesion|periodo|دوره)?$/;

/** 88 of `88`, `88th session`, `88e session`. */
function sessionNumber(text: string): number | null {
  const words = wordsOf(text).map(({ word }) => word);
  const [, number] = aSession.exec(words.join('')) ?? [];
  return number ? Number(number) : null;
}

/** How well one way to name a record holds all that was typed. */
export function heldBy(key: readonly string[], expansions: readonly Expansion[]): 'whole' | 'part' | 'none' {
  let whole = true;
  for (const expansion of expansions) {
    if (key.includes(expansion.typed.word)) continue;
    whole = false;
    if (!key.some((word) => expansion.matches(word))) return 'none';
  }
  return expansions.length === 0 ? 'none' : whole ? 'whole' : 'part';
}

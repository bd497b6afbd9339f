/** What a text may become with the next key: by the letters that the words of an index have in its place. */
import { wordsOf } from './analysis/words';
import type { Dictionary } from './engine/types';

/** A space is likelier than rare letters and less likely than common ones. */
const placeOfSpace = 3;

/**
 * Texts that are a key longer, the likeliest first: the last word, or a new one, grown by a letter with which a dictionary
 * has words, and a space where the word is whole.
 * @param dictionaries the reader's language first: its letters come before those that other languages add
 * @param most so many at most
 */
export function followers(text: string, dictionaries: readonly Dictionary[], most: number): string[] {
  const last = wordsOf(text).at(-1);
  const begun = last?.end === text.length ? last.word : '';
  const letters = new Set<string>();
  let whole = false;
  for (const dictionary of dictionaries) {
    for (const [letter] of lettersAfter(begun, dictionary)) letters.add(letter);
    whole ||= begun !== '' && dictionary.find(begun) >= 0;
  }
  const likeliest = [...letters];
  if (whole) likeliest.splice(placeOfSpace, 0, ' ');
  return likeliest.slice(0, most).map((letter) => text + letter);
}

/** The letters that follow a beginning, each with the number of words, most words first. */
function lettersAfter(begun: string, dictionary: Dictionary): [string, number][] {
  const counts: [string, number][] = [];
  const { lo, hi } = dictionary.range(begun);
  for (let at = lo; at < hi;) {
    const [letter] = dictionary.term(at).slice(begun.length);
    const next = letter === undefined ? at + 1 : dictionary.range(begun + letter).hi;
    if (letter !== undefined) counts.push([letter, next - at]);
    at = Math.max(next, at + 1);
  }
  return counts.sort(([, a], [, b]) => b - a);
}

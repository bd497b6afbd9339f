/** The family of a word: words that share its stem. English for now; the fold has already made case and accents alike. */
import lunr from 'lunr';

/** Snowball's English stem, by lunr's stemmer (Porter, 1980). */
export function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? lunr.stemmer(new lunr.Token(word, {})).toString() : word;
}

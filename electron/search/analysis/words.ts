/** Text into words, with the places where they stand. */
import { fold } from './fold';

export interface Word {
  /** Folded. */
  readonly word: string;
  /** UTF-16 units in the text. */
  readonly start: number;
  readonly end: number;
}

const run = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu;
const apostrophe = /['’ʼʹ′＇`´]/u;
const hyphen = /[-‐‑–]/u;
/** French and similar articles before an apostrophe: l'élection is found by élection. */
const elided = new Set(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'qu']);

/** The words of a text in order. Elided articles and the possessive s are left out. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(run)) {
    const start = match.index;
    const end = start + match[0].length;
    const word = fold(match[0]);
    if (word === '') continue;
    const before = apostrophe.test(text.charAt(start - 1));
    const after = apostrophe.test(text.charAt(end));
    if (before && word === 's') continue;
    if (after && elided.has(word) && /[\p{L}]/u.test(text.charAt(end + 1))) continue;
    found.push({ word, start, end });
  }
  return found;
}

/** Further forms under which an index holds a text: "icore" for I-Core, "5" for 05. */
export function extraForms(text: string, words: readonly Word[]): string[] {
  const extra: string[] = [];
  for (const [index, word] of words.entries()) {
    if (/^0+\d/.test(word.word)) extra.push(word.word.replace(/^0+/, ''));
    if (/^\d+(?:st|nd|rd|th)$/.test(word.word)) extra.push(word.word.replace(/\D+$/, ''));
    const next = words[index + 1];
    if (next && next.start === word.end + 1 && hyphen.test(text.charAt(word.end))) extra.push(word.word + next.word);
  }
  return extra;
}

/** A symbol without its punctuation and leading zeros: `GA-2019-88-RES-07`, `ga 2019 88 res 7` and `ga201988res7` alike. */
export function symbolKey(text: string): string {
  const parts = fold(text).match(/[a-z]+|\d+/g) ?? [];
  return parts.map((part) => part.replace(/^0+(?=\d)/, '')).join(' ');
}

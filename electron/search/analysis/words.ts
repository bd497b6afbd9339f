/** Text into words, with the places where they stand. */
import { apostrophe, characterAt, hyphen, joining, letter } from './characters';
import { fold } from './fold';

export interface Word {
  /** Folded. */
  readonly word: string;
  /** UTF-16 units in the text. */
  readonly start: number;
  readonly end: number;
}

/** Articles and the like before an apostrophe: l'élection is found by élection, dell'Assemblea by assemblea. */
const elided = new Set('l d j m t s n c qu jusqu lorsqu puisqu quoiqu dell all nell sull dall un'.split(' '));

const classAt = (text: string, at: number): number => characterAt(text, at) >> 2;

/** The words of a text in order. Elided articles and the possessive s are left out. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  eachWord(text, (word, start, end) => found.push({ word, start, end }));
  return found;
}

/** Calls back for every word of a text, in order; stops when it answers false. */
export function eachWord(text: string, visit: (word: string, start: number, end: number) => unknown): void {
  let at = 0;
  while (at < text.length) {
    const first = characterAt(text, at);
    if (first >> 2 !== letter) {
      at += first & 3;
      continue;
    }
    const start = at;
    // Most words are small ASCII letters and need no folding.
    let plain = true;
    let kind = first;
    while (kind >> 2 === letter || kind >> 2 === joining) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7e || (unit >= 0x41 && unit <= 0x5a)) plain = false;
      at += kind & 3;
      kind = characterAt(text, at);
    }
    const written = text.slice(start, at);
    const word = plain ? written : foldWord(written);
    if (word === '' || isParticle(text, word, start, at, kind >> 2)) continue;
    if (visit(word, start, at) === false) return;
  }
}

/** Words that were folded last: texts repeat them, and Unicode's forms take their time. */
const folded = new Map<string, string>();
const mostFolded = 2000;

function foldWord(written: string): string {
  let word = folded.get(written);
  if (word === undefined) {
    word = fold(written);
    if (folded.size >= mostFolded) folded.clear();
    folded.set(written, word);
  }
  return word;
}

/** A possessive s, or an article before an apostrophe: no word of its own. `next`: the class of what follows. */
function isParticle(text: string, word: string, start: number, end: number, next: number): boolean {
  if (word === 's' && start > 0 && classAt(text, start - 1) === apostrophe) return true;
  return next === apostrophe && elided.has(word) && classAt(text, end + 1) === letter;
}

/** A second form of the word at an index of `words`. */
export interface Extra {
  readonly word: string;
  readonly at: number;
}

/** Further forms under which an index holds a text: "icore" for I-Core, "sanaa" for Sana'a, "un" for U.N., "5" for 05. */
export function extraForms(text: string, words: readonly Word[]): Extra[] {
  const extra: Extra[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const numeral = numberIn(word.word);
    if (numeral !== null) extra.push({ word: numeral, at });
    const next = words[at + 1];
    if (next?.start === word.end + 1 && joins(text, word.end) && !bothNumbers(word, next))
      extra.push({ word: word.word + next.word, at });
    const initials = initialsAt(text, words, at);
    if (initials !== null) extra.push({ word: initials, at });
  }
  return extra;
}

function joins(text: string, at: number): boolean {
  const between = classAt(text, at);
  return between === hyphen || between === apostrophe;
}

const bothNumbers = (a: Word, b: Word): boolean => /^\d+$/.test(a.word) && /^\d+$/.test(b.word);

/** "5" of 05 and of 5th. */
function numberIn(word: string): string | null {
  const first = word.charCodeAt(0);
  if (first < 48 || first > 57) return null;
  const [, digits] = /^0*(\d+)(?:st|nd|rd|th|er|eme)?$/.exec(word) ?? [];
  return digits === undefined || digits === word ? null : digits;
}

/** The letters of initials with points between them, of which a word is the first. */
function initialsAt(text: string, words: readonly Word[], at: number): string | null {
  const first = words[at];
  if (!isInitial(first) || follows(text, words[at - 1], first)) return null;
  let joined = first.word;
  for (let next = at + 1; follows(text, words[next - 1], words[next]); next++) joined += words[next]?.word ?? '';
  return joined.length > 1 ? joined : null;
}

function isInitial(word: Word | undefined): word is Word {
  return word !== undefined && word.end === word.start + 1 && !/\d/.test(word.word);
}

/** Whether two initials have nothing but a point between them. */
function follows(text: string, before: Word | undefined, word: Word | undefined): boolean {
  return isInitial(before) && isInitial(word) && word.start === before.end + 1 && text[before.end] === '.';
}

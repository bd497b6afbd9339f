// @ts-check
/**
 * Known-item queries: each was made from one resolution, and that one is the right answer.
 *
 * Made by chance from a fixed seed, before anything was tuned. Half of the resolutions, the same in all languages, are
 * held out: their queries are for the last measurement only. The generator uses nothing of the search's own analysis.
 */
import { random, shuffled } from '../search/random.mjs';

/** @typedef {import('./read.mjs').Resolution} Resolution */
/** @typedef {'title' | 'cut' | 'misspelt' | 'plain' | 'keywords' | 'passage'} Class */
/** @typedef {{ kind: Class, text: string, symbol: string, heldOut: boolean }} Query */

export const seed = 80_2025;
export const classes = /** @type {const} */ (['title', 'cut', 'misspelt', 'plain', 'keywords', 'passage']);

const alphabets = { latin: 'abcdefghijklmnopqrstuvwxyz', arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي' };
const word = /[\p{L}\p{M}]+/gu;

/** A number for a text (FNV-1a). @param {string} text */
function hash(text) {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Lower case, one space between words, nothing else. @param {string} text */
const plainly = (text) => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

/** Broken off where a person might stop typing: after the middle, where no other title begins so. */
function cut(/** @type {string} */ title, /** @type {string[]} */ titles, /** @type {() => number} */ next) {
  let length = Math.floor(title.length * (0.4 + 0.3 * next()));
  const begins = () => titles.filter((other) => other.startsWith(title.slice(0, length))).length;
  while (length < title.length && begins() > 1) length++;
  return title.slice(0, length).trim();
}

/** One letter left out, put in, changed, or changed with the next one. */
function mistyped(/** @type {string} */ text, /** @type {() => number} */ next) {
  const alphabet = /\p{Script=Arabic}/u.test(text) ? alphabets.arabic : alphabets.latin;
  const letters = [...text];
  const at = Math.floor(next() * (letters.length - 1));
  const letter = alphabet[Math.floor(next() * alphabet.length)] ?? '';
  const [one = '', two = ''] = letters.slice(at, at + 2);
  const edits = [
    () => letters.splice(at, 1),
    () => letters.splice(at, 0, letter),
    () => letters.splice(at, 1, letter),
    () => letters.splice(at, 2, two, one),
  ];
  edits[Math.floor(next() * edits.length)]?.();
  return letters.join('');
}

/** A title with one letter wrong in each of up to two words of five letters or more. */
function misspelt(/** @type {string} */ title, /** @type {() => number} */ next) {
  const long = [...title.matchAll(word)].filter(([text]) => [...text].length >= 5);
  const chosen = new Set(
    shuffled(long, next)
      .slice(0, 2)
      .map(({ index }) => index),
  );
  return title.replace(word, (text, at) => (chosen.has(at) ? mistyped(text, next) : text));
}

/** As on a keyboard without accents; in Arabic without hamza, ta marbuta and vowel signs. @param {string} title */
function withoutAccents(title) {
  const bare = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/œ/g, 'oe').replace(/ى/g, 'ي').replace(/ة/g, 'ه');
}

/** Two or three of its subjects. */
function keywords(/** @type {Resolution} */ { keywords }, /** @type {() => number} */ next) {
  return shuffled(keywords, next)
    .slice(0, 2 + Math.floor(next() * 2))
    .join(' ')
    .toLowerCase();
}

/** Eight words that follow each other in its text, and in no other's. */
function passage(
  /** @type {Resolution} */ { symbol, paragraphs },
  /** @type {Map<string, string>} */ texts,
  /** @type {() => number} */ next,
) {
  for (const paragraph of shuffled(paragraphs, next)) {
    const words = paragraph.split(' ');
    const from = Math.floor(next() * (words.length - 8));
    const text = words.slice(from, from + 8).join(' ');
    const plain = ` ${plainly(text)} `;
    if (from < 0 || plain.length < 40) continue;
    if ([...texts].every(([other, held]) => other === symbol || !held.includes(plain))) return text;
  }
  return null;
}

/**
 * @param {readonly Resolution[]} resolutions of one language
 * @returns {Query[]} one of each class for each resolution; fewer where a class cannot be made of it
 */
export function makeQueries(resolutions) {
  const titles = resolutions.map(({ title }) => title);
  const texts = new Map(resolutions.map((one) => [one.symbol, ` ${plainly(one.paragraphs.join(' '))} `]));
  return resolutions.flatMap((resolution) => {
    const { symbol, title } = resolution;
    // Its own chance, so that a resolution's queries do not depend on which others there are.
    const next = random(seed ^ hash(symbol));
    const heldOut = next() < 0.5;
    /** @type {[Class, string | null][]} */
    const made = [
      ['title', title],
      ['cut', cut(title, titles, next)],
      ['misspelt', misspelt(title, next)],
      ['plain', withoutAccents(title)],
      ['keywords', resolution.keywords.length < 2 ? null : keywords(resolution, next)],
      ['passage', passage(resolution, texts, next)],
    ];
    return made.flatMap(([kind, text]) => (text ? [{ kind, text, symbol, heldOut }] : []));
  });
}

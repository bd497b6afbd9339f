/** What a UTF-16 unit is to a text that is taken apart. */

export const other = 1;
/** Begins a word: a letter or a number. */
export const letter = 2;
/** Belongs to the word that it follows: a combining mark, or the Arabic tatweel. */
export const joining = 3;
export const apostrophe = 4;
export const hyphen = 5;

/** Typewriter, typographic, modifier letters, prime, full width, and what keyboards give for one. */
const apostrophes = new Set("'’‘‛ʼʻʽʹ′＇`´ꞌ");
const hyphens = new Set('-‐‑–');
const letters = /[\p{L}\p{N}]/u;
const joins = /[\p{M}\u0640]/u;

/** 0 where a unit was not asked for yet: asking Unicode is slow, and a text has few different units. */
const known = new Uint8Array(0x10000);

/** The class of the character at a place, and how many units it takes: `class << 2 | units`; 0 past the end. */
export function characterAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  const found = known[unit] ?? 0;
  if (found !== 0) return (found << 2) | 1;
  if (unit >= 0xd800 && unit <= 0xdbff) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) return (classOf(String.fromCodePoint(point)) << 2) | 2;
  }
  const made = classOf(String.fromCharCode(unit));
  known[unit] = made;
  return (made << 2) | 1;
}

function classOf(character: string): number {
  if (apostrophes.has(character)) return apostrophe;
  if (hyphens.has(character)) return hyphen;
  if (letters.test(character)) return letter;
  return joins.test(character) ? joining : other;
}

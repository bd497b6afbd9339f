/**
 * One fold for indexing, queries and marks: case, accents, ligatures, Arabic letter forms and digits make no difference.
 * Unicode normal form KD, combining marks (general category M) and the Arabic tatweel taken out, lower case.
 */
const marks = /[\p{M}\u0640]+/gu;
const single: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ہ: 'ه',
  ک: 'ك',
};
const special = new RegExp(`[${Object.keys(single).join('')}\u0660-\u0669\u06f0-\u06f9]`, 'gu');
/** Plain ASCII, by far the most, needs nothing but lower case. */
const plain = /^[\x20-\x7e]*$/;

/** The folded text; it may be longer or shorter than the original. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(marks, '').toLowerCase().replace(special, foldOne);
}

function foldOne(letter: string): string {
  const known = single[letter];
  if (known !== undefined) return known;
  return String((letter.codePointAt(0) ?? 0) & 15);
}

/** How many UTF-16 units of the original give at least `length` units of its fold. */
export function unfoldedLength(original: string, length: number): number {
  let at = 0;
  let folded = 0;
  for (const letter of original) {
    const gives = fold(letter).length;
    if (folded >= length && gives > 0) break;
    folded += gives;
    at += letter.length;
  }
  return at;
}

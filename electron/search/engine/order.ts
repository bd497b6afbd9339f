/** The orders that lunr's answers depend on where scores are equal: they come of how JavaScript lists the keys of an object. */

/** Whether a string is what ECMAScript calls an array index: objects list those first, as numbers. */
function isArrayIndex(key: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
}

/**
 * The order in which lunr goes through the documents of a term: refs that are whole numbers first, ascending, then the others as
 * they were added. @returns for each document as it came, its number; null when they came in that order.
 */
export function documentNumbers(refs: readonly string[]): Uint32Array | null {
  const indices = refs.flatMap((ref, i) => (isArrayIndex(ref) ? i : []));
  const others = refs.flatMap((ref, i) => (isArrayIndex(ref) ? [] : i));
  indices.sort((a, b) => Number(refs[a]) - Number(refs[b]));
  const order = [...indices, ...others];
  if (order.every((document, i) => document === i)) return null;
  const numbers = new Uint32Array(refs.length);
  for (const [number, document] of order.entries()) numbers[document] = number;
  return numbers;
}

/**
 * The order in which lunr lists the words that a wildcard stands for (`TokenSet#toArray`): a word before the longer ones that begin
 * with it, else the later letter first, but digits, which an object lists first, last of all.
 */
export function compareExpanded(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    if (isDigit(x) !== isDigit(y)) return isDigit(x) ? 1 : -1;
    return y - x;
  }
  return a.length - b.length;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

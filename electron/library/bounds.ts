/**
 * How much one record, row, text or manifest may be. A pack may come from anybody: without bounds a small file, well packed,
 * makes a schema gather millions of complaints, or a page of one word that is ten million letters long.
 */
import { Faulty } from './error';

/** Values of all kinds in one another: objects, lists, words, numbers. The longest of the UN's texts have 10,000. */
const mostValues = 100_000;
/** Objects and lists within one another. */
const deepest = 40;
/** Characters of a string, and of all of them together. */
const longestString = 1 << 16;
const mostCharacters = 4 << 20;

/** @param value parsed from JSON, of any depth @throws Faulty when it is more than a pack ever holds */
export function checkBounds(value: unknown): void {
  let values = 0;
  let characters = 0;
  /** Not by recursion, which what is deep would make run out of stack. */
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    values += level.length;
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one === 'string') characters += one.length > longestString ? Infinity : one.length;
      else if (typeof one === 'object' && one !== null) {
        const inner: readonly unknown[] = Array.isArray(one) ? one : Object.values(one);
        if (values + next.length + inner.length > mostValues) throw new Faulty({ code: 'tooDeep' });
        for (const value of inner) next.push(value);
      }
    }
    if (values > mostValues || depth > deepest || characters > mostCharacters) throw new Faulty({ code: 'tooDeep' });
    level = next;
  }
}

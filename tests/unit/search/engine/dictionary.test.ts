import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildIndexSync } from '../../../../electron/search/engine/build';
import { openIndex } from '../../../../electron/search/engine/open';
import { alignment, word } from './support';

const words = fc.array(word, { minLength: 1, maxLength: 120 });

function dictionaryOf(list: readonly string[]) {
  return openIndex(buildIndexSync([{ ref: '0', fields: [{ words: list }] }], { fields: [{ name: 'body' }] }))
    .dictionary;
}

it('numbers terms in the order of their UTF-16 units and finds each by its text', () => {
  fc.assert(
    fc.property(words, (list) => {
      const dictionary = dictionaryOf(list);
      const sorted = [...new Set(list)].sort();
      expect(dictionary.size).toBe(sorted.length);
      for (const [number, text] of sorted.entries()) {
        expect(dictionary.term(number)).toBe(text);
        expect(dictionary.find(text)).toBe(number);
        expect(dictionary.find(`${text}x`)).toBe(-1);
      }
    }),
  );
});

it('finds the range of every prefix, and none where no term begins so', () => {
  fc.assert(
    fc.property(words, word, (list, prefix) => {
      const dictionary = dictionaryOf(list);
      const sorted = [...new Set(list)].sort();
      for (const some of [prefix, prefix.slice(0, 1), ...sorted.slice(0, 5), '', '\uffff']) {
        const { lo, hi } = dictionary.range(some);
        const expected = sorted.filter((text) => text.startsWith(some));
        expect(sorted.slice(lo, hi)).toEqual(expected);
      }
    }),
  );
});

it('finds exactly the terms within one or two errors, nearest first', () => {
  fc.assert(
    fc.property(words, word, fc.constantFrom(1 as const, 2 as const), (list, typed, most) => {
      const dictionary = dictionaryOf(list);
      const sorted = [...new Set(list)].sort();
      const expected = sorted
        .map((text, term) => ({ term, distance: alignment(typed, text) }))
        .filter(({ distance }) => distance <= most)
        .sort((a, b) => a.distance - b.distance || a.term - b.term);
      expect(dictionary.near(typed, most)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

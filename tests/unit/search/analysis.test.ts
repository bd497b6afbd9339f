/** Words: folded alike for index, query and marks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, unfoldedLength } from '../../../electron/search/analysis/fold';
import { parseQuery } from '../../../electron/search/analysis/query';
import { extraForms, symbolKey, wordsOf } from '../../../electron/search/analysis/words';

const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);

describe('fold', () => {
  it.each([
    ['Šárka Havránková', 'sarka havrankova'],
    ['Straße Łódź Æsir ø', 'strasse lodz aesir o'],
    ['أحمد إبراهيم مكتبة', 'احمد ابراهيم مكتبه'],
    ['٢٠١٩', '2019'],
    ['ﬁnance', 'finance'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });

  it('measures the original of a folded beginning', () => {
    expect(unfoldedLength('Havránková', 5)).toBe(5);
    expect(unfoldedLength('Straße', 6)).toBe(5);
    expect(unfoldedLength('Havránková'.normalize('NFD'), 5)).toBe(6);
    expect(unfoldedLength('Havránková'.normalize('NFD'), 6)).toBe(7);
  });
});

describe('words', () => {
  it.each([
    ["INTERPOL's rôle", ['interpol', 'role']],
    ['d’INTERPOL, l’élection', ['interpol', 'election']],
    ['GA-2019-88-RES-10', ['ga', '2019', '88', 'res', '10']],
    ['AGN/68/RES/5', ['agn', '68', 'res', '5']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('keeps places that give the word back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { word, start, end } of wordsOf(text)) expect(fold(text.slice(start, end))).toBe(word);
      }),
      { numRuns: 500 },
    );
  });

  it('also holds joined words and numbers without zeros', () => {
    expect(extraForms('I-Core 07', wordsOf('I-Core 07'))).toEqual(['icore', '7']);
  });

  it('compares symbols in any punctuation', () => {
    expect(new Set(['GA-2019-88-RES-07', 'ga 2019 88 res 7', 'GA/2019/88/RES/07'].map(symbolKey)).size).toBe(1);
  });
});

describe('a query', () => {
  it('takes phrases, exclusions and an unfinished word', () => {
    expect(parseQuery('"executive committee" -asia elec')).toEqual({
      words: ['elec'],
      phrases: [['executive', 'committee']],
      without: [['asia']],
      open: true,
    });
  });

  it('is finished by a space, and a hyphen inside a word excludes nothing', () => {
    expect(parseQuery('i-core ')).toMatchObject({ words: ['i', 'core'], without: [], open: false });
  });
});

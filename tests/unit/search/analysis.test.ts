/** Words: folded alike for index, query and marks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedForms, withoutArticle } from '../../../electron/search/analysis/arabic';
import { fold, unfoldedLength } from '../../../electron/search/analysis/fold';
import { stem } from '../../../electron/search/analysis/stem';
import { shortKey, symbolKey, typedShortKey } from '../../../electron/search/analysis/symbol';
import { extraForms, wordsOf } from '../../../electron/search/analysis/words';
import { datesOf } from '../../../electron/search/dates';

const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);
const extra = (text: string): string[] => extraForms(text, wordsOf(text)).map(({ word }) => word);

describe('fold', () => {
  it.each([
    ['Šárka Havránková', 'sarka havrankova'],
    ['Straße Łódź Æsir ø', 'strasse lodz aesir o'],
    ['أحمد إبراهيم مكتبة', 'احمد ابراهيم مكتبه'],
    ['مُحَمَّد العـــربية', 'محمد العربيه'],
    ['٢٠١٩ ۲۰۱۹', '2019 2019'],
    ['ﬁnance', 'finance'],
    ['ﻻ', 'لا'],
    ['Ⅻ ＡＢＣ', 'xii abc'],
    ['İstanbul ΛΌΓΟΣ', 'istanbul λογοσ'],
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
    ['lorsqu’un État', ['un', 'etat']],
    ['GA-2019-88-RES-10', ['ga', '2019', '88', 'res', '10']],
    ['AGN/68/RES/5', ['agn', '68', 'res', '5']],
    ['قرار INTERPOL رقم ٨٨', ['قرار', 'interpol', 'رقم', '88']],
    ['a👩‍👩‍👧b', ['a', 'b']],
    ['𝒜ssembly', ['assembly']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('knows every apostrophe', () => {
    for (const mark of "'’‘‛ʼʻʽʹ′＇`´ꞌ") {
      expect(words(`INTERPOL${mark}s l${mark}élection`), mark).toEqual(['interpol', 'election']);
    }
  });

  it('keeps places that give the word back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        for (const { word, start, end } of wordsOf(text)) expect(fold(text.slice(start, end))).toBe(word);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['I-Core 07', ['icore', '7']],
    ['the 5th of Sana’a', ['5', 'sanaa']],
    ['U.N. and J.F. Kennedy', ['un', 'jf']],
    ['2019-10-15', []],
  ])('also hold %s as %j', (text, expected) => {
    expect(extra(text)).toEqual(expected);
  });
});

describe('a family', () => {
  it.each([
    ['en', ['delegate', 'delegates', 'delegation']],
    ['en', ['organisation', 'organizations', 'organising']],
    ['en', ['labour', 'labor', 'labours']],
    ['en', ['programme', 'programs', 'program']],
    ['fr', ['élection', 'elections', 'élections']],
    ['fr', ['adoptée', 'adoptés', 'adopter']],
    ['fr', ['général', 'générale', 'généraux']],
    ['es', ['resolución', 'resoluciones']],
    ['es', ['político', 'políticas']],
    ['ar', ['قرار', 'القرار', 'والقرار', 'بالقرار', 'للقرار']],
    ['ar', ['التنمية', 'تنمية', 'والتنمية']],
  ])('%s: %j', (lang, written) => {
    expect(new Set(written.map((word) => stem(word, lang))).size).toBe(1);
  });

  it('is of the language alone', () => {
    expect(stem('elections', 'en')).not.toBe(stem('election', 'xx'));
    expect(stem('Élections', 'xx')).toBe('elections');
    expect(stem('constructor', 'en')).toBe('constructor');
  });
});

describe('Arabic particles', () => {
  it('come off, and are put before a word', () => {
    expect(withoutArticle('والتنميه')).toBe('تنميه');
    expect(withoutArticle('للتنميه')).toBe('تنميه');
    expect(withoutArticle('الا')).toBe('الا');
    expect(joinedForms('تنميه')).toContain('والتنميه');
    expect(joinedForms('التنميه')).toContain('تنميه');
    expect(joinedForms('interpol')).toEqual([]);
  });
});

describe('symbols', () => {
  it('are compared in any punctuation', () => {
    const written = ['GA-2019-88-RES-07', 'ga 2019 88 res 7', 'GA/2019/88/RES/07', 'ga201988res7', '٢٠١٩ GA'];
    expect(new Set(written.slice(0, 4).map(symbolKey)).size).toBe(1);
    expect(symbolKey(written[4] ?? '')).toBe('2019ga');
  });

  it('are cited by the numbers at their end', () => {
    expect(shortKey('A/RES/80/38')).toBe('80/38');
    expect(shortKey('A/RES/80/38 A')).toBeNull();
    for (const typed of ['80/38', ' 80 / 38', 'resolution 80/38', 'Res. 80/38', 'résolution 80/38', 'القرار 80/38'])
      expect(typedShortKey(typed), typed).toBe('80/38');
    expect(typedShortKey('80 38')).toBeNull();
  });
});

describe('dates', () => {
  it('are written as people of the language write them', () => {
    expect(datesOf({ start: '2019-10-15' }, 'en')).toBe('2019-10-15 15 October 2019');
    expect(datesOf({ start: '2019-10' }, 'fr')).toBe('2019-10 octobre 2019');
    expect(datesOf({ start: '2019-08-01' }, 'ar')).toBe('2019-08-01 1 أغسطس 2019');
    expect(datesOf({ start: '2019' }, 'en')).toBe('2019');
    expect(datesOf({}, 'en')).toBe('');
  });

  it('of a short session are all of its days, of a long one the first and the last', () => {
    expect(datesOf({ start: '2019-10-15', end: '2019-10-18' }, 'es').split(' · ')).toHaveLength(4);
    expect(datesOf({ start: '2019-09-15', end: '2019-12-20' }, 'es').split(' · ')).toHaveLength(2);
  });
});

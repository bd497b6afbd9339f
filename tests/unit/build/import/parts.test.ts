/** The small parts of the importers: symbols, sponsors, slugs, verbs. */
import { describe, expect, it } from 'vitest';
import { relationOfVerb } from '../../../../build/import/akn/relations';
import { canonicalSymbol, Symbols, targetOf } from '../../../../build/import/akn/symbols';
import { slug } from '../../../../build/import/slug';
import { sponsorsIn } from '../../../../build/import/sponsors';

describe('links', () => {
  it.each([
    ['https://docs.un.org/en/A/RES/79/143', { symbol: 'A/RES/79/143' }],
    ['https://undocs.org/A/RES/79/143', { symbol: 'A/RES/79/143' }],
    ['https://docs.un.org/fr/A/RES/79/252a-b', { symbol: 'A/RES/79/252 A-B' }],
    ['https://docs.un.org/fr/A/RES/80/236%20A', { symbol: 'A/RES/80/236 A' }],
    ['https://docs.un.org/ar/S/RES/2282(2016)', { symbol: 'S/RES/2282(2016)' }],
    ['https://docs.un.org/en/A/hrc/RES/1/2', { symbol: 'A/HRC/RES/1/2' }],
    ['https://example.org/a', { url: 'https://example.org/a' }],
    ['https://broken-link/', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['', null],
    ['https://docs.un.org/en/A/RES/%', { url: 'https://docs.un.org/en/A/RES/%' }],
  ])('%s', (href, expected) => expect(targetOf(href)).toEqual(expected));

  it('find each resolution that a symbol means', () => {
    const symbols = new Symbols();
    for (const letter of ['A', 'B', 'C'])
      symbols.add(`A/RES/80/244 ${letter}`, `resolution/a-res-80-244-${letter.toLowerCase()}`);
    expect(symbols.idsOf('A/RES/80/244')).toHaveLength(3);
    expect(symbols.idsOf('A/RES/80/244 A-B')).toEqual(['resolution/a-res-80-244-a', 'resolution/a-res-80-244-b']);
    expect(symbols.idsOf('A/RES/80/244 C')).toEqual(['resolution/a-res-80-244-c']);
    expect(symbols.idsOf('A/RES/80/24')).toEqual([]);
    expect(canonicalSymbol(' A/RES/80/1. ')).toBe('A/RES/80/1');
  });
});

describe('sponsors', () => {
  const names = (list: string): string[] | null => sponsorsIn(list)?.map(({ name }) => name) ?? null;
  it('are told apart where "and" stands within a name and between names', () => {
    expect(
      names(
        "Antigua and Barbuda, Bosnia And Herzegovina, the Philippines, Côte D'Ivoire and United Kingdom of Great Britain and Northern Ireland",
      ),
    ).toEqual([
      'Antigua and Barbuda',
      'Bosnia and Herzegovina',
      'Philippines',
      'Côte d’Ivoire',
      'United Kingdom of Great Britain and Northern Ireland',
    ]);
    expect(names('Comoros\u00a0 Congo')).toEqual(['Comoros', 'Congo']);
    expect(names('Guinea-Bissau and Guinea')).toEqual(['Guinea-Bissau', 'Guinea']);
    expect(names('')).toEqual([]);
  });
  it('keep what they stand for, and stay words where they are not countries', () => {
    expect(sponsorsIn('Iraq (on behalf of the Group of 77 and China) and Kazakhstan')).toEqual([
      { name: 'Iraq', code: 'IQ', capacity: 'on behalf of the Group of 77 and China' },
      { name: 'Kazakhstan', code: 'KZ' },
    ]);
    expect(sponsorsIn('submitted by the Chair')).toBeNull();
    expect(sponsorsIn('Austria, Atlantis and Chad')).toBeNull();
  });
});

describe('verbs', () => {
  it.each([
    ['en', 'Recalling its resolution', 'recalls'],
    ['en', 'Also recalls paragraph 2', 'recalls'],
    ['en', 'Reaffirming also that', 'reaffirms'],
    ['en', 'Recalled by others', 'cites'],
    ['fr', 'Rappelant sa résolution', 'recalls'],
    ['fr', 'Réaffirme les dispositions', 'reaffirms'],
    ['es', 'Recordando también', 'recalls'],
    ['es', 'Reafirma su resolución', 'reaffirms'],
    ['ar', 'وإذ تشير إلى قرارها', 'recalls'],
    ['ar', 'إذ تُشير إلى', 'recalls'],
    ['ar', 'تؤكد من جديد', 'reaffirms'],
    ['ru', 'ссылаясь на', 'cites'],
  ])('%s: %s', (lang, words, expected) => expect(relationOfVerb(words, lang)).toBe(expected));
});

it('a slug is made of letters, digits and single hyphens, whatever it is made from', () => {
  expect(slug('A/RES/80/236 A')).toBe('a-res-80-236-a');
  expect(slug('../../etc/passwd')).toBe('etc-passwd');
  expect(slug('Łódź–Ærø')).toBe('lodz-aero');
  expect(slug('قرار')).toBe('');
  expect(slug('x'.repeat(500))).toHaveLength(120);
});

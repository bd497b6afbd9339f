/** Each case in which stock lunr was seen to fail on this field's own words, in the four languages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocuments, type Opened } from './support/sections';

let opened: Opened;

beforeAll(async () => {
  opened = await openDocuments({
    en: [
      { id: 'resolution/assembly', title: 'Rules of the General Assembly', symbol: 'GA-2019-88-RES-07' },
      {
        id: 'person/delegate',
        title: 'A delegate of INTERPOL’s members',
        body: 'Elected on 15 October 2019, 2019-10-15.',
      },
      {
        id: 'decision/ccf',
        title: 'CCF: files and their control',
        body: 'Access to files in I-Core. U.N. and Sana’a.',
      },
      { id: 'decision/notices', title: 'Red notices', body: 'A notice that is red, and a diffusion.' },
    ],
    fr: [
      {
        id: 'decision/election',
        title: 'Modalités de l’élection',
        body: 'Le rôle d’INTERPOL et de l’Assemblée.',
        ordinal: 4,
      },
    ],
    es: [
      {
        id: 'resolution/cooperacion',
        title: 'Resolución sobre la cooperación',
        body: 'Durante el año próximo.',
        ordinal: 5,
      },
    ],
    ar: [
      {
        id: 'resolution/amn',
        title: 'قرار بشأن الأمن الدولي',
        body: 'اجتماع INTERPOL في عام ٢٠١٩ والتنمية.',
        ordinal: 6,
      },
    ],
  });
});
afterAll(() => opened.close());

describe('found', () => {
  it.each([
    ['general', 'resolution/assembly'],
    ['general*', 'resolution/assembly'],
    ['genera', 'resolution/assembly'],
    ['genera*', 'resolution/assembly'],
    ['delega', 'person/delegate'],
    ['delega*', 'person/delegate'],
    ['delegate*', 'person/delegate'],
    ['delegation', 'person/delegate'],
    ['interpol', 'person/delegate'],
    ["interpol's", 'person/delegate'],
    ['15 October 2019', 'person/delegate'],
    ['2019-10', 'person/delegate'],
    ['2019-10-15', 'person/delegate'],
    ['CCF: files', 'decision/ccf'],
    ['icore', 'decision/ccf'],
    ['i-core', 'decision/ccf'],
    ['UN', 'decision/ccf'],
    ['u.n.', 'decision/ccf'],
    ['sanaa', 'decision/ccf'],
    ['ga 2019 88 res 7', 'resolution/assembly'],
    ['ga201988res7', 'resolution/assembly'],
    ['election', 'decision/election'],
    ['élection', 'decision/election'],
    ["l'élection", 'decision/election'],
    ['INTERPOL assemblee', 'decision/election'],
    ['resolucion', 'resolution/cooperacion'],
    ['resoluciones', 'resolution/cooperacion'],
    ['cooperacion', 'resolution/cooperacion'],
    ['ano', 'resolution/cooperacion'],
    ['أمن', 'resolution/amn'],
    ['الامن', 'resolution/amn'],
    ['امن دولي', 'resolution/amn'],
    ['تنمية', 'resolution/amn'],
    ['قرار ٢٠١٩', 'resolution/amn'],
    ['قرار 2019', 'resolution/amn'],
    ['قرار interpol', 'resolution/amn'],
    ['interpool delegate', 'person/delegate'],
    ['assmebly', 'resolution/assembly'],
  ])('%s', async (typed, id) => {
    expect(await opened.ids(typed)).toContain(id);
  });

  it('a phrase only where its words stand so', async () => {
    expect(await opened.ids('"red notices"')).toEqual(['decision/notices']);
    expect(await opened.ids('"notice red"')).toEqual([]);
    expect(await opened.ids('"notice red" OR delegate')).toEqual(['person/delegate']);
    expect(await opened.ids('files -control')).toEqual([]);
    expect(await opened.ids('kind:decision -lang:fr')).toEqual(['decision/ccf', 'decision/notices']);
    expect(await opened.ids('person:delegate')).toEqual(['person/delegate']);
  });

  it('nothing, with a spelling that would', async () => {
    const { total, suggestion } = await opened.search({ text: 'diffusionist' });
    expect(total).toBe(0);
    expect(suggestion).toBe('diffusion');
  });
});

describe('snippets', () => {
  const body = `${'Nothing of it here. '.repeat(30)}The fam👩‍👩‍👧ily of الأمْنِ الدَّوْلِيّ and an e\u0301lan. ${'More. '.repeat(60)}`;

  it('are the best passage, and cut no character in two', async () => {
    const cuts = await openDocuments({
      en: [{ id: 'decision/long', title: 'Long', body: `${'👩‍👩‍👧'.repeat(60)}police${'👩‍👩‍👧'.repeat(60)}` }],
      ar: [{ id: 'decision/marks', title: 'Marks', body, ordinal: 1 }],
    });
    const [hit] = (await cuts.search({ text: 'police' })).hits;
    const inside = (hit?.snippet ?? '').replace(/…/g, '').replace('police', '');
    expect(inside.length % '👩‍👩‍👧'.length).toBe(0);
    const [arabic] = (await cuts.search({ text: 'امن دولي', lang: 'ar' })).hits;
    const marked = arabic?.snippetMarks.map(([start, length]) => arabic.snippet.slice(start, start + length));
    expect(marked).toEqual(['الأمْنِ', 'الدَّوْلِيّ']);
    const [elan] = (await cuts.search({ text: 'el' })).hits;
    expect(
      elan?.snippet.slice(
        elan.snippetMarks[0]?.[0],
        (elan.snippetMarks[0]?.[0] ?? 0) + (elan.snippetMarks[0]?.[1] ?? 0),
      ),
    ).toBe('e\u0301l');
    await cuts.close();
  });
});

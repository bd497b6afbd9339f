/** Real titles of the United Nations in four languages: what people type finds them, whatever form of a word they type. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../../electron/search/analysis/words';
import { casesOf } from '../../fixtures/un-queries';
import { openDocuments, type Opened } from './support/sections';

type Lang = keyof typeof casesOf;
type Titles = Record<Lang | 'symbol', string>;

const langs = Object.keys(casesOf) as Lang[];
const titles = JSON.parse(readFileSync('tests/fixtures/un-titles.json', 'utf8')) as Titles[];
const idOf = (symbol: string): string => `resolution/${symbol.toLowerCase().replaceAll('/', '-')}`;
let opened: Opened;

beforeAll(async () => {
  const inLanguage = (lang: Lang): [Lang, { id: string; title: string; symbol: string }[]] => [
    lang,
    titles.map((one) => ({ id: idOf(one.symbol), title: one[lang], symbol: one.symbol })),
  ];
  opened = await openDocuments(Object.fromEntries(langs.map(inLanguage)));
});
afterAll(() => opened.close());

describe.each(langs)('%s', (lang) => {
  it.each(casesOf[lang])('%s is among the first three for %s', async (typed, number) => {
    expect((await opened.ids(typed, lang)).slice(0, 3)).toContain(idOf(`A/RES/80/${number}`));
  });

  it('has forty cases and more', () => {
    expect(casesOf[lang].length).toBeGreaterThan(40);
  });

  it('finds every title first by itself, in capitals and without accents', async () => {
    for (const one of titles) {
      const plain = one[lang].normalize('NFD').replace(/\p{M}/gu, '');
      for (const typed of [one[lang], one[lang].toUpperCase(), plain]) {
        const [hit] = (await opened.search({ text: typed, lang, limit: 1 })).hits;
        expect(hit?.id, typed).toBe(idOf(one.symbol));
        expect(hit?.row.lang, typed).toBe(lang);
      }
    }
  });

  it('finds every title by each beginning of each word, from the second letter on', async () => {
    for (const one of titles.slice(0, 8)) {
      for (const { word } of wordsOf(one[lang])) {
        for (let length = 2; length <= word.length; length++) {
          const typed = word.slice(0, length);
          expect(await opened.ids(`lang:${lang} ${typed}`, lang), typed).toContain(idOf(one.symbol));
        }
      }
    }
  });
});

describe('several languages', () => {
  it('give each record once, in the language of the reader', async () => {
    for (const lang of langs) {
      const { hits, total } = await opened.search({ text: 'A/RES/80/4', lang });
      expect(hits[0]?.row.lang).toBe(lang);
      expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
      expect(total).toBe(hits.length);
    }
  });

  it('show the title in the language of the reader, and below it the words where they were found', async () => {
    const [hit] = (await opened.search({ text: 'blocus économique', lang: 'en' })).hits;
    expect(hit?.row).toMatchObject({ lang: 'en', title: titles.find((one) => idOf(one.symbol) === hit?.id)?.en });
    expect(hit).toMatchObject({ snippetLang: 'fr', snippet: titles.find((one) => idOf(one.symbol) === hit?.id)?.fr });
    expect(hit?.snippetMarks.map(([start, length]) => hit.snippet.slice(start, start + length).toLowerCase())).toEqual([
      'blocus',
      'économique',
    ]);
    expect(hit?.titleMarks).toEqual([]);
  });

  it('show the first language to a reader of one that the pack does not have', async () => {
    const [hit] = (await opened.search({ text: 'blocus économique', lang: 'de' })).hits;
    expect(hit?.row.lang).toBe(langs[0]);
  });

  it('can be narrowed to one', async () => {
    const { hits } = await opened.search({ text: 'lang:es palestina', lang: 'en' });
    expect(hits.map(({ row }) => row.lang)).toEqual(['es']);
    expect(
      (await opened.search({ text: '-lang:es palestina', lang: 'en' })).hits.map(({ row }) => row.lang),
    ).not.toContain('es');
  });

  it('count each record once in the facets', async () => {
    const { facets, total } = await opened.search({ text: 'a/res/80', lang: 'fr', limit: 1000 });
    expect(total).toBe(titles.length);
    expect(facets.kind).toEqual([{ value: 'resolution', count: titles.length }]);
  });
});

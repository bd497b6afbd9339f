/** What comes first, and why: fields before each other, languages beside each other, words that are misspelt. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDocuments, type Opened, type Written } from './support/sections';

async function opened(languages: Record<string, readonly Written[]>): Promise<Opened> {
  const made = await openDocuments(languages);
  onTestFinished(() => made.close());
  return made;
}

const id = (slug: string): string => `resolution/${slug}`;

describe('fields', () => {
  it('put a record that has all words as its subjects before one that has them in its text, however often', async () => {
    const often = 'innovation and the rights of women, innovation for the rights of women. '.repeat(40);
    const { ids } = await opened({
      en: [
        { id: id('text'), title: 'Information and communication', body: often },
        {
          id: id('subjects'),
          title: 'Vienna conference',
          about: 'innovation · women’s rights · sdg_5',
          body: 'Decides.',
        },
      ],
    });
    expect(await ids('innovation rights women')).toEqual([id('subjects'), id('text')]);
  });

  it('put the title that is nothing but the words before one that has more', async () => {
    const body = 'The Syrian Golan, the Golan, the Golan and the Syrian Golan once more.';
    const { ids } = await opened({
      en: [
        { id: id('longer'), title: 'The occupied Syrian Golan', body },
        { id: id('whole'), title: 'The Syrian Golan', body: 'Decides.' },
      ],
    });
    expect((await ids('syrian golan'))[0]).toBe(id('whole'));
    expect((await ids('syrain goaln'))[0]).toBe(id('whole'));
  });
});

describe('languages', () => {
  it('are merged by tiers that mean the same in each, whether it has sources or not', async () => {
    const { ids } = await opened({
      en: [
        { id: 'source/minutes', title: 'Minutes', ordinal: 0 },
        {
          id: id('english'),
          title: 'Fisheries',
          body: 'Le commerce international et le développement durable',
          ordinal: 1,
        },
      ],
      fr: [{ id: id('french'), title: 'Commerce international et développement', ordinal: 2 }],
    });
    for (const lang of ['en', 'fr']) expect((await ids('commerce développement', lang))[0], lang).toBe(id('french'));
  });

  it('in which the words stand as they were typed come before those that only have words near them', async () => {
    const { search } = await opened({
      en: [{ id: id('english'), title: 'Sustainable culture and development', ordinal: 0 }],
      fr: [{ id: id('french'), title: 'Sustainably cultrf developmant', ordinal: 1 }],
    });
    const { hits } = await search({ text: 'sustainable cultre development', lang: 'fr', limit: 10 });
    expect(hits.map((hit) => hit.id)[0]).toBe(id('english'));
  });
});

describe('words that are misspelt', () => {
  it('are taken for those of a name, even where they happen to be words of a text', async () => {
    const { search } = await opened({
      es: [
        {
          id: id('text'),
          title: 'Declaración política',
          body: 'El macro del mundo, los tratados y los acuerdos internacionales, y la promoción.',
        },
        { id: id('name'), title: 'Promoción del marco de tratados internacionales' },
      ],
    });
    const { hits, notes } = await search({ text: 'promoción del macro de tratdos internacionales', lang: 'es' });
    expect(hits[0]?.id).toBe(id('name'));
    expect(notes).toContain('fuzzy');
  });

  it('stand for the most frequent of many words that are equally near', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const rare = [...letters].flatMap((letter, at) => [
      { id: id(`rare-${String(at)}`), title: `Ba${letter}d` },
      { id: id(`other-${String(at)}`), title: `B${letter}zd` },
    ]);
    const common = Array.from({ length: 5 }, (_, at) => ({
      id: id(`common-${String(at)}`),
      title: `Bazar zazd ${String(at)}`,
    }));
    const { ids } = await opened({ en: [...rare.filter(({ title }) => !/bazd/i.test(title)), ...common] });
    expect(await ids('bazd')).toEqual(expect.arrayContaining(common.map((one) => one.id)));
  });
});

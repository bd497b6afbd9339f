/** Results by year: over all that match, and not over the best of them. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Row } from '../../../data/model';
import { readDirectory } from '../../../build/pack/directory';
import { writePack } from '../../../build/pack/write';
import { InstalledSearch } from '../../../electron/search/installed';
import { searchRequest, type Hit, type SearchAnswer, type SearchQuery } from '../../../electron/search/protocol';
import { smallPack, temporary } from '../../fixtures/packs';
import { openDocuments, type Opened, type Written } from './support/sections';

const byYear = ['newest', 'oldest'] as const;
type ByYear = (typeof byYear)[number];

const yearOf = (date: string | undefined): number[] => (date ? [Number(date.slice(0, 4))] : []);

/** The years that a record counts by, as its row has them. */
function yearsOf(row: Row): number[] {
  if (row.posts) return row.posts.flatMap(({ start }) => yearOf(start));
  if (row.kind === 'source') return yearOf(row.date);
  return row.year === undefined ? [] : [row.year];
}

/** What is greater comes first. */
function place(years: readonly number[], sort: ByYear): number {
  if (years.length === 0) return -Infinity;
  return sort === 'newest' ? Math.max(...years) : -Math.min(...years);
}

/** The naive way: all of them, sorted where they are. Sorting is stable: within a year the best stay first. */
function sorted<One>(all: readonly One[], years: (one: One) => readonly number[], sort: ByYear): One[] {
  return [...all].sort((a, b) => {
    const [first, second] = [place(years(b), sort), place(years(a), sort)];
    return first === second ? 0 : first - second;
  });
}

describe('of many documents of a section', () => {
  const kinds = ['resolution', 'decision', 'person', 'source', 'member'];
  const many = 600;
  /** Years in no order, none for some, several for people; the word stands more or less often. */
  const documents: Written[] = Array.from({ length: many }, (_, i) => {
    const kind = kinds[(i * 7) % kinds.length] ?? '';
    const year = 1950 + ((i * 37) % 61);
    const years = i % 9 === 0 ? [] : kind === 'person' ? [year, year + (i % 5)] : [year];
    return { id: `${kind}/d-${i}`, title: `Matter ${i}`, body: 'harbour '.repeat(1 + ((i * 11) % 13)), years };
  });
  const years = new Map(documents.map(({ id, years: own = [] }) => [id, own]));
  let opened: Opened;
  let best: string[];
  beforeAll(async () => {
    opened = await openDocuments({ en: documents });
    best = await opened.ids('harbour');
  });
  afterAll(() => opened.close());

  const naive = (sort: ByYear): string[] => sorted(best, (id) => years.get(id) ?? [], sort);
  const ids = async (query: SearchQuery): Promise<string[]> => (await opened.search(query)).hits.map(({ id }) => id);
  const kindOf = (id: string): string => id.slice(0, id.indexOf('/'));

  it.each(byYear)('the %s come first, whatever the limit; what has no year comes last', async (sort) => {
    expect(best).toHaveLength(many);
    for (const limit of [1, 7, 100, 1000]) {
      expect(await ids({ text: 'harbour', sort, limit }), String(limit)).toEqual(naive(sort).slice(0, limit));
    }
    expect(
      naive(sort)
        .slice(-60)
        .map((id) => years.get(id)?.length),
    ).toEqual(Array(60).fill(0));
    // The best hundred would have been another answer.
    expect(naive(sort).slice(0, 100)).not.toEqual(sorted(best.slice(0, 100), (id) => years.get(id) ?? [], sort));
  });

  it.each(byYear)('the %s of each kind are there, also of one that has no years', async (sort) => {
    const hits = await ids({ text: 'harbour', sort, limit: 100, perKind: 6 });
    for (const kind of kinds) {
      const own = naive(sort).filter((id) => kindOf(id) === kind);
      expect(
        hits.filter((id) => kindOf(id) === kind),
        kind,
      ).toEqual(own.slice(0, 6));
    }
  });

  it.each(byYear)('a choice narrows the %s too', async (sort) => {
    const filters = { kind: ['source' as const] };
    const own = naive(sort).filter((id) => kindOf(id) === 'source');
    expect(await ids({ text: 'harbour', sort, filters, limit: 20 })).toEqual(own.slice(0, 20));
  });

  it.each(byYear)('without words, the %s of all that the narrowings leave', async (sort) => {
    const wanted = { text: 'kind:resolution', limit: 25 };
    const all = await ids({ ...wanted, limit: 1000 });
    expect(await ids({ ...wanted, sort })).toEqual(sorted(all, (id) => years.get(id) ?? [], sort).slice(0, 25));
  });

  it('years that are none are not taken for one', async () => {
    const strange = await openDocuments({
      en: [-5, 2.5, 1e9, Number.NaN, 2000].map((year, i) => ({ id: `session/${i}`, title: 'Tide', years: [year] })),
    });
    onTestFinished(() => strange.close());
    for (const sort of byYear) expect((await strange.search({ text: 'tide', sort })).hits[0]?.id).toBe('session/4');
  });
});

it('a record of two languages comes once, in its year', async () => {
  const written = (lang: string): Written[] =>
    Array.from({ length: 150 }, (_, i) => ({
      id: `resolution/r-${i}`,
      title: `Port ${lang} ${i}`,
      years: [1900 + ((i * 53) % 150)],
    }));
  const opened = await openDocuments({ en: written('en'), fr: written('fr') });
  onTestFinished(() => opened.close());
  const { hits, total } = await opened.search({ text: 'port', sort: 'newest', lang: 'fr', limit: 40 });
  expect(total).toBe(150);
  expect(hits.map(({ id }) => id)).toEqual(
    sorted(written('fr'), ({ years = [] }) => years, 'newest')
      .slice(0, 40)
      .map(({ id }) => id),
  );
  expect(new Set(hits.map(({ row }) => row.lang))).toEqual(new Set(['fr']));
});

describe('of real packs', () => {
  let installed: InstalledSearch;
  beforeAll(async () => {
    const file = fileURLToPath(new URL('../../../dist/data/interpol-ga.rostrum', import.meta.url));
    const { header, records } = await readDirectory('tests/fixtures/pack-small');
    if (!header) throw new Error('the small pack has problems');
    const sister = `${await temporary()}/sister.rostrum`;
    await writePack(sister, { ...header, id: 'sister' }, records);
    installed = new InstalledSearch();
    installed.use(file, [
      { id: 'harbour-assembly', file: await smallPack() },
      { id: 'sister', file: sister },
    ]);
  });
  afterAll(() => installed.use('/nowhere', []));
  const search = (query: SearchQuery): Promise<SearchAnswer> => installed.search(searchRequest.parse(query));
  const tierOf = ({ score }: Hit): number => Math.ceil(score / 1e6);

  const texts = ['session', 'general assembly', 'president', 'presidnet 2018', 'ga 2019 88 res 10', 'year:2010-2019'];
  it.each(texts)('%s finds the same in each order, in one pack and in all', async (text) => {
    for (const everywhere of [false, true]) {
      const relevance = await search({ text, everywhere, limit: 1000 });
      expect(relevance.hits.length).toBe(relevance.total);
      for (const sort of byYear) {
        const { hits, ...answer } = await search({ text, everywhere, sort, limit: 1000 });
        expect({ ...answer, tookMs: 0, hits: [] }).toEqual({ ...relevance, tookMs: 0, hits: [] });
        const level = (hit: Hit): unknown => [place(yearsOf(hit.row), sort), tierOf(hit)];
        const tiers = relevance.hits.toSorted((a, b) => tierOf(b) - tierOf(a));
        expect(hits.map(level)).toEqual(sorted(tiers, ({ row }) => yearsOf(row), sort).map(level));
        const key = ({ id, pack }: Hit): string => `${pack?.id ?? ''} ${id}`;
        expect(new Set(hits.map(key))).toEqual(new Set(relevance.hits.map(key)));
        const few = await search({ text, everywhere, sort, limit: 9 });
        expect(few.hits.map(level)).toEqual(hits.slice(0, 9).map(level));
      }
    }
  });

  it('whatever is typed', async () => {
    const words = fc.constantFrom(
      'session',
      'cyber',
      '-police',
      '"general assembly"',
      'OR',
      '2019',
      'chil',
      'zzz',
      'ga-88',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...byYear),
        async (some, sort) => {
          const text = some.join(' ');
          const [one, other] = [await search({ text, limit: 1000 }), await search({ text, sort, limit: 1000 })];
          expect({ ...other, tookMs: 0, hits: [] }).toEqual({ ...one, tookMs: 0, hits: [] });
          const years = other.hits.map(({ row }) => place(yearsOf(row), sort));
          expect(years).toEqual(years.toSorted((a, b) => (a === b ? 0 : b - a)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

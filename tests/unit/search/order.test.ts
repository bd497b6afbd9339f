/** Results by date: over all that match, and not over the best of them. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readDirectory } from '../../../build/pack/directory';
import { writePack } from '../../../build/pack/write';
import { InstalledSearch } from '../../../electron/search/installed';
import { searchRequest, type Hit, type SearchAnswer, type SearchQuery } from '../../../electron/search/protocol';
import { smallPack, temporary } from '../../fixtures/packs';
import { openDocuments, type Opened, type Written } from './support/sections';

const orders = ['newest', 'oldest'] as const;
type Order = (typeof orders)[number];

/** One after the other as text: what is not known of a date comes after all that can be. */
const filled = (date: string, sort: Order): string => (date + (sort === 'newest' ? '-00-00' : '-99-99')).slice(0, 10);

/** By which some dates are sorted; empty for none. */
function place(dates: readonly string[], sort: Order): string {
  const all = dates.map((date) => filled(date, sort)).sort();
  return (sort === 'newest' ? all.at(-1) : all[0]) ?? '';
}

/** The naive way: all of them, sorted where they are. Sorting is stable: of one date the best stay first. */
function sorted<One>(all: readonly One[], dates: (one: One) => readonly string[], sort: Order): One[] {
  return [...all].sort((a, b) => {
    const [first, second] = [place(dates(a), sort), place(dates(b), sort)];
    if (first === second || first === '' || second === '') return Number(first === '') - Number(second === '');
    return first < second === (sort === 'oldest') ? -1 : 1;
  });
}

describe('of many documents of a section', () => {
  const kinds = ['resolution', 'decision', 'person', 'source', 'member'];
  const many = 600;
  /** Dates in no order and of each precision, none for some, several for people; the word stands more or less often. */
  const documents: Written[] = Array.from({ length: many }, (_, i) => {
    const kind = kinds[(i * 7) % kinds.length] ?? '';
    const year = 1990 + ((i * 37) % 11);
    const date = `${year}-0${1 + ((i * 5) % 4)}-${10 + ((i * 17) % 9)}`.slice(0, [4, 7, 10, 10, 10][i % 5]);
    const dates = i % 9 === 0 ? [] : kind === 'person' ? [date, `${year + (i % 5)}`] : [date];
    const years = dates.map((one) => Number(one.slice(0, 4)));
    return { id: `${kind}/d-${i}`, title: `Matter ${i}`, body: 'harbour '.repeat(1 + ((i * 11) % 13)), years, dates };
  });
  const datesOf = new Map(documents.map(({ id, dates = [] }) => [id, dates]));
  let opened: Opened;
  let best: string[];
  beforeAll(async () => {
    opened = await openDocuments({ en: documents });
    best = await opened.ids('harbour');
  });
  afterAll(() => opened.close());

  const naive = (sort: Order): string[] => sorted(best, (id) => datesOf.get(id) ?? [], sort);
  const ids = async (query: SearchQuery): Promise<string[]> => (await opened.search(query)).hits.map(({ id }) => id);
  const kindOf = (id: string): string => id.slice(0, id.indexOf('/'));

  it.each(orders)('the %s come first, whatever the limit; what has no date comes last', async (sort) => {
    expect(best).toHaveLength(many);
    for (const limit of [1, 7, 100, 1000]) {
      expect(await ids({ text: 'harbour', sort, limit }), String(limit)).toEqual(naive(sort).slice(0, limit));
    }
    expect(
      naive(sort)
        .slice(-60)
        .map((id) => datesOf.get(id)?.length),
    ).toEqual(Array(60).fill(0));
    // The best hundred would have been another answer.
    expect(naive(sort).slice(0, 100)).not.toEqual(sorted(best.slice(0, 100), (id) => datesOf.get(id) ?? [], sort));
  });

  it.each(orders)('the %s of each kind are there, also of one that has no dates', async (sort) => {
    const hits = await ids({ text: 'harbour', sort, limit: 100, perKind: 6 });
    for (const kind of kinds) {
      const own = naive(sort).filter((id) => kindOf(id) === kind);
      expect(
        hits.filter((id) => kindOf(id) === kind),
        kind,
      ).toEqual(own.slice(0, 6));
    }
  });

  it.each(['relevance', ...orders] as const)('few kinds fill a screenful by %s, many do not', async (sort) => {
    const shown = async (text: string): Promise<Record<string, number>> => {
      const hits = await ids({ text, sort, limit: 1000, perKind: 6, atLeast: 14 });
      return Object.fromEntries(kinds.map((kind) => [kind, hits.filter((id) => kindOf(id) === kind).length]));
    };
    const none = Object.fromEntries(kinds.map((kind) => [kind, 0]));
    expect(await shown('harbour kind:source')).toEqual({ ...none, source: 14 });
    const filters = { kind: ['source' as const, 'person' as const] };
    const two = await ids({ text: 'harbour', sort, filters, limit: 1000, perKind: 6, atLeast: 14 });
    expect(kinds.map((kind) => two.filter((id) => kindOf(id) === kind).length)).toEqual([0, 0, 7, 7, 0]);
    expect(await shown('harbour')).toEqual({ ...none, ...Object.fromEntries(kinds.map((kind) => [kind, 6])) });
    expect((await opened.search({ text: 'harbour kind:source', sort, perKind: 6, atLeast: 14 })).total).toBe(many / 5);
  });

  it.each(orders)('a choice narrows the %s too', async (sort) => {
    const filters = { kind: ['source' as const] };
    const own = naive(sort).filter((id) => kindOf(id) === 'source');
    expect(await ids({ text: 'harbour', sort, filters, limit: 20 })).toEqual(own.slice(0, 20));
  });

  it.each(orders)('without words, the %s of all that the narrowings leave', async (sort) => {
    const wanted = { text: 'kind:resolution', limit: 25 };
    const all = await ids({ ...wanted, limit: 1000 });
    expect(await ids({ ...wanted, sort })).toEqual(sorted(all, (id) => datesOf.get(id) ?? [], sort).slice(0, 25));
  });

  it('years that are none are not taken for one', async () => {
    const strange = await openDocuments({
      en: [-5, 2.5, 1e9, Number.NaN, 2000].map((year, i) => ({ id: `session/${i}`, title: 'Tide', years: [year] })),
    });
    onTestFinished(() => strange.close());
    for (const sort of orders) expect((await strange.search({ text: 'tide', sort })).hits[0]?.id).toBe('session/4');
  });

  it('what is known of a date comes before what is not, and dates that are none count for nothing', async () => {
    const dates = ['2019', '2019-10-15', '2019-10', '2019-02-03', '2019-13', '2019-01-40', '2018-12-31', '2020'];
    const few = await openDocuments({
      en: dates.map((date, i) => ({ id: `source/${i}`, title: 'Tide', dates: [date] })),
    });
    onTestFinished(() => few.close());
    const inOrder = async (sort: Order): Promise<unknown> =>
      (await few.search({ text: 'tide', sort })).hits.map(({ id }) => dates[Number(id.slice('source/'.length))]);
    const none = ['2019-13', '2019-01-40'];
    const newest = ['2020', '2019-10-15', '2019-10', '2019-02-03', '2019', '2018-12-31'];
    expect(await inOrder('newest')).toEqual([...newest, ...none]);
    const oldest = ['2018-12-31', '2019-02-03', '2019-10-15', '2019-10', '2019', '2020'];
    expect(await inOrder('oldest')).toEqual([...oldest, ...none]);
  });
});

it('a record of two languages comes once, by its date', async () => {
  const written = (lang: string): Written[] =>
    Array.from({ length: 150 }, (_, i) => ({
      id: `resolution/r-${i}`,
      title: `Port ${lang} ${i}`,
      dates: [`20${10 + (i % 15)}-0${1 + (i % 2)}-${10 + ((i * 7) % 11)}`],
    }));
  const opened = await openDocuments({ en: written('en'), fr: written('fr') });
  onTestFinished(() => opened.close());
  const { hits, total } = await opened.search({ text: 'port', sort: 'newest', lang: 'fr', limit: 40 });
  expect(total).toBe(150);
  expect(hits.map(({ id }) => id)).toEqual(
    sorted(written('fr'), ({ dates = [] }) => dates, 'newest')
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
  /** When sessions began, by pack and id: what an assembly adopted is on the rows by its year alone. */
  const met = new Map<string, string | undefined>();
  const keyOf = ({ pack }: Hit, id: string): string => `${pack?.id ?? ''} ${id}`;
  beforeAll(async () => {
    const { hits } = await search({ text: 'kind:session', everywhere: true, limit: 1000 });
    for (const hit of hits) met.set(keyOf(hit, hit.id), hit.row.period?.start);
  });
  /** The dates that a record counts by, as its row has them. */
  const datesOf = (hit: Hit): string[] => {
    const { kind, posts, date, year, period, sessions } = hit.row;
    if (posts) return posts.flatMap(({ start }) => start ?? []);
    if (kind === 'session') return [period?.start ?? year ?? []].flat().map(String);
    if (kind !== 'resolution' && kind !== 'decision') return kind === 'source' && date ? [date] : [];
    const began = met.get(keyOf(hit, sessions[0] ?? ''));
    return [date ?? (began?.startsWith(String(year)) ? began : (year ?? []))].flat().map(String);
  };
  const tierOf = ({ score }: Hit): number => Math.ceil(score / 1e6);

  const texts = ['session', 'general assembly', 'president', 'presidnet 2018', 'ga 2019 88 res 10', 'year:2010-2019'];
  it.each(texts)('%s finds the same in each order, in one pack and in all', async (text) => {
    for (const everywhere of [false, true]) {
      const relevance = await search({ text, everywhere, limit: 1000 });
      expect(relevance.hits.length).toBe(relevance.total);
      for (const sort of orders) {
        const { hits, ...answer } = await search({ text, everywhere, sort, limit: 1000 });
        expect({ ...answer, tookMs: 0, hits: [] }).toEqual({ ...relevance, tookMs: 0, hits: [] });
        const level = (hit: Hit): unknown => [place(datesOf(hit), sort), tierOf(hit)];
        const tiers = relevance.hits.toSorted((a, b) => tierOf(b) - tierOf(a));
        expect(hits.map(level)).toEqual(sorted(tiers, datesOf, sort).map(level));
        const key = (hit: Hit): string => keyOf(hit, hit.id);
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
        fc.constantFrom(...orders),
        async (some, sort) => {
          const text = some.join(' ');
          const [one, other] = [await search({ text, limit: 1000 }), await search({ text, sort, limit: 1000 })];
          expect({ ...other, tookMs: 0, hits: [] }).toEqual({ ...one, tookMs: 0, hits: [] });
          const dates = other.hits.map((hit) => place(datesOf(hit), sort));
          expect(dates).toEqual(sorted(other.hits, datesOf, sort).map((hit) => place(datesOf(hit), sort)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

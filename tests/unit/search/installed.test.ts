/** Search in all packs that are installed: who is opened when, how hits are merged, and what a damaged pack does. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDirectory } from '../../../build/pack/directory';
import { writePack } from '../../../build/pack/write';
import { searchName } from '../../../electron/library/layout';
import { openPack } from '../../../electron/library/open';
import { InstalledSearch } from '../../../electron/search/installed';
import { mergePacks, type Merged } from '../../../electron/search/merge';
import { searchRequest, type SearchAnswer, type SearchQuery } from '../../../electron/search/protocol';
import { smallPack, temporary } from '../../fixtures/packs';

const format1 = fileURLToPath(new URL('../../fixtures/format-1.pack', import.meta.url));
const nowhere = '/nowhere/at-all.rostrum';

/** The small pack again, under another id and with another title for one of its records. */
async function sister(): Promise<string> {
  const { header, records } = await readDirectory(fileURLToPath(new URL('../../fixtures/pack-small', import.meta.url)));
  if (!header) throw new Error('the small pack has problems');
  const file = path.join(await temporary(), 'sister.rostrum');
  const changed = records
    .filter(({ kind }) => kind !== 'source' && kind !== 'person')
    .map((record) => ({ ...record, sources: [], title: `Sister ${record.title}` }));
  await writePack(file, { ...header, id: 'sister', title: 'Sister Assembly' }, changed as typeof records);
  return file;
}

/** Where the English search section lies in a pack's file. */
async function sectionOf(file: string): Promise<{ offset: number; length: number }> {
  const pack = await openPack(file);
  const section = await pack.section(searchName('en'));
  await pack.close();
  if (!section) throw new Error('the pack has no search section');
  return section;
}

function searching(
  file: string,
  others: { id: string; file: string }[],
): (query: SearchQuery) => Promise<SearchAnswer> {
  const installed = new InstalledSearch();
  installed.use(file, others);
  onTestFinished(() => installed.use(nowhere, []));
  return (query) => installed.search(searchRequest.parse(query));
}

const count = (answer: SearchAnswer, kind: string): number =>
  answer.facets.kind.find(({ value }) => value === kind)?.count ?? 0;

describe('search in all packs', () => {
  it('opens no other pack while the one that is shown is searched alone', async () => {
    const search = searching(await smallPack(), [{ id: 'gone', file: nowhere }]);
    const answer = await search({ text: 'dredging' });
    expect(answer.hits[0]).toMatchObject({ id: 'resolution/ha-2-10' });
    expect(answer.unsearched).toBeUndefined();
    // The same file is missed as soon as all are meant: it was not looked at before.
    expect((await search({ text: 'dredging', everywhere: true })).unsearched).toMatchObject([{ id: 'gone' }]);
    // In the reader's own language.
    const { unsearched } = await search({ text: 'dredging', everywhere: true, lang: 'fr' });
    expect(unsearched).toEqual([{ id: 'gone', title: 'gone', why: 'il n’y a pas de fichier de ce nom' }]);
  });

  it('finds records of both, says of which pack the others are, and counts each', async () => {
    const file = await smallPack();
    const other = await sister();
    const both = searching(file, [{ id: 'sister', file: other }]);
    const [one, two, all] = [
      await searching(file, [])({ text: 'session' }),
      await searching(other, [])({ text: 'session' }),
      await both({ text: 'session', everywhere: true }),
    ];
    expect(one.total).toBeGreaterThan(0);
    expect(all.total).toBe(one.total + two.total);
    for (const kind of ['session', 'resolution', 'person', 'source'])
      expect(count(all, kind), kind).toBe(count(one, kind) + count(two, kind));
    // Ids are the same in both packs; each is a record of its own.
    expect(all.hits.filter(({ id }) => id === 'session/2').map(({ pack }) => pack)).toEqual(
      expect.arrayContaining([undefined, { id: 'sister', title: 'Sister Assembly' }]),
    );
    expect(all.hits[0]?.pack).toBeUndefined();
  });

  it('puts a better tier of another pack before a worse one of the pack that is shown', async () => {
    const search = searching(await smallPack(), [{ id: 'sister', file: await sister() }]);
    const { hits } = await search({ text: 'sister 2nd session', everywhere: true });
    expect(hits[0]).toMatchObject({ id: 'session/2', pack: { id: 'sister' } });
  });

  it('narrows all of them by a choice', async () => {
    const search = searching(await smallPack(), [{ id: 'sister', file: await sister() }]);
    const filters = { kind: ['resolution' as const] };
    const { hits, total } = await search({ text: 'session', everywhere: true, filters });
    expect(hits.every(({ row }) => row.kind === 'resolution')).toBe(true);
    expect(hits).toHaveLength(total);
    expect(new Set(hits.map(({ pack }) => pack?.id))).toEqual(new Set([undefined, 'sister']));
  });

  it('searches the others when one is damaged, and says which and why', async () => {
    const file = await sister();
    const bytes = readFileSync(file);
    const { offset, length } = await sectionOf(file);
    bytes.fill(0x5a, offset + Math.floor(length / 4), offset + length);
    writeFileSync(file, bytes);
    const search = searching(await smallPack(), [
      { id: 'sister', file },
      { id: 'old', file: format1 },
    ]);
    for (let time = 0; time < 2; time++) {
      const answer = await search({ text: 'dredging', everywhere: true });
      expect(new Set(answer.hits.map(({ pack }) => pack?.id))).toEqual(new Set([undefined, 'old']));
      expect(answer.unsearched).toEqual([{ id: 'sister', title: expect.any(String), why: expect.any(String) }]);
    }
  });

  it('still says what is wrong with the pack that is shown', async () => {
    const search = searching(nowhere, [{ id: 'small', file: await smallPack() }]);
    await expect(search({ text: 'dredging', everywhere: true })).rejects.toThrow('at-all.rostrum');
  });
});

describe('a pack of format 1', () => {
  it('is indexed when it is opened, and found in like one of today', async () => {
    const [old, now] = [searching(format1, []), searching(await smallPack(), [])];
    for (const text of ['dredging', 'ha 2 10', 'session', 'dredgign', '2nd session']) {
      const [was, is] = [await old({ text }), await now({ text })];
      expect(was.hits.map(({ id }) => id)).toEqual(is.hits.map(({ id }) => id));
      expect(was.facets).toEqual(is.facets);
      expect(was.total).toBe(is.total);
    }
  });
});

it('a pack of format 1 is named for as long as it is being indexed', async () => {
  const installed = new InstalledSearch();
  installed.use(format1, []);
  await expect.poll(() => installed.indexing, { interval: 1 }).toEqual(['Harbour Assembly']);
  await installed.search(searchRequest.parse({ text: 'dredging' }));
  expect(installed.indexing).toEqual([]);
});

describe('hits of several packs', () => {
  const hit = (document: number, tier: number, when = 0): Merged => ({
    language: {} as Merged['language'],
    document,
    tier,
    when,
    known: 1,
    place: document,
  });

  it('come by tier, and in a tier by turns', () => {
    const merged = mergePacks([
      { pack: 'a', hits: [hit(0, 8), hit(1, 5), hit(2, 5)] },
      { pack: 'b', hits: [hit(3, 5), hit(4, 5), hit(5, 2)] },
    ]);
    expect(merged.map(({ pack, hit: { document } }) => `${pack}${String(document)}`)).toEqual([
      'a0',
      'a1',
      'b3',
      'a2',
      'b4',
      'b5',
    ]);
  });

  it('sorted by year come by that first, then by tier, and then by turns', () => {
    const merged = mergePacks([
      { pack: 'a', hits: [hit(0, 2, 2001), hit(1, 2, 2001), hit(2, 9, 1990)] },
      { pack: 'b', hits: [hit(3, 2, 2001), hit(4, 8, 1995), hit(5, 9, 0)] },
    ]);
    expect(merged.map(({ hit: { document } }) => document)).toEqual([0, 3, 1, 4, 2, 5]);
  });
});

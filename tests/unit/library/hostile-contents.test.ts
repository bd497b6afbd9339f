/** Entries whose sums are right and whose contents are made to exhaust whoever reads them: refused, soon, and in little memory. */
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../data/model';
import { writePack } from '../../../build/pack/write';
import { readDirectory } from '../../../build/pack/directory';
import { PackError } from '../../../electron/library/error';
import type { FaultCode } from '../../../electron/library/fault';
import { encodeIds, type IdEntry } from '../../../electron/library/id-index';
import { openPack } from '../../../electron/library/open';
import { packWith, rowsIn, setRows, smallDirectory, temporary, writeZip, type Entries } from '../../fixtures/packs';

interface Found {
  readonly code: FaultCode;
  readonly place: string;
}

/** The first fault of a pack that is opened and read whole; how long that took must be bounded. */
async function fault(change: (entries: Entries, manifest: Manifest) => void): Promise<Found> {
  return faultOf(await packWith(change));
}

async function faultOf(file: string): Promise<Found> {
  const begin = performance.now();
  const error: unknown = await openPack(file).then(
    async (pack) => {
      const [problem] = await pack.verify();
      await pack.close();
      return problem;
    },
    (reason: unknown) => reason,
  );
  expect(performance.now() - begin).toBeLessThan(8000);
  if (!(error instanceof PackError)) throw new Error(`nothing was found, or ${String(error)}`);
  return { code: error.fault.code, place: error.place };
}

const nested = (depth: number, open = '[', close = ']'): string => open.repeat(depth) + close.repeat(depth);
const sessions = 'records/session/00000.json';

/** The first record of a group, changed. */
function withRecord(entries: Entries, name: string, change: (record: Record<string, unknown>) => void): void {
  const group = JSON.parse(strFromU8(entries[name] ?? new Uint8Array())) as Record<string, unknown>[];
  change(group[0] ?? {});
  entries[name] = strToU8(JSON.stringify(group));
}

describe('deep JSON', () => {
  it.each([
    ['lists', nested(100_000)],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['lists that are not closed', '['.repeat(100_000)],
  ])('of 100,000 %s is refused as a manifest and as records', async (_, json) => {
    expect((await faultOf(await writeZip({ 'manifest.json': strToU8(json) }))).place).toBe('manifest.json');
    for (const name of [sessions, 'links/source/00000.json']) {
      for (const text of [json, `[${json}]`]) {
        expect(await fault((e) => (e[name] = strToU8(text))), name).toMatchObject({ place: name });
      }
    }
    // Where a record has a field for it.
    const deep = (entries: Entries): void => {
      withRecord(entries, sessions, (record) => (record['notes'] = 'HERE'));
      entries[sessions] = strToU8(strFromU8(entries[sessions] ?? new Uint8Array()).replace('"HERE"', () => json));
    };
    expect((await fault(deep)).place).toBe(sessions);
    expect((await fault((e) => setRows(e, 'session', [json, ...rowsIn(e, 'session')]))).place).toContain(
      'rows/session',
    );
  });
});

describe('too much', () => {
  it('in one string is refused, wherever it stands', async () => {
    const huge = 'x'.repeat(10_000_000);
    expect(await fault((_, manifest) => (manifest.title = huge))).toEqual({ code: 'tooLarge', place: 'manifest.json' });
    expect(await fault((_, manifest) => (manifest.title = huge.slice(0, 3_000_000)))).toMatchObject({
      code: 'tooDeep',
    });
    expect(await fault((_, manifest) => (manifest.title = huge.slice(0, 3000)))).toMatchObject({ code: 'notValid' });
    expect(await fault((e) => withRecord(e, sessions, (record) => (record['title'] = huge)))).toEqual({
      code: 'tooDeep',
      place: sessions,
    });
    expect(
      await fault((e) => {
        const [first, ...rest] = rowsIn(e, 'session') as Record<string, unknown>[];
        setRows(e, 'session', [{ ...first, title: huge }, ...rest]);
      }),
    ).toEqual({ code: 'rowsIndex', place: 'rows/session.ndjson' });
  });

  it.each(['1', '""', '{}', '[]', 'null'])(
    'in one list of %s is refused, without a complaint for each',
    async (item) => {
      const many = (count: number): unknown => JSON.parse(`[${`${item},`.repeat(count - 1)}${item}]`);
      const before = process.memoryUsage().rss;
      const aliases = await fault((e) => withRecord(e, sessions, (record) => (record['aliases'] = many(1_000_000))));
      expect(aliases).toEqual({ code: 'tooDeep', place: sessions });
      expect(await fault((e) => (e[sessions] = strToU8(JSON.stringify(many(1_000_000)))))).toMatchObject({
        place: sessions,
      });
      expect(await fault((e) => (e['links/source/00000.json'] = strToU8(JSON.stringify([many(1_000_000)]))))).toEqual({
        code: 'notValid',
        place: 'links/source/00000.json',
      });
      expect(await fault((_, manifest) => Object.assign(manifest, { coverage: many(300_000) }))).toEqual({
        code: 'tooDeep',
        place: 'manifest.json',
      });
      expect(process.memoryUsage().rss - before).toBeLessThan(700 << 20);
    },
  );

  it('of languages is refused: every record would be looked for in each', async () => {
    const languages = Array.from({ length: 50_000 }, (_, index) => `aa-${index}`);
    expect(await fault((_, manifest) => Object.assign(manifest, { languages }))).toMatchObject({
      place: 'manifest.json',
    });
  });

  it('is not written either', async () => {
    const { header, records } = await readDirectory(smallDirectory);
    if (!header) throw new Error('the small pack has problems');
    const [first, ...rest] = records;
    if (!first) throw new Error('there is no record');
    const aliases = Array.from({ length: 100_000 }, () => 'x');
    const file = `${await temporary()}/much.rostrum`;
    await expect(writePack(file, header, [{ ...first, aliases }, ...rest])).rejects.toThrow(`${first.id} is longer`);
  });
});

describe('an id index', () => {
  it('with an id twice, or in another order, is refused', async () => {
    const none = { digest: Buffer.alloc(8) };
    const of = (ids: [string, number][]): Uint8Array =>
      encodeIds(new Map(ids.map(([id, position]): [string, IdEntry] => [id, { position, ...none }])));
    const ids = (entries: Entries): [string, number][] =>
      (['session', 'resolution', 'person', 'source'] as const).flatMap((kind) =>
        (rowsIn(entries, kind) as { id: string }[]).map(({ id }, position): [string, number] => [id, position]),
      );
    expect(await fault((e) => (e['ids.idx'] = of(ids(e).slice(1))))).toMatchObject({ place: 'ids.idx' });
    // "session/1" becomes a second "session/2", which has its length.
    expect(
      await fault((e) => {
        e['ids.idx'] = strToU8(strFromU8(of(ids(e)), true).replace('session/1session/2', 'session/2session/2'), true);
      }),
    ).toMatchObject({ place: 'ids.idx' });
  });
});

describe('a manifest', () => {
  it.each([
    ['an id that leads elsewhere', { id: '../evil' }],
    ['an id that Windows has', { id: 'nul' }],
    ['counts that are none', { counts: { session: -1 } }],
    ['counts of another kind', { counts: { __proto__x: 1 } }],
    ['a root that is none', { roots: { 'search/en.idx': 'x' } }],
    ['fields of its own', { script: '<script>' }],
    ['no languages', { languages: [] }],
    ['a language that leads elsewhere', { languages: ['../x'] }],
    ['a format that is no number', { format: '2' }],
    ['a format of long ago', { format: 0 }],
    ['a format between two', { format: 1.5 }],
  ])('with %s is refused', async (_, change) => {
    expect(await fault((__, manifest) => Object.assign(manifest, change))).toMatchObject({ place: 'manifest.json' });
  });

  it('of a newer format says which Rostrum reads it, before anything else of it is looked at', async () => {
    const file = await packWith((_, manifest) =>
      Object.assign(manifest, { format: 3, needs: '0.9.0', id: '../evil', sums: 7, more: nested(10).length }),
    );
    await expect(openPack(file)).rejects.toMatchObject({ mend: 'Install Rostrum 0.9.0 or newer.' });
  });
});

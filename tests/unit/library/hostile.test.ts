/** Packs made to do harm: each is refused with an error that names the entry and says what to do. */
import { readFile } from 'node:fs/promises';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../data/model';
import { PackError } from '../../../electron/library/error';
import { openPack } from '../../../electron/library/open';
import { encodeRowsIndex } from '../../../electron/library/rows-index';
import { packWith, rowsIn, setRows, smallPack, temporary, writeBytes, writeZip } from '../../fixtures/packs';

/** What opening says, after making sure that it is an error for a reader. */
async function refusal(file: string): Promise<PackError> {
  const error: unknown = await openPack(file).catch((reason: unknown) => reason);
  if (!(error instanceof PackError)) throw new Error(`opened, or failed with ${String(error)}`);
  expect(error.message).toContain(file);
  expect(error.message).toContain(error.what);
  expect(error.mend).toMatch(/\.$/);
  return error;
}

/** What reading all of a pack that opens says. */
async function reading(file: string): Promise<PackError> {
  const pack = await openPack(file);
  try {
    const [error] = await pack.verify();
    if (!error) throw new Error('nothing was found');
    return error;
  } finally {
    await pack.close();
  }
}

describe('what is not a pack', () => {
  it('is refused with a sentence that fits', async () => {
    const dir = await temporary();
    expect(await refusal(`${dir}/none.rostrum`)).toMatchObject({ fault: { code: 'noFile' } });
    expect(await refusal(dir)).toMatchObject({ fault: { code: 'notAFile' } });
    expect((await refusal(await writeBytes(Buffer.from('%PDF-1.7 and so on'.repeat(9))))).what).toMatch(/not a pack/);
    expect((await refusal(await writeBytes(new Uint8Array()))).what).toMatch(/not a pack/);
    expect(await refusal(await writeZip({ 'a.txt': strToU8('a') }))).toMatchObject({ place: 'manifest.json' });
  });

  it('is refused when it is of a later format, saying that a newer Rostrum is needed', async () => {
    const newer = await packWith((_, manifest) => Object.assign(manifest, { format: 3, needs: '0.9.0' }));
    expect(await refusal(newer)).toMatchObject({ place: 'manifest.json', mend: 'Install Rostrum 0.9.0 or newer.' });
    const silent = await packWith((_, manifest) => Object.assign(manifest, { format: 3, needs: 7 }));
    expect(await refusal(silent)).toMatchObject({ mend: 'Install a newer version of Rostrum.' });
  });

  it.each(['null', '[]', '{}', '{"format":1}', '"', '{"format":"x"}'])(
    'is refused with the manifest %s',
    async (text) => {
      expect(await refusal(await writeZip({ 'manifest.json': strToU8(text) }))).toMatchObject({
        place: 'manifest.json',
      });
    },
  );
});

describe('entries', () => {
  it('for which nothing vouches are refused', async () => {
    const file = await packWith(
      () => undefined,
      (entries) => (entries['records/person/00009.json'] = strToU8('[]')),
    );
    expect(await reading(file)).toMatchObject({ place: 'records/person/00009.json' });
  });

  it('that stand there twice are refused', async () => {
    const bytes = zipSync({ 'manifest.json': strToU8('{}'), 'manifesu.json': strToU8('{}') });
    const text = Buffer.from(bytes);
    for (let at = text.indexOf('manifesu'); at >= 0; at = text.indexOf('manifesu', at)) text.write('manifest', at);
    expect(await refusal(await writeBytes(text))).toMatchObject({ fault: { code: 'twice' } });
  });

  it.each([
    'ids.idx',
    'rows/session.ndjson',
    'rows/session.idx',
    'records/person/00000.json',
    'links/source/00000.json',
  ])('that are missing are named: %s', async (name) => {
    const file = await packWith(
      () => undefined,
      (entries) => Reflect.deleteProperty(entries, name),
    );
    expect(await reading(file)).toMatchObject({ place: name, what: 'the entry is missing' });
    const unlisted = await packWith((entries) => Reflect.deleteProperty(entries, name));
    expect(await reading(unlisted)).toMatchObject({ place: name, what: 'the entry is missing' });
  });

  it('that lie over each other are refused', async () => {
    const bytes = await readFile(await smallPack());
    const first = bytes.indexOf('PK\x01\x02', undefined, 'latin1');
    const second = bytes.indexOf('PK\x01\x02', first + 4, 'latin1');
    bytes.copy(bytes, second + 42, first + 42, first + 46);
    expect((await refusal(await writeBytes(bytes))).what).toMatch(/lies over another/);
  });

  it('that unpack to more than the limit are refused before they are unpacked', async () => {
    const file = await writeZip({ 'manifest.json': new Uint8Array(5 << 20) });
    expect((await refusal(file)).what).toMatch(/larger than 4 MB/);
  });

  it('that unpack to more than they say are refused', async () => {
    const bytes = Buffer.from(zipSync({ 'manifest.json': new Uint8Array(3 << 20) }));
    const directory = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    bytes.writeUInt32LE(100, directory + 24);
    expect(await refusal(await writeBytes(bytes))).toMatchObject({ what: 'the entry is damaged' });
  });

  it('without end are refused', async () => {
    const file = await packWith((_, manifest) => Object.assign(manifest.counts, { session: 2 ** 40 }));
    expect((await reading(file)).what).toMatch(/manifest counts 1099511627776/);
  });

  it('that must be stored are refused when they are compressed', async () => {
    const bytes = await readFile(await smallPack());
    const packed = zipSync(unzipSync(bytes), { level: 6 });
    expect((await reading(await writeBytes(packed))).what).toMatch(/compressed where it must be stored/);
  });
});

describe('contents with right hashes', () => {
  async function opened(
    change: (entries: Record<string, Uint8Array>, manifest: Manifest) => void,
  ): Promise<PackError[]> {
    const pack = await openPack(await packWith(change));
    try {
      return [...(await pack.verify())];
    } finally {
      await pack.close();
    }
  }
  const places = (problems: PackError[]): string[] => problems.map(({ place }) => place);

  it('must be JSON of the right form', async () => {
    expect(places(await opened((e) => setRows(e, 'session', [{ id: 'session/1' }, 7])))).toEqual([
      'rows/session.ndjson',
    ]);
    expect(places(await opened((e) => (e['rows/session.idx'] = strToU8('RRW1'))))).toEqual(['rows/session.ndjson']);
    expect(places(await opened((e) => (e['rows/session.ndjson.blocks'] = new Uint8Array(64))))).toEqual([
      'rows/session.ndjson.blocks',
    ]);
    expect(places(await opened((e) => (e['records/session/00000.json'] = strToU8('[{"id":1}]'))))).toEqual([
      'records/session/00000.json',
    ]);
    expect(places(await opened((e) => (e['links/source/00000.json'] = strToU8('[]'))))).toEqual([
      'links/source/00000.json',
    ]);
  });

  it('must be where the id index says', async () => {
    const swapped = await opened((e) => setRows(e, 'session', rowsIn(e, 'session').reverse()));
    expect(swapped).toMatchObject([
      { place: 'rows/session.ndjson', what: expect.stringContaining('id index') as string },
    ]);
  });

  it('must be of the kind of their entry', async () => {
    const moved = await opened((e) => setRows(e, 'session', rowsIn(e, 'source')));
    expect(places(moved)).toEqual(['rows/session.ndjson']);
  });

  it('must be rows that end where the index says', async () => {
    for (const ends of [[4, 2], [0xffffffff, 9], [9]]) {
      const wrong = await opened((e) => {
        const length = e['rows/session.ndjson']?.length ?? 0;
        e['rows/session.idx'] = encodeRowsIndex([...ends.slice(0, 1), length]);
      });
      expect(places(wrong)).toEqual(['rows/session.ndjson']);
    }
  });

  it('need an id index with ids of theirs', async () => {
    expect(places(await opened((e) => (e['ids.idx'] = strToU8('RID2'))))).toContain('ids.idx');
    expect(places(await opened((e) => (e['ids.idx'] = strToU8('RID2\xff\xff\xff\xff', true))))).toContain('ids.idx');
    const empty = strToU8('RID2\0\0\0\0');
    expect(places(await opened((e) => (e['ids.idx'] = empty)))).toContain('ids.idx');
  });
});

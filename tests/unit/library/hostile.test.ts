/** Packs made to do harm: each is refused with an error that names the entry and says what to do. */
import { readFile } from 'node:fs/promises';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../data/model';
import { PackError } from '../../../electron/library/error';
import { openPack } from '../../../electron/library/open';
import { packWith, smallPack, temporary, writeBytes, writeZip } from '../../fixtures/packs';

/** What opening says, after making sure that it is an error for a reader. */
async function refusal(file: string): Promise<PackError> {
  const error: unknown = await openPack(file).catch((reason: unknown) => reason);
  if (!(error instanceof PackError)) throw new Error(`opened, or failed with ${String(error)}`);
  expect(error.message).toContain(file);
  expect(error.message).toContain(error.what);
  expect(error.mend).toMatch(/\.$/);
  return error;
}

describe('what is not a pack', () => {
  it('is refused with a sentence that fits', async () => {
    const dir = await temporary();
    expect(await refusal(`${dir}/none.rostrum`)).toMatchObject({ what: 'there is no such file' });
    expect(await refusal(dir)).toMatchObject({ what: 'this is not a file' });
    expect((await refusal(await writeBytes(Buffer.from('%PDF-1.7 and so on'.repeat(9))))).what).toMatch(/not a pack/);
    expect((await refusal(await writeBytes(new Uint8Array()))).what).toMatch(/not a pack/);
    expect(await refusal(await writeZip({ 'a.txt': strToU8('a') }))).toMatchObject({ place: 'manifest.json' });
  });

  it('is refused when it is of a later format, saying that a newer Rostrum is needed', async () => {
    const file = await packWith((_, manifest) => Object.assign(manifest, { format: 2 }));
    expect(await refusal(file)).toMatchObject({ place: 'manifest.json', mend: 'Install a newer Rostrum.' });
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
  it.each([
    '../evil.json',
    'a/../../evil',
    '/etc/passwd',
    'C:/evil',
    'a\\b',
    'a//b',
    '.hidden',
    'a\u0000b',
    'ü.json',
    'a/',
  ])('named %j are refused', async (name) => {
    const file = await packWith((entries) => (entries[name] = strToU8('{}')));
    await refusal(file);
  });

  it('that the manifest does not list are refused', async () => {
    const file = await packWith((entries) => (entries['records/person/00009.json'] = strToU8('[]')));
    expect(await refusal(file)).toMatchObject({ place: 'records/person/00009.json' });
  });

  it('that stand there twice are refused', async () => {
    const bytes = zipSync({ 'manifest.json': strToU8('{}'), 'manifesu.json': strToU8('{}') });
    const text = Buffer.from(bytes);
    for (let at = text.indexOf('manifesu'); at >= 0; at = text.indexOf('manifesu', at)) text.write('manifest', at);
    expect(await refusal(await writeBytes(text))).toMatchObject({ what: 'the entry is there twice' });
  });

  it.each(['ids.idx', 'rows/session.json', 'records/person/00000.json', 'links/source/00000.json'])(
    'that are missing are named: %s',
    async (name) => {
      const file = await packWith((entries) => Reflect.deleteProperty(entries, name));
      expect(await refusal(file)).toMatchObject({ place: name, what: 'the entry is missing' });
      const unlisted = await packWith((entries, manifest) => {
        const { [name]: _entry, ...rest } = manifest.entries;
        manifest.entries = rest;
        Reflect.deleteProperty(entries, name);
      });
      expect(await refusal(unlisted)).toMatchObject({ place: name, what: 'the entry is missing' });
    },
  );

  it('of another size than the manifest says are refused', async () => {
    const entries = unzipSync(await readFile(await smallPack()));
    entries['rows/session.json'] = strToU8('[]');
    expect(await refusal(await writeZip(entries))).toMatchObject({ place: 'rows/session.json' });
  });

  it('that unpack to more than the limit are refused before they are unpacked', async () => {
    const file = await writeZip({ 'manifest.json': new Uint8Array(5 << 20) });
    expect((await refusal(file)).what).toMatch(/larger than 4194304 bytes/);
  });

  it('that unpack to more than they say are refused', async () => {
    const bytes = Buffer.from(zipSync({ 'manifest.json': new Uint8Array(3 << 20) }));
    const directory = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    bytes.writeUInt32LE(100, directory + 24);
    expect(await refusal(await writeBytes(bytes))).toMatchObject({ what: 'the entry is damaged' });
  });

  it('without end are refused', async () => {
    const file = await packWith((_, manifest) => Object.assign(manifest.counts, { session: 2 ** 40 }));
    expect((await refusal(file)).what).toMatch(/no place for/);
  });

  it('that must be stored are refused when they are compressed', async () => {
    const bytes = await readFile(await smallPack());
    const packed = zipSync(unzipSync(bytes), { level: 6 });
    expect((await refusal(await writeBytes(packed))).what).toMatch(/compressed where it must be stored/);
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
    expect(places(await opened((e) => (e['rows/session.json'] = strToU8('{'))))).toEqual(['rows/session.json']);
    expect(places(await opened((e) => (e['records/session/00000.json'] = strToU8('[{"id":1}]'))))).toEqual([
      'records/session/00000.json',
    ]);
    expect(places(await opened((e) => (e['links/source/00000.json'] = strToU8('[]'))))).toEqual([
      'links/source/00000.json',
    ]);
  });

  it('must be where the id index says', async () => {
    const swapped = await opened((entries) => {
      const rows = JSON.parse(Buffer.from(entries['rows/session.json'] ?? []).toString()) as unknown[];
      entries['rows/session.json'] = strToU8(JSON.stringify(rows.reverse()));
    });
    expect(swapped).toMatchObject([
      { place: 'rows/session.json', what: expect.stringContaining('id index') as string },
    ]);
  });

  it('must be of the kind of their entry', async () => {
    const moved = await opened((e) => {
      const rows = Buffer.from(e['rows/source.json'] ?? []).toString();
      e['rows/session.json'] = strToU8(rows);
    });
    expect(places(moved)).toEqual(['rows/session.json']);
  });

  it('need an id index with ids of theirs', async () => {
    await expect(opened((e) => (e['ids.idx'] = strToU8('RID1')))).rejects.toMatchObject({ place: 'ids.idx' });
    await expect(opened((e) => (e['ids.idx'] = strToU8('RID1\xff\xff\xff\xff', true)))).rejects.toMatchObject({
      place: 'ids.idx',
    });
    const empty = strToU8('RID1\0\0\0\0');
    expect(places(await opened((e) => (e['ids.idx'] = empty)))).toContain('ids.idx');
  });
});

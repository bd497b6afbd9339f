import { open } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDirectory } from '../../../build/pack/directory';
import { openPack } from '../../../electron/library/open';
import type { Pack } from '../../../electron/library/pack';
import { smallDirectory, smallPack } from '../../fixtures/packs';

async function opened(): Promise<Pack> {
  const pack = await openPack(await smallPack());
  onTestFinished(() => pack.close());
  return pack;
}

describe('an open pack', () => {
  it('gives back every record as its author wrote it', async () => {
    const pack = await opened();
    const { records } = await readDirectory(smallDirectory);
    expect(records).toHaveLength(8);
    for (const record of records) expect(await pack.record(record.id)).toEqual(record);
  });

  it('says what its author said of it, and counts', async () => {
    const { manifest } = await opened();
    expect(manifest).toMatchObject({
      format: 1,
      id: 'harbour-assembly',
      languages: ['en', 'fr'],
      highlight: 'session/2',
    });
    expect(manifest.counts).toEqual({ session: 2, resolution: 3, person: 1, source: 2 });
  });

  it('keeps sessions and resolutions newest first, symbols in the order of their numbers, the rest by title', async () => {
    const pack = await opened();
    const ids = async (kind: Parameters<Pack['rows']>[0]): Promise<string[]> =>
      (await pack.rows(kind)).map((r) => r.id);
    expect(await ids('session')).toEqual(['session/2', 'session/1']);
    expect(await ids('resolution')).toEqual(['resolution/ha-2-9', 'resolution/ha-2-10', 'resolution/ha-1-1']);
    expect(await ids('source')).toEqual(['source/paper', 'source/minutes']);
    expect(await ids('member')).toEqual([]);
  });

  it('knows nothing of ids that it has not', async () => {
    const pack = await opened();
    for (const id of ['session/3', 'session/0', 'member/sweden', 'source/zzz']) {
      expect(await pack.record(id)).toBeNull();
      expect(await pack.row(id)).toBeNull();
      expect(await pack.backlinks(id)).toEqual([]);
    }
  });

  it('says who names a record, each once, in the order of the pack', async () => {
    const pack = await opened();
    expect(await pack.backlinks('session/2')).toEqual([
      { from: 'resolution/ha-2-9', by: 'session' },
      { from: 'resolution/ha-2-10', by: 'session' },
    ]);
    expect(await pack.backlinks('resolution/ha-1-1')).toEqual([{ from: 'resolution/ha-2-10', by: 'amends' }]);
    expect(await pack.backlinks('session/1')).toEqual([
      { from: 'resolution/ha-1-1', by: 'session' },
      { from: 'person/zoe-nunez', by: 'post' },
    ]);
    expect(await pack.backlinks('person/zoe-nunez')).toEqual([{ from: 'session/2', by: 'chair' }]);
  });

  it('says where a search section lies in the file', async () => {
    const pack = await opened();
    const section = pack.section('search/en.idx');
    expect(section?.length).toBe(pack.manifest.entries['search/en.idx']?.size);
    const handle = await open(pack.file);
    onTestFinished(() => handle.close());
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, section?.offset ?? 0);
    expect(buffer.toString('latin1')).toBe('RSI1');
    expect(pack.section('search/xx.idx')).toBeNull();
    expect(pack.section('rows/session.json')).toBeNull();
  });

  it('finds no problem in itself', async () => {
    expect(await (await opened()).verify()).toEqual([]);
  });
});

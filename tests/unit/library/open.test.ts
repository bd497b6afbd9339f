import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDirectory } from '../../../build/pack/directory';
import { openPack } from '../../../electron/library/open';
import { kinds } from '../../../data/model';
import type { Pack, Section } from '../../../electron/library/pack';
import { smallDirectory, smallPack } from '../../fixtures/packs';

async function opened(): Promise<Pack> {
  const pack = await openPack(await smallPack());
  onTestFinished(() => pack.close());
  return pack;
}

function readPart(section: Section | null, length: number): Buffer | null {
  const bytes = Buffer.alloc(length);
  return section && (readSync(section.fd, bytes, 0, length, section.offset), bytes);
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
      format: 2,
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

  it('says where a search section lies in the file, and from which hash it is verified', async () => {
    const pack = await opened();
    const section = await pack.section('search/en.idx');
    const start = readPart(section, 4);
    expect(start?.toString('latin1')).toBe('RSS3');
    expect(section?.root).toMatch(/^[0-9a-f]{64}$/);
    const whole = readPart(section, section?.length ?? 0) ?? Buffer.alloc(0);
    expect(createHash('sha256').update(whole).digest('hex')).toBe(section?.sha256);
    expect(await pack.section('search/xx.idx')).toBeNull();
    expect(await pack.section('records/session/00000.json')).toBeNull();
  });

  it('gives rows in portions', async () => {
    const pack = await opened();
    const all = await pack.rows('resolution');
    expect(await pack.rowsBetween('resolution', 1, 2)).toEqual([all[1]]);
    expect(await pack.rowsBetween('resolution', 2, 90)).toEqual([all[2]]);
    expect(await pack.rowsBetween('resolution', 3, 9)).toEqual([]);
  });

  it('finds no problem in itself', async () => {
    expect(await (await opened()).verify()).toEqual([]);
  });
});

describe('a pack of format 1', () => {
  it('opens, and says the same as one of today', async () => {
    const old = await openPack(fileURLToPath(new URL('../../fixtures/format-1.pack', import.meta.url)));
    onTestFinished(() => old.close());
    const pack = await opened();
    expect(old.manifest).toEqual({ ...pack.manifest, format: 1 });
    for (const kind of kinds) {
      const rows = await old.rows(kind);
      // Rows have learnt more since.
      expect(await pack.rows(kind)).toMatchObject(rows);
      for (const { id } of rows) {
        expect(await old.record(id)).toEqual(await pack.record(id));
        expect((await old.row(id))?.id).toBe(id);
        expect(await old.backlinks(id)).toEqual(await pack.backlinks(id));
      }
    }
    expect(await old.verify()).toEqual([]);
  });
});

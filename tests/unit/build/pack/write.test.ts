import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { packHeader, type AnyRecord, type PackHeader } from '../../../../data/model';
import { anyRecord } from '../../../../data/model';
import { readDirectory } from '../../../../build/pack/directory';
import { packBytes, writePack } from '../../../../build/pack/write';
import { openPack } from '../../../../electron/library/open';
import { smallDirectory, temporary } from '../../../fixtures/packs';

async function small(): Promise<{ header: PackHeader; records: readonly AnyRecord[] }> {
  const { header, records } = await readDirectory(smallDirectory);
  if (!header) throw new Error('the small pack has problems');
  return { header, records };
}

describe('the bytes of a pack', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('are the same in any time zone', async () => {
    const { header, records } = await small();
    process.env['TZ'] = 'UTC';
    const here = packBytes(header, records).bytes;
    const offsets = new Set<number>();
    for (const tz of ['Asia/Tokyo', 'America/Santiago', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Africa/Monrovia']) {
      process.env['TZ'] = tz;
      offsets.add(new Date(2019, 9, 15).getTimezoneOffset());
      expect(Buffer.compare(packBytes(header, records).bytes, here), tz).toBe(0);
    }
    expect(offsets.size).toBe(5);
  });

  it('are the same in whatever order the records were read', async () => {
    const { header, records } = await small();
    const one = packBytes(header, records).bytes;
    expect(Buffer.compare(packBytes(header, [...records].reverse()).bytes, one)).toBe(0);
  });

  it('begin with the manifest, and leave what is read by offset uncompressed', async () => {
    const { header, records } = await small();
    const { bytes, manifest } = packBytes(header, records);
    expect(Buffer.from(bytes.subarray(30, 43)).toString()).toBe('manifest.json');
    expect(Object.keys(unzipSync(bytes))).toEqual(['manifest.json', ...Object.keys(manifest.entries)]);
    const stored = Object.keys(unzipSync(bytes, { filter: (entry) => entry.compression === 0 }));
    expect(stored).toEqual(['ids.idx', 'search/en.idx', 'search/fr.idx']);
  });
});

describe('a pack of many records', () => {
  it('finds each of them, at the edges of groups too', async () => {
    const records = Array.from({ length: 600 }, (_, i) =>
      anyRecord.parse({
        kind: 'decision',
        id: `decision/d-${i}`,
        title: `Decision ${i}`,
        titleIs: 'descriptive',
        confidence: 'low',
        ...(i > 0 ? { relations: [{ type: 'recalls', target: `decision/d-${i - 1}` }] } : {}),
      }),
    );
    const { header } = await small();
    const file = path.join(await temporary(), 'many.rostrum');
    await writePack(file, packHeader.parse({ ...header, highlight: undefined }), records);
    const pack = await openPack(file);
    const rows = await pack.rows('decision');
    expect(rows.map(({ title }) => title)).toEqual(records.map(({ title }) => title));
    for (const i of [0, 1, 31, 32, 255, 256, 511, 512, 598, 599]) {
      expect((await pack.record(`decision/d-${i}`))?.title).toBe(`Decision ${i}`);
      expect((await pack.row(`decision/d-${i}`))?.title).toBe(`Decision ${i}`);
      expect(await pack.backlinks(`decision/d-${i}`)).toEqual(
        i === 599 ? [] : [{ from: `decision/d-${i + 1}`, by: 'recalls' }],
      );
    }
    expect(await pack.verify()).toEqual([]);
    await pack.close();
  });
});

describe('writing a pack', () => {
  it('makes the folder, replaces an older file, and leaves nothing else', async () => {
    const { header, records } = await small();
    const file = path.join(await temporary(), 'new/folder/small.rostrum');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'older');
    await writePack(file, header, records);
    expect(await readdir(path.dirname(file))).toEqual(['small.rostrum']);
    expect(Buffer.compare(await readFile(file), packBytes(header, records).bytes)).toBe(0);
  });

  it('leaves nothing behind when it fails, and says what to do', async () => {
    const { header, records } = await small();
    const dir = await temporary();
    const file = path.join(dir, 'taken');
    await mkdir(file);
    await expect(writePack(file, header, records)).rejects.toThrow(/cannot be written: .* Give --out/);
    expect(await readdir(dir)).toEqual(['taken']);
    await writeFile(path.join(dir, 'file'), '');
    await expect(writePack(path.join(dir, 'file/x.rostrum'), header, records)).rejects.toThrow(/cannot be written/);
    expect((await readdir(dir)).sort()).toEqual(['file', 'taken']);
  });
});

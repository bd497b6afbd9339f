import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import yauzl from 'yauzl';
import { afterEach, describe, expect, it } from 'vitest';
import { anyRecord, packHeader, text } from '../../../../data/model';
import type { AnyRecord, PackHeader, Text } from '../../../../data/model';
import { readDirectory } from '../../../../build/pack/directory';
import type { Texts } from '../../../../build/pack/text-files';
import { writePack } from '../../../../build/pack/write';
import { openPack } from '../../../../electron/library/open';
import type { Pack } from '../../../../electron/library/pack';
import { readSums } from '../../../../electron/library/sums';
import { smallDirectory, temporary } from '../../../fixtures/packs';

async function small(): Promise<{ header: PackHeader; records: readonly AnyRecord[] }> {
  const { header, records } = await readDirectory(smallDirectory);
  if (!header) throw new Error('the small pack has problems');
  return { header, records };
}

/** A pack of the small folder, its records in any order. */
async function bytesOf(order = (records: readonly AnyRecord[]): readonly AnyRecord[] => records): Promise<Buffer> {
  const { header, records } = await small();
  const file = path.join(await temporary(), 'small.rostrum');
  await writePack(file, header, order(records));
  return readFile(file);
}

describe('the bytes of a pack', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('are the same in any time zone', async () => {
    process.env['TZ'] = 'UTC';
    const here = await bytesOf();
    const offsets = new Set<number>();
    for (const tz of ['Asia/Tokyo', 'America/Santiago', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Africa/Monrovia']) {
      process.env['TZ'] = tz;
      offsets.add(new Date(2019, 9, 15).getTimezoneOffset());
      expect(Buffer.compare(await bytesOf(), here), tz).toBe(0);
    }
    expect(offsets.size).toBe(5);
  });

  it('are the same in whatever order the records were read', async () => {
    expect(Buffer.compare(await bytesOf((records) => [...records].reverse()), await bytesOf())).toBe(0);
  });

  it('leave what is read by offset uncompressed, and end with what vouches for the rest', async () => {
    const bytes = await bytesOf();
    const names = Object.keys(unzipSync(bytes));
    expect(names.slice(-2)).toEqual(['SHA256SUMS', 'manifest.json']);
    const stored = Object.keys(unzipSync(bytes, { filter: (entry) => entry.compression === 0 }));
    expect(stored.filter((name) => !name.startsWith('rows/'))).toEqual(['search/en.idx', 'search/fr.idx']);
    expect(stored.filter((name) => name.startsWith('rows/'))).toHaveLength(4);
  });

  it('are read by yauzl too, with the sums that the pack lists', async () => {
    const { header, records } = await small();
    const file = path.join(await temporary(), 'small.rostrum');
    await writePack(file, header, records);
    const found = new Map<string, string>();
    const zip = await yauzl.openPromise(file);
    for await (const entry of zip.eachEntry()) {
      const hash = createHash('sha256');
      for await (const chunk of await zip.openReadStreamPromise(entry)) hash.update(chunk as Buffer);
      found.set(entry.fileName, hash.digest('hex'));
    }
    const pack = unzipSync(await readFile(file));
    const sums = readSums(Buffer.from(pack['SHA256SUMS'] ?? []).toString());
    expect(sums.size).toBe(found.size - 2);
    for (const [name, sum] of sums) expect(found.get(name), name).toBe(sum);
    const manifest = JSON.parse(Buffer.from(pack['manifest.json'] ?? []).toString()) as { sums: string };
    expect(found.get('SHA256SUMS')).toBe(manifest.sums);
  });
});

function decision(i: number): AnyRecord {
  return anyRecord.parse({
    kind: 'decision',
    id: `decision/d-${i}`,
    title: `Decision ${i}`,
    titleIs: 'descriptive',
    confidence: 'low',
    ...(i > 0 ? { relations: [{ type: 'recalls', target: `decision/d-${i - 1}` }] } : {}),
  });
}

describe('a pack of many records', () => {
  it('finds each of them, at the edges of groups too', async () => {
    const records = Array.from({ length: 600 }, (_, i) => decision(i));
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

describe('texts', () => {
  const textOf = (record: string, lang: string): Text =>
    text.parse({
      record,
      lang,
      title: `${record} in ${lang}`,
      sections: [
        {
          part: 'operative',
          anchor: 'op',
          blocks: [{ type: 'paragraph', anchor: 'op-1', num: '1.', runs: ['Decides to <b>dredge</b>.'] }],
        },
      ],
    });

  it('are read one by one, each in its language', async () => {
    const records = Array.from({ length: 20 }, (_, i) => decision(i));
    const { header } = await small();
    const file = path.join(await temporary(), 'texts.rostrum');
    const texts: Texts = {
      languages: (id) => (id === 'decision/d-3' ? ['en', 'fr'] : id === 'decision/d-17' ? ['fr'] : []),
      read: (id, lang) => Promise.resolve(textOf(id, lang)),
    };
    await writePack(file, packHeader.parse({ ...header, highlight: undefined }), records, { texts });
    const pack = await openPack(file);
    expect(await pack.text('decision/d-3', 'fr')).toEqual(textOf('decision/d-3', 'fr'));
    expect(await pack.text('decision/d-3', 'en')).toEqual(textOf('decision/d-3', 'en'));
    expect(await pack.text('decision/d-17', 'fr')).toEqual(textOf('decision/d-17', 'fr'));
    expect(await pack.text('decision/d-17', 'en')).toBeNull();
    expect(await pack.text('decision/d-4', 'fr')).toBeNull();
    expect(await pack.text('decision/d-3', 'ar')).toBeNull();
    expect(await pack.text('decision/none', 'fr')).toBeNull();
    expect(await pack.verify()).toEqual([]);
    const digests = async (open: Pack): Promise<Map<string, string>> =>
      new Map([...(await open.digests())].map(({ id, digest }) => [id, digest.toString('hex')]));
    const before = await digests(pack);
    await pack.close();

    const changed: Texts = { ...texts, read: (id, lang) => Promise.resolve({ ...textOf(id, lang), title: 'Other' }) };
    await writePack(file, packHeader.parse({ ...header, highlight: undefined }), records, { texts: changed });
    const again = await openPack(file);
    const after = await digests(again);
    await again.close();
    expect([...after.keys()].filter((id) => before.get(id) !== after.get(id))).toEqual([
      'decision/d-17',
      'decision/d-3',
    ]);
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
    expect(Buffer.compare(await readFile(file), await bytesOf())).toBe(0);
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

  it('leaves nothing behind when it is stopped, and the older file as it was', async () => {
    const { header, records } = await small();
    const dir = await temporary();
    const file = path.join(dir, 'small.rostrum');
    await writeFile(file, 'older');
    const stop = new AbortController();
    const writing = writePack(file, header, records, {
      signal: stop.signal,
      progress: (what) => what === 'person' && stop.abort(),
    });
    await expect(writing).rejects.toThrow(/abort/);
    expect(await readdir(dir)).toEqual(['small.rostrum']);
    expect(await readFile(file, 'utf8')).toBe('older');
  });

  it('refuses an id that comes twice', async () => {
    const { header, records } = await small();
    const file = path.join(await temporary(), 'small.rostrum');
    await expect(writePack(file, header, [...records, ...records])).rejects.toThrow(/used twice/);
  });
});

describe('titles in other languages', () => {
  const own = fileURLToPath(new URL('../../../fixtures/pack-texts', import.meta.url));

  it('stand in the rows of records that have texts in them, wherever rows are read', async () => {
    const { header, records, texts } = await readDirectory(own);
    if (!header) throw new Error('the pack of texts has problems');
    const file = path.join(await temporary(), 'texts.rostrum');
    await writePack(file, header, records, { texts });
    const pack = await openPack(file);
    try {
      const titles = Object.fromEntries((await pack.rows('resolution')).map((row) => [row.id, row.titles]));
      expect(titles).toEqual({ 'resolution/ha-2-1': { ar: 'جرف الموانئ' }, 'resolution/ha-2-2': undefined });
      expect((await pack.row('resolution/ha-2-1'))?.titles).toEqual({ ar: 'جرف الموانئ' });
      expect(await pack.verify()).toEqual([]);
    } finally {
      await pack.close();
    }
    expect(Object.keys(unzipSync(await readFile(file))).filter((name) => name.startsWith('titles/'))).toEqual([
      'titles/resolution/00000.json',
    ]);
  });

  it('are in the place of each row, in packs of more rows than one group has', async () => {
    const { header, records } = await small();
    const model = records.find(({ kind }) => kind === 'resolution');
    const many = Array.from({ length: 600 }, (_, i) =>
      anyRecord.parse({
        ...model,
        id: `resolution/r-${i}`,
        symbol: `R/${i}`,
        relations: [],
        texts: i % 3 === 0 ? [{ lang: 'en', title: `Title ${i}` }] : [],
      }),
    );
    const file = path.join(await temporary(), 'many.rostrum');
    await writePack(file, header, [...records.filter(({ kind }) => kind !== 'resolution'), ...many]);
    const pack = await openPack(file);
    try {
      const rows = await pack.rowsBetween('resolution', 200, 600);
      const expected = rows.map(({ id }) => {
        const i = Number(id.slice('resolution/r-'.length));
        return i % 3 === 0 ? { en: `Title ${i}` } : undefined;
      });
      expect(rows).toHaveLength(400);
      expect(rows.map(({ titles }) => titles)).toEqual(expected);
      expect(expected.filter(Boolean).length).toBeGreaterThan(100);
    } finally {
      await pack.close();
    }
  });
});

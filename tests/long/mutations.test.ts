/** What takes longer: thousands of altered packs, thousands of typed strings. None may crash, hang or show a wrong record. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDirectory } from '../../build/pack/directory';
import { generateKey } from '../../build/pack/secret-key';
import { signPack } from '../../build/pack/sign';
import { writePack } from '../../build/pack/write';
import { Packs } from '../../electron/app/packs';
import { PackError } from '../../electron/library/error';
import { openPack } from '../../electron/library/open';
import { searchRequest } from '../../electron/search/protocol';
import { openSearch } from '../../electron/search/open';
import { attack, flipped } from '../fixtures/attack';
import { smallPack, temporary } from '../fixtures/packs';

let folder: string;
let file: string;
let bytes: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-long-'));
  file = path.join(folder, 'whole.rostrum');
  const { header, records } = await readDirectory('data/interpol');
  if (!header) throw new Error('the dataset has no header');
  await writePack(file, header, records);
  bytes = await readFile(file);
});

afterAll(() => rm(folder, { recursive: true }));

it('refuses 2,000 altered packs, or shows what the whole pack shows, and leaves the installed one as it was', async () => {
  const small = await smallPack();
  await signPack(small, generateKey(), 'Harbour secretariat');
  const data = await temporary();
  const packs = new Packs(data, file);
  await packs.offer(small);
  expect(await packs.install()).toBe(true);
  const { refused, installed } = await attack(data, small, flipped(await readFile(small), 2000, 11));
  expect(refused + installed).toBe(2000);
  expect(refused).toBeGreaterThan(1500);
});

it('refuses 2,000 altered packs of the dataset, or shows the record that the whole pack shows', async () => {
  const whole = await openPack(file);
  const expected = await whole.record('session/88');
  await whole.close();
  const altered = path.join(folder, 'altered.rostrum');
  for (const copy of flipped(bytes, 2000, 12)) {
    await writeFile(altered, copy);
    try {
      const pack = await openPack(altered);
      try {
        expect(await pack.record('session/88')).toEqual(expected);
      } finally {
        await pack.close();
      }
    } catch (error) {
      expect(error).toBeInstanceOf(PackError);
    }
  }
});

it('answers 5,000 strings of any kind', async () => {
  const pack = await openPack(file);
  const service = await openSearch(pack);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
      const { hits, total } = await service.search(searchRequest.parse({ text }));
      expect(hits.length).toBeLessThanOrEqual(total);
    }),
    { numRuns: 5000 },
  );
  await pack.close();
});

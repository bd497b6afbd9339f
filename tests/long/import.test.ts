/** All 1,055 files of a session, from XML to a pack: every letter, every reference, and memory that does not grow with them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePack } from '../../build/pack/write';
import { openPack } from '../../electron/library/open';
import { importWhole } from '../fixtures/akn-corpus';
import { corpora, unpackResolutions } from '../fixtures/corpora';

let dir: string;
beforeAll(async () => void (dir = await mkdtemp(path.join(tmpdir(), 'rostrum-import-'))));
afterAll(() => rm(dir, { recursive: true, force: true }), 120_000);

describe.skipIf(!corpora)('the whole of un-ga-80', () => {
  it('is imported to the letter, and makes a pack that is well', { timeout: 1_800_000 }, async () => {
    const { imported, directory } = await importWhole(unpackResolutions(dir), path.join(dir, 'out'));
    expect(imported).toMatchObject({ records: 269, texts: 1071 });
    expect(imported.report.count('ballots')).toBe(117_004);
    expect(imported.report.count('footnotes')).toBe(12_567);
    const { header, records, texts } = directory;
    if (!header) throw new Error('there is no header');
    const file = path.join(dir, 'un.rostrum');
    await writePack(file, header, records, { texts });
    const pack = await openPack(file);
    expect(await pack.verify()).toEqual([]);
    expect((await pack.text('resolution/a-res-80-116', 'ar'))?.title).toMatch(/محكمة العدل/);
    await pack.close();
  });
});

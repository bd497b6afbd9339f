/** Whatever is done to a pack's file, the program says so, or shows what the author wrote: never anything else. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import yauzl from 'yauzl';
import { beforeAll, describe, expect, it } from 'vitest';
import { kinds, type AnyRecord, type PackSummary } from '../../../data/model';
import { PackError } from '../../../electron/library/error';
import { openPack } from '../../../electron/library/open';
import { openSearch } from '../../../electron/search/open';
import { searchRequest } from '../../../electron/search/protocol';
import { smallPack, writeBytes } from '../../fixtures/packs';

let bytes: Buffer;
let places: { name: string; start: number; length: number }[];
let truth: { manifest: PackSummary; shown: string };

/** All that a reader could be shown of a pack. */
async function everything(
  file: string,
): Promise<{ manifest: PackSummary; shown: string; problems: readonly PackError[] }> {
  const pack = await openPack(file);
  try {
    const records: (AnyRecord | null)[] = [];
    const rest: unknown[] = [];
    for (const kind of kinds) {
      for (const row of await pack.rows(kind)) {
        records.push(await pack.record(row.id));
        rest.push(row, await pack.row(row.id), await pack.backlinks(row.id));
      }
    }
    const { hits } = await (await openSearch(pack)).search(searchRequest.parse({ text: 'dredging' }));
    const shown = JSON.stringify([records, rest, hits]);
    return { manifest: pack.manifest, shown, problems: await pack.verify() };
  } finally {
    await pack.close();
  }
}

beforeAll(async () => {
  const file = await smallPack();
  bytes = await readFile(file);
  truth = await everything(file);
  places = [];
  const zip = await yauzl.openPromise(file);
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    places.push({ name: entry.fileName, start: fileDataStart, length: entry.compressedSize });
  }
});

/** A search reads what it needs of a section, by blocks of 64 KB; the check reads all of it. */
const inParts = /^search\//;

describe('an altered pack', () => {
  it('is refused, whichever entry was altered', async () => {
    expect(places.map(({ name }) => name)).toContain('links/session/00000.json');
    for (const { name, start, length } of places) {
      // Not the last byte: the bits after the end of a deflated stream mean nothing.
      for (const at of [start, start + (length >> 1), start + length - 2]) {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ 0x04;
        const file = await writeBytes(altered);
        const found: unknown = await everything(file).catch((reason: unknown) => reason);
        const [problem] = inParts.test(name) ? ((found as { problems?: PackError[] }).problems ?? []) : [];
        const error = problem ?? found;
        expect(error, `${name} at ${at}`).toBeInstanceOf(PackError);
        expect(error).toMatchObject({ file, place: name });
      }
    }
  });

  it('never shows anything that its author did not write', async () => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const altered = Buffer.from(bytes);
        for (const [at, mask] of changes) altered[at] = (altered[at] ?? 0) ^ mask;
        try {
          const { manifest, shown } = await everything(await writeBytes(altered));
          expect({ manifest, shown: shown.replace(/"score":[^,]*/g, '') }).toEqual({
            manifest: truth.manifest,
            shown: truth.shown.replace(/"score":[^,]*/g, ''),
          });
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is refused when it is cut short, wherever', async () => {
    for (const length of [0, 1, 21, 22, 100, bytes.length >> 1, bytes.length - 30, bytes.length - 1]) {
      await expect(openPack(await writeBytes(bytes.subarray(0, length)))).rejects.toBeInstanceOf(PackError);
    }
  });

  it('names every damaged entry when it is asked to verify', async () => {
    const altered = Buffer.from(bytes);
    const spoiled = places.filter(({ name }) => /^(records|rows)\/person.*n$/.test(name));
    for (const { start, length } of spoiled) altered.fill(0, start + (length >> 1), start + length);
    const pack = await openPack(await writeBytes(altered));
    const problems = await pack.verify();
    await pack.close();
    expect(problems.map(({ place }) => place).sort()).toEqual(spoiled.map(({ name }) => name).sort());
    expect(problems[0]?.mend).toContain('new copy');
  });
});

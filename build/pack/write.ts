/** Writes a pack: a ZIP with the same bytes for the same records, whatever the machine, the day or the time zone. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { manifest as manifestSchema, type AnyRecord, type Manifest, type PackHeader } from '../../data/model';
import { groupName, groupSize, linksName, rowsName, searchName } from '../../electron/library/layout';
import { buildIndex } from '../../electron/search/build-index';
import { backlinksOf, inOrder, rowOf } from './rows';

/** Writes beside the file and renames, so that a failure leaves the old file, or none. */
export async function writePack(file: string, header: PackHeader, records: readonly AnyRecord[]): Promise<Manifest> {
  const { bytes, manifest } = packBytes(header, records);
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    await writeFile(beside, bytes, { flush: true });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return manifest;
}

/** The bytes of a pack, and its manifest. */
export function packBytes(
  header: PackHeader,
  records: readonly AnyRecord[],
): { bytes: Uint8Array; manifest: Manifest } {
  const entries = new Map<string, Uint8Array>();
  const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));
  const counts: Manifest['counts'] = {};
  const ordered = inOrder(records);
  for (const [kind, some] of ordered) {
    counts[kind] = some.length;
    entries.set(rowsName(kind), json(some.map(rowOf)));
    for (let i = 0; i < some.length; i += groupSize) {
      entries.set(groupName(kind, i / groupSize), json(some.slice(i, i + groupSize)));
    }
  }
  entries.set(linksName, json(backlinksOf([...ordered.values()].flat())));
  for (const lang of header.languages) {
    const spoken = records.filter((record) => (record.lang ?? header.languages[0]) === lang);
    entries.set(searchName(lang), buildIndex(spoken));
  }
  const manifest = manifestSchema.parse({
    format: 1,
    ...header,
    counts,
    entries: Object.fromEntries([...entries].map(([name, bytes]) => [name, describe(bytes)])),
  });
  const zip: Zippable = { 'manifest.json': [strToU8(`${JSON.stringify(manifest, null, 2)}\n`), options(9)] };
  // Sections that are read at an offset are stored; a few extra levels cost nothing at build time.
  for (const [name, bytes] of entries) zip[name] = [bytes, options(name.startsWith('search/') ? 0 : 9)];
  return { bytes: zipSync(zip), manifest };
}

/** ZIP times are local times: the first representable moment, taken in local time, has the same bytes everywhere. */
function options(level: 0 | 9): { level: 0 | 9; mtime: Date; os: number } {
  return { level, mtime: new Date(1980, 0, 1), os: 0 };
}

function describe(bytes: Uint8Array): { sha256: string; size: number } {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

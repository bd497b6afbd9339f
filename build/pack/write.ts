/** Writes a pack: a ZIP with the same bytes for the same records, whatever the machine, the day or the time zone. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import {
  manifest as manifestSchema,
  type AnyRecord,
  type Manifest,
  type PackHeader,
  type RecordId,
} from '../../data/model';
import { encodeIds } from '../../electron/library/id-index';
import * as layout from '../../electron/library/layout';
import { buildIndex } from '../../electron/search/build-index';
import { inOrder } from './order';
import { backlinksOf, rowOf } from './rows';

/** Writes beside the file and renames, so that a failure leaves the old file, or none. @throws Error for the reader */
export async function writePack(file: string, header: PackHeader, records: readonly AnyRecord[]): Promise<Manifest> {
  const { bytes, manifest } = packBytes(header, records);
  const beside = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(beside, bytes, { flush: true });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const what = `${file} cannot be written: ${(error as Error).message}.`;
    throw new Error(`${what} Give --out a file in a folder where you may write.`, { cause: error });
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
  const positions = new Map<RecordId, number>();
  const ordered = inOrder(records);
  const all = [...ordered.values()].flat();
  const backlinks = backlinksOf(all);
  for (const [kind, some] of ordered) {
    counts[kind] = some.length;
    some.forEach((record, position) => positions.set(record.id, position));
    entries.set(layout.rowsName(kind), json(some.map((record) => rowOf(record, backlinks.get(record.id)))));
    for (const [group, part] of inGroups(some, layout.groupSize)) {
      entries.set(layout.groupName(kind, group), json(part));
    }
    for (const [group, part] of inGroups(some, layout.linksGroupSize)) {
      entries.set(layout.linksName(kind, group), json(part.map((record) => backlinks.get(record.id) ?? [])));
    }
  }
  entries.set(layout.idsName, encodeIds(positions));
  for (const lang of header.languages) {
    const spoken = all.filter((record) => (record.lang ?? header.languages[0]) === lang);
    entries.set(layout.searchName(lang), buildIndex(spoken));
  }
  const manifest = manifestSchema.parse({
    format: 1,
    ...header,
    counts,
    entries: Object.fromEntries([...entries].map(([name, bytes]) => [name, describe(bytes)])),
  });
  const zip: Zippable = {
    [layout.manifestName]: [strToU8(`${JSON.stringify(manifest, null, 2)}\n`), options(9)],
  };
  for (const [name, bytes] of entries) zip[name] = [bytes, options(layout.isStored(name) ? 0 : 9)];
  return { bytes: zipSync(zip), manifest };
}

function* inGroups<T>(items: readonly T[], size: number): Generator<[group: number, part: T[]]> {
  for (let start = 0; start < items.length; start += size) yield [start / size, items.slice(start, start + size)];
}

/** ZIP times are local times: the same hour, taken in local time, has the same bytes everywhere. Noon always exists. */
function options(level: 0 | 9): { level: 0 | 9; mtime: Date; os: number } {
  return { level, mtime: new Date(1980, 0, 1, 12), os: 0 };
}

function describe(bytes: Uint8Array): { sha256: string; size: number } {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

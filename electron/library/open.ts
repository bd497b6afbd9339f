/** Opens a pack in place: the directory, the manifest and the id index now, everything else when it is asked for. */
import { z } from 'zod';
import { manifest as manifestSchema, type Kind, type Manifest } from '../../data/model';
import { openArchive, type Archive } from './archive';
import { getNewCopy, PackError } from './error';
import { FilePack } from './file-pack';
import { decodeIds, type IdIndex } from './id-index';
import { groupName, groupOf, idsName, isStored, linksGroupOf, linksName, manifestName, rowsName } from './layout';
import type { Pack, Section } from './pack';
import { parseJson } from './parse-json';

const maxManifest = 4 << 20;
const maxIds = 64 << 20;

/** @throws PackError when the file is not a pack that this program can read. Nothing stays open then. */
export async function openPack(file: string): Promise<Pack> {
  const archive = await openArchive(file);
  try {
    const manifest = await readManifest(file, archive);
    compareEntries(file, archive, manifest);
    const ids = await readIds(file, archive, manifest);
    const sections = new Map<string, Section>();
    for (const name of Object.keys(manifest.entries)) {
      const section = isStored(name) ? await archive.section(name) : null;
      if (section) sections.set(name, section);
    }
    return new FilePack(file, manifest, archive, sections, ids);
  } catch (error) {
    await archive.close();
    throw error;
  }
}

async function readManifest(file: string, archive: Archive): Promise<Manifest> {
  const raw = parseJson(file, manifestName, await archive.read(manifestName, maxManifest));
  const format = z.object({ format: z.number() }).safeParse(raw);
  if (format.success && format.data.format > 1) {
    const what = `the pack has format ${format.data.format}, this Rostrum reads format 1`;
    throw new PackError(file, manifestName, what, 'Install a newer Rostrum.');
  }
  const parsed = manifestSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const what = `the manifest is not valid: ${z.prettifyError(parsed.error).slice(0, 400)}`;
  throw new PackError(file, manifestName, what, getNewCopy);
}

/** The directory and the manifest must list the same entries, and the manifest every group that its counts need. */
function compareEntries(file: string, archive: Archive, manifest: Manifest): void {
  const refuse = (name: string, what: string): PackError => new PackError(file, name, what, getNewCopy);
  const listed = new Map(Object.entries(manifest.entries));
  for (const name of archive.names()) {
    if (name !== manifestName && !listed.has(name)) throw refuse(name, 'the manifest does not list the entry');
  }
  for (const [name, { size }] of listed) {
    const found = archive.size(name);
    if (found === null) throw refuse(name, 'the entry is missing');
    if (found !== size) throw refuse(name, `the entry has ${found} bytes, the manifest says ${size}`);
  }
  for (const [kind, count] of Object.entries(manifest.counts) as [Kind, number][]) {
    if (count === 0) continue;
    // Groups are numbered without gaps; more than the directory has entries cannot all be there.
    if (groupOf(count - 1) > listed.size) throw refuse(manifestName, `the pack has no place for ${count} records`);
    for (let group = groupOf(count - 1); group >= 0; group--) needed(groupName(kind, group));
    for (let group = linksGroupOf(count - 1); group >= 0; group--) needed(linksName(kind, group));
    needed(rowsName(kind));
  }
  needed(idsName);

  function needed(name: string): void {
    if (!listed.has(name)) throw refuse(name, 'the entry is missing');
  }
}

async function readIds(file: string, archive: Archive, manifest: Manifest): Promise<IdIndex> {
  const bytes = await archive.read(idsName, maxIds, manifest.entries[idsName]?.sha256);
  try {
    return decodeIds(bytes);
  } catch (error) {
    throw new PackError(file, idsName, (error as Error).message, getNewCopy);
  }
}

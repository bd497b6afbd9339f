/** Opens a pack in place: the directory and the manifest now, everything else when it is asked for. */
import { z } from 'zod';
import { manifest as manifestSchema, manifest1, type Signer } from '../../data/model';
import { openArchive, type Archive } from './archive';
import { Contents } from './contents';
import { PackError } from './error';
import { FilePack } from './file-pack';
import { manifestName } from './layout';
import type { Pack } from './pack';
import { parseBounded, parseJson } from './parse-json';
import { readSigner } from './signer';

const maxManifest = 4 << 20;
const newest = 2;

/** @throws PackError when the file is not a pack that this program can read. Nothing stays open then. */
export async function openPack(file: string): Promise<Pack> {
  const archive = await openArchive(file);
  try {
    const bytes = await archive.read(manifestName, maxManifest);
    const raw = parseJson(file, manifestName, bytes);
    if (formatOf(file, raw) === 1) return openFormat1(file, archive, raw);
    return openNewest(file, archive, raw, await readSigner(file, archive, bytes));
  } catch (error) {
    await archive.close();
    throw error;
  }
}

function openNewest(file: string, archive: Archive, raw: unknown, signer: Signer | null): Pack {
  const { sums, roots, needs: _needs, ...manifest } = parse(file, raw, manifestSchema);
  return new FilePack(manifest, signer, new Contents(file, archive, sums), new Map(Object.entries(roots)));
}

function openFormat1(file: string, archive: Archive, raw: unknown): Pack {
  const { entries, ...manifest } = parse(file, raw, manifest1);
  const sums = new Map(Object.entries(entries).map(([name, { sha256 }]) => [name, sha256]));
  return new FilePack(manifest, null, new Contents(file, archive, sums), new Map());
}

/** @throws PackError for a format of the future, which says itself which program reads it */
function formatOf(file: string, raw: unknown): number | undefined {
  const parsed = z.object({ format: z.number(), needs: z.string().max(40).optional().catch(undefined) }).safeParse(raw);
  if (!parsed.success || parsed.data.format <= newest) return parsed.data?.format;
  const { format, needs } = parsed.data;
  throw new PackError(file, manifestName, { code: 'newer', format, reads: newest, needs: needs ?? null });
}

const parse = <T>(file: string, raw: unknown, schema: z.ZodType<T>): T => parseBounded(file, manifestName, raw, schema);

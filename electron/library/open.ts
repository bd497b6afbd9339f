/** Opens a pack in place: the directory and the manifest now, everything else when it is asked for. */
import { z } from 'zod';
import { anyRecord, backlink, kindOf, manifest as manifestSchema, row as rowSchema } from '../../data/model';
import type { AnyRecord, Backlink, Kind, Manifest, RecordId, Row } from '../../data/model';
import { openArchive, type Archive } from './archive';
import { getNewCopy, PackError } from './error';
import { groupName, groupOf, linksName, rowsName } from './layout';
import type { Pack, Section } from './pack';

const maxManifest = 4 << 20;
const maxGroup = 64 << 20;
const groupsKept = 32;

/** @throws PackError when the file is not a pack that this program can read. Nothing stays open then. */
export async function openPack(file: string): Promise<Pack> {
  const archive = await openArchive(file);
  try {
    const manifest = await readManifest(file, archive);
    const sections = new Map<string, Section>();
    for (const name of Object.keys(manifest.entries)) {
      if (!archive.has(name)) throw new PackError(file, name, 'the entry is missing', getNewCopy);
      const section = name.startsWith('search/') ? await archive.section(name) : null;
      if (section) sections.set(name, section);
    }
    return new FilePack(file, manifest, archive, sections);
  } catch (error) {
    await archive.close();
    throw error;
  }
}

async function readManifest(file: string, archive: Archive): Promise<Manifest> {
  const bytes = await archive.read('manifest.json', maxManifest);
  const raw = parseJson(file, 'manifest.json', bytes);
  const format = z.object({ format: z.number() }).safeParse(raw);
  if (format.success && format.data.format > 1) {
    throw new PackError(
      file,
      'manifest.json',
      `the pack has format ${format.data.format}, this Rostrum reads format 1`,
      'Install a newer Rostrum.',
    );
  }
  const parsed = manifestSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new PackError(file, 'manifest.json', `the manifest is not valid: ${z.prettifyError(parsed.error)}`, getNewCopy);
}

function parseJson(file: string, place: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new PackError(file, place, 'the entry is not valid JSON', getNewCopy);
  }
}

class FilePack implements Pack {
  readonly #groups = new Map<string, Promise<Map<RecordId, AnyRecord>>>();
  readonly #rows = new Map<Kind, Promise<readonly Row[]>>();
  readonly #rowOf = new Map<Kind, Promise<Map<RecordId, Row>>>();
  #links: Promise<Map<string, Backlink[]>> | undefined;

  constructor(
    readonly file: string,
    readonly manifest: Manifest,
    readonly archive: Archive,
    readonly sections: Map<string, Section>,
  ) {}

  async record(id: RecordId): Promise<AnyRecord | null> {
    const kind = kindOf(id);
    const rows = await this.rows(kind);
    const position = (await this.#positions(kind)).get(id);
    if (position === undefined || !rows[position]) return null;
    const name = groupName(kind, groupOf(position));
    return (await this.#group(name)).get(id) ?? null;
  }

  rows(kind: Kind): Promise<readonly Row[]> {
    return kept(this.#rows, kind, async () =>
      this.manifest.counts[kind] ? this.#read(rowsName(kind), z.array(rowSchema)) : [],
    );
  }

  async row(id: RecordId): Promise<Row | null> {
    const rows = await kept(
      this.#rowOf,
      kindOf(id),
      async () => new Map((await this.rows(kindOf(id))).map((r) => [r.id, r])),
    );
    return rows.get(id) ?? null;
  }

  async backlinks(id: RecordId): Promise<readonly Backlink[]> {
    this.#links ??= this.#read(linksName, z.record(z.string(), z.array(backlink))).then(
      (all) => new Map(Object.entries(all)),
    );
    return (await this.#links).get(id) ?? [];
  }

  section(name: string): Section | null {
    return this.sections.get(name) ?? null;
  }

  async verify(): Promise<void> {
    const listed = new Set(['manifest.json', ...Object.keys(this.manifest.entries)]);
    const extra = this.archive.names().find((name) => !listed.has(name));
    if (extra) throw new PackError(this.file, extra, 'the manifest does not list the entry', getNewCopy);
    for (const [name, { sha256, size }] of Object.entries(this.manifest.entries)) {
      await this.archive.read(name, size, sha256);
    }
  }

  close(): Promise<void> {
    return this.archive.close();
  }

  readonly #positionOf = new Map<Kind, Promise<Map<RecordId, number>>>();
  #positions(kind: Kind): Promise<Map<RecordId, number>> {
    return kept(this.#positionOf, kind, async () => new Map((await this.rows(kind)).map((r, i) => [r.id, i])));
  }

  #group(name: string): Promise<Map<RecordId, AnyRecord>> {
    const known = this.#groups.get(name);
    if (known) return known;
    const oldest = this.#groups.keys().next();
    if (this.#groups.size >= groupsKept && !oldest.done) this.#groups.delete(oldest.value);
    return kept(this.#groups, name, async () => {
      const records = await this.#read(name, z.array(anyRecord));
      return new Map(records.map((record) => [record.id, record]));
    });
  }

  async #read<T>(name: string, schema: z.ZodType<T>): Promise<T> {
    const entry = this.manifest.entries[name];
    if (!entry) throw new PackError(this.file, name, 'the manifest does not list the entry', getNewCopy);
    const raw = parseJson(this.file, name, await this.archive.read(name, maxGroup, entry.sha256));
    const parsed = schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    throw new PackError(
      this.file,
      name,
      `the entry is not valid: ${z.prettifyError(parsed.error).slice(0, 400)}`,
      getNewCopy,
    );
  }
}

/** The kept promise of a key, or a new one; a failed one is forgotten, so that a later call tries again. */
function kept<K, V>(map: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  made.catch(() => map.delete(key));
  map.set(key, made);
  return made;
}

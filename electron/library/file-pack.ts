/** An open pack: reads records, rows and backlinks when they are asked for, and keeps those that were read last. */
import { z } from 'zod';
import { anyRecord, backlink, kindOf, row as rowSchema } from '../../data/model';
import type { AnyRecord, Backlink, Kind, Manifest, RecordId, Row } from '../../data/model';
import type { Archive } from './archive';
import { Cache } from './cache';
import { getNewCopy, PackError } from './error';
import type { IdIndex } from './id-index';
import { groupName, groupOf, groupSize, idsName, linksGroupOf, linksGroupSize, linksName, rowsName } from './layout';
import type { Pack, Section } from './pack';
import { parseJson } from './parse-json';

const maxEntry = 64 << 20;
const links = z.array(z.array(backlink));

export class FilePack implements Pack {
  readonly #groups = new Cache<string, AnyRecord[]>(32);
  readonly #links = new Cache<string, Backlink[][]>(32);
  readonly #rows = new Cache<Kind, Row[]>();

  constructor(
    readonly file: string,
    readonly manifest: Manifest,
    private readonly archive: Archive,
    private readonly sections: ReadonlyMap<string, Section>,
    private readonly ids: IdIndex,
  ) {}

  async record(id: RecordId): Promise<AnyRecord | null> {
    const position = this.ids.position(id);
    if (position === null) return null;
    const name = groupName(kindOf(id), groupOf(position));
    const group = await this.#groups.get(name, () => this.#read(name, z.array(anyRecord)));
    return this.#at(group, position % groupSize, id, name);
  }

  rows(kind: Kind): Promise<readonly Row[]> {
    if (!this.manifest.counts[kind]) return Promise.resolve([]);
    const name = rowsName(kind);
    return this.#rows.get(kind, async () => {
      const rows = await this.#read(name, z.array(rowSchema));
      if (rows.length === this.manifest.counts[kind] && rows.every((row) => kindOf(row.id) === kind)) return rows;
      throw this.#refuse(name, 'the rows are not those of the records');
    });
  }

  async row(id: RecordId): Promise<Row | null> {
    const position = this.ids.position(id);
    if (position === null) return null;
    return this.#at(await this.rows(kindOf(id)), position, id, rowsName(kindOf(id)));
  }

  async backlinks(id: RecordId): Promise<readonly Backlink[]> {
    const position = this.ids.position(id);
    if (position === null) return [];
    const name = linksName(kindOf(id), linksGroupOf(position));
    const group = await this.#links.get(name, () => this.#read(name, links));
    const found = group[position % linksGroupSize];
    if (found) return found;
    throw this.#refuse(name, `there is no place for ${id}`);
  }

  section(name: string): Section | null {
    return this.sections.get(name) ?? null;
  }

  async verify(): Promise<readonly PackError[]> {
    const problems = new Map<string, PackError>();
    const attempt = async (work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof PackError)) throw error;
        // One damaged group fails for each of its records: once is enough.
        problems.set(error.place, problems.get(error.place) ?? error);
      }
    };
    for (const [name, { sha256, size }] of Object.entries(this.manifest.entries)) {
      await attempt(() => this.archive.read(name, size, sha256));
    }
    let total = 0;
    for (const [kind, count] of Object.entries(this.manifest.counts) as [Kind, number][]) {
      total += count;
      await attempt(async () => {
        for (const { id } of await this.rows(kind)) {
          await attempt(() => this.#whole(id));
        }
      });
    }
    if (this.ids.count !== total) {
      problems.set(
        idsName,
        this.#refuse(idsName, `it has ${this.ids.count} ids, the manifest counts ${total} records`),
      );
    }
    return [...problems.values()];
  }

  async #whole(id: RecordId): Promise<void> {
    const parts = [await this.row(id), await this.record(id), await this.backlinks(id)];
    if (parts.includes(null)) throw this.#refuse(idsName, `it does not have ${id}`);
  }

  close(): Promise<void> {
    return this.archive.close();
  }

  /** What the index promised to be at a place. @throws PackError when something else is there */
  #at<T extends { id: RecordId }>(items: readonly T[], index: number, id: RecordId, name: string): T {
    const found = items[index];
    if (found?.id === id) return found;
    throw this.#refuse(name, `${id} is not where the id index says`);
  }

  async #read<T>(name: string, schema: z.ZodType<T>): Promise<T> {
    const entry = this.manifest.entries[name];
    if (!entry) throw this.#refuse(name, 'the manifest does not list the entry');
    const raw = parseJson(this.file, name, await this.archive.read(name, maxEntry, entry.sha256));
    const parsed = schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    throw this.#refuse(name, `the entry is not valid: ${z.prettifyError(parsed.error).slice(0, 400)}`);
  }

  #refuse(name: string, what: string): PackError {
    return new PackError(this.file, name, what, getNewCopy);
  }
}

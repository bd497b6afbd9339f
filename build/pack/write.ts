/**
 * Writes a pack: the same bytes for the same records, whatever the machine, the day or the time zone. Records and texts go
 * through temporary files beside the pack, so that memory holds their ids, titles and references, and not their words.
 */
import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { kindOf, manifest as manifestSchema } from '../../data/model';
import type { AnyRecord, Kind, Manifest, PackHeader, RecordId, Text } from '../../data/model';
import { checkBounds } from '../../electron/library/bounds';
import { encodeIds, digestSize, type IdEntry } from '../../electron/library/id-index';
import * as layout from '../../electron/library/layout';
import { encodeRowsIndex } from '../../electron/library/rows-index';
import { writeSums } from '../../electron/library/sums';
import type { SectionSource } from '../../electron/search/section-source';
import { beside } from '../unfinished';
import { inOrder, sortable, type Sortable } from './order';
import { Backlinks, rowOf, titlesOf } from './rows';
import { buildSection } from './section';
import { Spool, type Kept } from './spool';
import type { Texts } from './text-files';
import { ZipWriter } from './zip';

/** The first version that reads format 2. */
const needs = '0.2.0';

export interface Making {
  readonly texts?: Texts;
  /** Stops the work; nothing is left behind then. */
  readonly signal?: AbortSignal;
  /** Told what is being written, and how much of it is done. */
  readonly progress?: (what: string, done: number, of: number) => void;
}

/**
 * Writes beside the file and renames, so that a failure leaves the old file, or none.
 * @param records in any order, each id once
 * @throws Error for the reader
 */
export async function writePack(
  file: string,
  header: PackHeader,
  records: Iterable<AnyRecord> | AsyncIterable<AnyRecord>,
  making: Making = {},
): Promise<Manifest> {
  const part = beside(file);
  const parts = beside(`${file}.parts`);
  const unusable = (error: unknown): never => {
    const what = `${file} cannot be written: ${(error as Error).message}.`;
    throw new Error(`${what} Give --out a file in a folder where you may write.`, { cause: error });
  };
  try {
    await mkdir(parts.name, { recursive: true }).catch(unusable);
    const work = new Work(parts.name, header, making);
    let manifest: Manifest;
    const zip = await ZipWriter.create(part.name);
    try {
      manifest = await work.all(zip, records);
    } finally {
      work.close();
      await zip.close();
    }
    await rename(part.name, file).catch(unusable);
    return manifest;
  } finally {
    for (const { name, finished } of [part, parts]) {
      await rm(name, { recursive: true, force: true }).catch(() => undefined);
      finished();
    }
  }
}

interface Item extends Sortable {
  readonly kept: Kept;
  /** Absent when it is the pack's first. */
  readonly lang?: string | undefined;
}

class Work {
  readonly #records: Spool;
  readonly #items = new Map<RecordId, Item>();
  readonly #ids = new Map<RecordId, IdEntry>();
  readonly #backlinks = new Backlinks();
  /** By language and id. */
  readonly #texts = new Map<string, Kept>();
  #ordered = new Map<Kind, Item[]>();

  constructor(
    private readonly folder: string,
    private readonly header: PackHeader,
    private readonly making: Making,
  ) {
    this.#records = new Spool(path.join(folder, 'records'));
  }

  close(): void {
    this.#records.close();
  }

  async all(zip: ZipWriter, records: Iterable<AnyRecord> | AsyncIterable<AnyRecord>): Promise<Manifest> {
    for await (const record of records) this.#keep(record);
    this.#ordered = inOrder([...this.#items.values()]);
    this.#items.clear();
    for (const [kind, items] of this.#ordered) this.#writeRecords(zip, kind, items);
    for (const [kind, items] of this.#ordered) {
      await this.#writeRows(zip, kind, items);
      for (const [group, part] of inGroups(items, layout.linksGroupSize)) {
        zip.add(layout.linksName(kind, group), json(part.map(({ id }) => this.#backlinks.of(id))));
      }
    }
    this.#writeTitles(zip);
    await this.#writeTexts(zip);
    zip.add(layout.idsName, encodeIds(this.#ids));
    const roots = await this.#writeSections(zip);
    return this.#writeManifest(zip, roots);
  }

  #keep(record: AnyRecord): void {
    this.making.signal?.throwIfAborted();
    const { id, lang } = record;
    if (this.#items.has(id)) throw new Error(`the id ${id} is used twice`);
    refuseEndless(record, id);
    this.#items.set(id, { ...sortable(record), lang, kept: this.#records.add(json(record)) });
  }

  #writeRecords(zip: ZipWriter, kind: Kind, items: readonly Item[]): void {
    for (const [group, part] of inGroups(items, layout.groupSize)) {
      this.making.signal?.throwIfAborted();
      const records: AnyRecord[] = [];
      for (const [index, { id, kept }] of part.entries()) {
        const bytes = this.#records.read(kept);
        const record = JSON.parse(bytes.toString()) as AnyRecord;
        records.push(record);
        this.#backlinks.add(record);
        this.#ids.set(id, { position: group * layout.groupSize + index, digest: digest(bytes) });
      }
      zip.add(layout.groupName(kind, group), json(records));
      this.making.progress?.(kind, Math.min((group + 1) * layout.groupSize, items.length), items.length);
    }
  }

  /** Once all backlinks are known: a row says what became of its record. */
  async #writeRows(zip: ZipWriter, kind: Kind, items: readonly Item[]): Promise<void> {
    const rows = new Spool(path.join(this.folder, `rows-${kind}`));
    const ends: number[] = [];
    for (const { id, kept } of items) {
      const row = rowOf(this.#records.json<AnyRecord>(kept), this.#backlinks.of(id));
      const { at, length } = rows.add(strToU8(`${JSON.stringify(row)}\n`));
      ends.push(at + length);
    }
    rows.close();
    const hashes = await zip.store(layout.rowsName(kind), path.join(this.folder, `rows-${kind}`));
    zip.add(layout.blocksName(layout.rowsName(kind)), hashes);
    zip.add(layout.rowsIndexName(kind), encodeRowsIndex(ends));
  }

  #writeTitles(zip: ZipWriter): void {
    const first = this.header.languages[0] ?? '';
    for (const [kind, items] of this.#ordered) {
      for (const [group, part] of inGroups(items, layout.titlesGroupSize)) {
        const titles = part.map(({ kept }) => titlesOf(this.#records.json<AnyRecord>(kept), first));
        if (titles.some((one) => one !== null)) zip.add(layout.titlesName(kind, group), json(titles));
      }
    }
  }

  async #writeTexts(zip: ZipWriter): Promise<void> {
    const { texts, signal, progress } = this.making;
    if (!texts) return;
    for (const lang of this.header.languages) {
      for (const [kind, items] of this.#ordered) {
        for (const [group, part] of inGroups(items, layout.textsGroupSize)) {
          signal?.throwIfAborted();
          const slots = await Promise.all(part.map(({ id }) => this.#readText(texts, id, lang)));
          if (slots.some((text) => text !== null)) zip.add(layout.textsName(lang, kind, group), json(slots));
          progress?.(`${lang}: ${kind}`, Math.min((group + 1) * layout.textsGroupSize, items.length), items.length);
        }
      }
    }
  }

  /** Reads a text once: it is kept for the search section, and counts as part of its record. */
  async #readText(texts: Texts, id: RecordId, lang: string): Promise<Text | null> {
    if (!texts.languages(id).includes(lang)) return null;
    const text = await texts.read(id, lang);
    refuseEndless(text, `the text (${lang}) of ${id}`);
    const bytes = json(text);
    this.#texts.set(`${lang} ${id}`, this.#records.add(bytes));
    const entry = this.#ids.get(id);
    if (entry) this.#ids.set(id, { ...entry, digest: digest(entry.digest, bytes) });
    return text;
  }

  async #writeSections(zip: ZipWriter): Promise<Manifest['roots']> {
    const roots: Manifest['roots'] = {};
    for (const lang of this.header.languages) {
      this.making.progress?.(`search: ${lang}`, 0, 1);
      for (const { name, file, root } of await buildSection(this.#sectionSource(lang), this.folder)) {
        const hashes = await zip.store(name, file);
        await rm(file);
        if (root !== null) roots[name] = root;
        else zip.add(layout.blocksName(name), hashes);
      }
    }
    return roots;
  }

  #sectionSource(lang: string): SectionSource {
    const first = this.header.languages[0];
    const read = ({ kept }: Item): AnyRecord => this.#records.json<AnyRecord>(kept);
    const speaks = (item: Item): boolean => (item.lang ?? first) === lang || this.#texts.has(`${lang} ${item.id}`);
    const ordered = this.#ordered;
    const firsts = new Map<Kind, number>();
    let before = 0;
    for (const [kind, items] of ordered) {
      firsts.set(kind, before);
      before += items.length;
    }
    return {
      lang,
      first: first ?? lang,
      terms: this.header.terms ?? {},
      *records() {
        for (const items of ordered.values()) for (const item of items) if (speaks(item)) yield read(item);
      },
      text: (id) => {
        const kept = this.#texts.get(`${lang} ${id}`);
        return kept ? this.#records.json(kept) : null;
      },
      ordinal: (id) => (firsts.get(kindOf(id)) ?? 0) + (this.#ids.get(id)?.position ?? 0),
      lookup: (id) => {
        const position = this.#ids.get(id)?.position;
        const item = position === undefined ? undefined : ordered.get(kindOf(id))?.[position];
        return item && read(item);
      },
      signal: this.making.signal,
    };
  }

  async #writeManifest(zip: ZipWriter, roots: Manifest['roots']): Promise<Manifest> {
    const sums = strToU8(writeSums(zip.sums));
    zip.add(layout.sumsName, sums);
    const manifest = manifestSchema.parse({
      format: 2,
      needs,
      ...this.header,
      counts: Object.fromEntries([...this.#ordered].map(([kind, items]) => [kind, items.length])),
      sums: createHash('sha256').update(sums).digest('hex'),
      roots,
    });
    zip.add(layout.manifestName, strToU8(`${JSON.stringify(manifest, null, 2)}\n`));
    await zip.end();
    return manifest;
  }
}

/** What no reader would take. */
function refuseEndless(value: unknown, what: string): void {
  try {
    checkBounds(value);
  } catch (cause) {
    throw new Error(`${what} is longer, or nested deeper, than a pack can hold: divide it`, { cause });
  }
}

const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));

/** What changes when any of the parts does: enough to tell versions of a record apart, not to vouch for one. */
function digest(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, digestSize);
}

function* inGroups<T>(items: readonly T[], size: number): Generator<[group: number, part: T[]]> {
  for (let start = 0; start < items.length; start += size) yield [start / size, items.slice(start, start + size)];
}

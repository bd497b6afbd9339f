/** An open pack: reads records, rows and backlinks when they are asked for, and keeps those that were read last. */
import type { FileHandle } from 'node:fs/promises';
import { anyRecord, backlink, kindOf, text, titles } from '../../data/model';
import type { AnyRecord, Backlink, Kind, PackSummary, RecordId, Row, Signer, Text, Titles } from '../../data/model';
import { Blocks } from './blocks';
import { Cache } from './cache';
import type { Contents } from './contents';
import { Faulty, PackError } from './error';
import { decodeIds, type IdIndex } from './id-index';
import * as layout from './layout';
import { openRows, wholeRows, type RowsFile } from './rows-file';
import type { Pack, Section } from './pack';
import { parseJson } from './parse-json';
import { verifyPack } from './verify';

const maxIndex = 64 << 20;
const records = { limit: 32 << 20, most: layout.groupSize };
const links = { limit: 64 << 20, most: layout.linksGroupSize };
const texts = { limit: 32 << 20, most: layout.textsGroupSize };
const textOrNone = text.nullish();
const titlesIn = { limit: 32 << 20, most: layout.titlesGroupSize };
const titlesOrNone = titles.nullable();

export class FilePack implements Pack {
  readonly #groups = new Cache<string, AnyRecord[]>(32);
  readonly #links = new Cache<string, Backlink[][]>(32);
  readonly #texts = new Cache<string, unknown[]>(8);
  readonly #titles = new Cache<string, (Titles | null)[]>(32);
  readonly #rows = new Cache<Kind, RowsFile>();
  readonly #ids = new Cache<'ids', IdIndex>();
  readonly #beside: FileHandle[] = [];

  constructor(
    readonly manifest: PackSummary,
    readonly signer: Signer | null,
    private readonly contents: Contents,
    private readonly roots: ReadonlyMap<string, string>,
  ) {}

  get file(): string {
    return this.contents.file;
  }

  async record(id: RecordId): Promise<AnyRecord | null> {
    const position = await this.#position(id);
    if (position === null) return null;
    const name = layout.groupName(kindOf(id), layout.groupOf(position));
    const group = await this.#groups.get(name, () => this.contents.list(name, records, anyRecord));
    return this.#at(group[position % layout.groupSize], id, name);
  }

  rows(kind: Kind): Promise<readonly Row[]> {
    return this.rowsBetween(kind, 0, Infinity);
  }

  async rowsBetween(kind: Kind, from: number, to: number): Promise<readonly Row[]> {
    const count = this.manifest.counts[kind] ?? 0;
    if (from >= Math.min(to, count)) return [];
    const file = await this.#rows.get(kind, () => this.#openRows(kind, count));
    const rows = await this.#rowsOf(kind, () => file.between(from, Math.min(to, count)));
    return this.#titled(kind, from, rows);
  }

  /** The rows with their titles in other languages, where the pack has any. @param from position of the first */
  async #titled(kind: Kind, from: number, rows: readonly Row[]): Promise<readonly Row[]> {
    const groups = new Map<number, readonly (Titles | null)[]>();
    for (let group = layout.titlesGroupOf(from); group * layout.titlesGroupSize < from + rows.length; group++) {
      const name = layout.titlesName(kind, group);
      if (!this.contents.has(name)) continue;
      groups.set(group, await this.#titles.get(name, () => this.contents.list(name, titlesIn, titlesOrNone)));
    }
    if (groups.size === 0) return rows;
    return rows.map((row, index) => {
      const position = from + index;
      const found = groups.get(layout.titlesGroupOf(position))?.[position % layout.titlesGroupSize];
      return found ? { ...row, titles: found } : row;
    });
  }

  async row(id: RecordId): Promise<Row | null> {
    const position = await this.#position(id);
    if (position === null) return null;
    const [row] = await this.rowsBetween(kindOf(id), position, position + 1);
    return this.#at(row, id, this.#rowsName(kindOf(id)));
  }

  async backlinks(id: RecordId): Promise<readonly Backlink[]> {
    const position = await this.#position(id);
    if (position === null) return [];
    const name = layout.linksName(kindOf(id), layout.linksGroupOf(position));
    const group = await this.#links.get(name, () => this.contents.lists(name, links, backlink));
    const found = group[position % layout.linksGroupSize];
    if (found) return found;
    throw this.contents.refuse(name, { code: 'misplaced', id });
  }

  async text(id: RecordId, lang: string): Promise<Text | null> {
    const position = await this.#position(id);
    if (position === null || !this.manifest.languages.includes(lang)) return null;
    const name = layout.textsName(lang, kindOf(id), layout.textsGroupOf(position));
    if (!this.contents.has(name)) return null;
    const group = await this.#texts.get(name, () => this.contents.values(name, texts));
    // Texts are long: the others of the group wait until they are read.
    const found = this.contents.at(name, group, position % layout.textsGroupSize, textOrNone);
    if (!found) return null;
    if (found.record === id && found.lang === lang) return found;
    throw this.contents.refuse(name, { code: 'misplaced', id });
  }

  async section(name: string): Promise<Section | null> {
    if (!layout.isStored(name) || !this.contents.has(name)) return null;
    const [place, sha256] = await Promise.all([this.contents.place(name), this.contents.sum(name)]);
    return { fd: this.contents.archive.handle.fd, ...place, sha256, root: this.roots.get(name) ?? null };
  }

  async blocks(name: string): Promise<Blocks | null> {
    const hashes = layout.blocksName(name);
    if (!layout.isStored(name) || !this.contents.has(hashes)) return null;
    const [place, bytes] = await Promise.all([this.contents.place(name), this.contents.read(hashes, maxIndex)]);
    try {
      return new Blocks(this.contents.archive.handle, place, bytes);
    } catch (error) {
      throw PackError.of(this.file, hashes, error);
    }
  }

  async digests(): Promise<Iterable<{ id: RecordId; digest: Buffer }>> {
    return (await this.#idIndex()).entries();
  }

  verify(): Promise<readonly PackError[]> {
    return verifyPack(this, this.contents);
  }

  closeLater(file: FileHandle): void {
    this.#beside.push(file);
  }

  async close(): Promise<void> {
    await Promise.all([this.contents.archive.close(), ...this.#beside.splice(0).map((file) => file.close())]);
  }

  async #position(id: RecordId): Promise<number | null> {
    return (await this.#idIndex()).position(id);
  }

  #idIndex(): Promise<IdIndex> {
    return this.#ids.get('ids', async () => {
      const bytes = await this.contents.read(layout.idsName, maxIndex);
      try {
        return decodeIds(bytes);
      } catch (error) {
        throw PackError.of(this.file, layout.idsName, error);
      }
    });
  }

  #rowsName(kind: Kind): string {
    return this.manifest.format === 1 ? layout.rowsName1(kind) : layout.rowsName(kind);
  }

  #openRows(kind: Kind, count: number): Promise<RowsFile> {
    return this.#rowsOf(kind, async () => {
      const name = this.#rowsName(kind);
      const rows =
        this.manifest.format === 1
          ? wholeRows(parseJson(this.file, name, await this.contents.read(name, maxIndex)), kind)
          : openRows(await this.#blocks(name), kind, await this.contents.read(layout.rowsIndexName(kind), maxIndex));
      if (rows.count !== count) throw new Faulty({ code: 'miscounted', found: rows.count, counted: count });
      return rows;
    });
  }

  async #blocks(name: string): Promise<Blocks> {
    const blocks = await this.blocks(name);
    if (blocks) return blocks;
    throw this.contents.refuse(this.contents.has(name) ? layout.blocksName(name) : name, { code: 'missing' });
  }

  async #rowsOf<T>(kind: Kind, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw PackError.of(this.file, this.#rowsName(kind), error);
    }
  }

  /** What the index promised to be at a place. @throws PackError when something else is there */
  #at<T extends { id: RecordId }>(found: T | undefined, id: RecordId, name: string): T {
    if (found?.id === id) return found;
    throw this.contents.refuse(name, { code: 'misplaced', id });
  }
}

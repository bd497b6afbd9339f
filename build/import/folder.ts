/** Writes a folder of records: beside its place, then renamed, so that it is whole or is not there. */
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { AnyRecord, PackHeader, Text } from '../../data/model';
import { folders, headerName } from '../pack/folders';
import { textFile } from '../pack/text-files';
import { beside } from '../unfinished';

export class Folder {
  readonly #made = new Set<string>();

  private constructor(
    private readonly target: string,
    private readonly part: { name: string; finished(): void },
  ) {}

  /** @throws Error when there is something at the target: nothing that a person wrote is ever replaced */
  static async begin(target: string): Promise<Folder> {
    const found = await readdir(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      const what = error.code === 'ENOTDIR' ? 'is a file' : `cannot be read (${error.code ?? error.message})`;
      throw new Error(`${target} ${what}. Give --out a new folder.`);
    });
    if (found.length > 0) throw new Error(`${target} is not empty. Give --out a new folder, or empty this one.`);
    return new Folder(target, beside(target));
  }

  /** Where files are written until all are. */
  get place(): string {
    return this.part.name;
  }

  header(header: PackHeader): Promise<void> {
    return this.#write(headerName, plainYaml(sparse(header)));
  }

  /** @param name of the file, without extension; a slug, never a path from outside */
  records(kind: AnyRecord['kind'], name: string, records: readonly AnyRecord[]): Promise<void> {
    return this.#write(path.join(folders[kind], `${name}.yaml`), recordsYaml(records));
  }

  text(text: Text): Promise<void> {
    return this.#write(textFile(text.record, text.lang), plainYaml(sparse(text)));
  }

  plain(name: string, words: string): Promise<void> {
    return this.#write(name, words);
  }

  async #write(name: string, content: string): Promise<void> {
    const file = path.join(this.part.name, name);
    const dir = path.dirname(file);
    if (!this.#made.has(dir)) await mkdir(dir, { recursive: true });
    this.#made.add(dir);
    await writeFile(file, content);
  }

  /** Puts the folder in its place. */
  async finish(): Promise<void> {
    await mkdir(this.part.name, { recursive: true });
    await rmdir(this.target).catch(() => undefined);
    await rename(this.part.name, this.target);
    this.part.finished();
  }

  /** Leaves nothing. */
  async drop(): Promise<void> {
    await rm(this.part.name, { recursive: true, force: true });
    this.part.finished();
  }
}

/** A file of records; its folder gives their kind. */
export function recordsYaml(records: readonly AnyRecord[]): string {
  return plainYaml(records.map(({ kind: _, ...fields }) => sparse(fields)));
}

/** Without what is empty: a field that is absent is unknown. */
function sparse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sparse);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([, inner]) =>
      inner !== undefined && !(typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, sparse(inner)]));
}

/** YAML as a person would write it: short groups and lists of scalars on one line. */
export function plainYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  const short = (items: readonly unknown[]): boolean =>
    items.length > 0 && items.length <= 8 && items.reduce<number>((sum, item) => sum + lengthOf(item), 0) < 90;
  visit(document, {
    Map: (key, node) => {
      if (key !== null && short(node.items.flatMap((pair) => [pair.key, pair.value]))) node.flow = true;
    },
    Seq: (key, node) => {
      if (key !== null && short(node.items)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 110, flowCollectionPadding: true, singleQuote: true });
}

function lengthOf(node: unknown): number {
  if (isScalar(node)) return String(node.value).length + 2;
  if (isMap(node)) return node.items.reduce((sum, pair) => sum + lengthOf(pair.key) + lengthOf(pair.value), 4);
  return isSeq(node) ? node.items.reduce<number>((sum, item) => sum + lengthOf(item), 4) : 0;
}

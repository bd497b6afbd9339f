/** Writes a search section from a stream of documents: memory holds the vocabulary and a few bytes a document, not their words. */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Row } from '../../../data/model';
import { kindOf } from '../../../data/model/kind';
import { shortKey, symbolKey } from '../analysis/symbol';
import { extraForms, wordsOf } from '../analysis/words';
import type { SearchDocument } from '../document';
import { buildIndexFile } from '../engine/build';
import { openIndex } from '../engine/open';
import type { FieldWords, IndexDocument } from '../engine/types';
import { BlockHasher } from '../../library/blocks';
import { encode, joined, numbers } from './bytes';
import { ColumnBuilder } from './columns';
import { FamilyBuilder } from './families';
import { fields, magic, partEnd, separator, type Header, type Meta } from './layout';
import { writeTable, type Entry } from './table';
import { TextWriter } from './texts';
import { titleKey } from './title-key';

export interface SectionEntry {
  /** The number of the record in the whole pack: the same in the sections of all languages. */
  readonly ordinal: number;
  readonly document: SearchDocument;
  /** What a hit shows of the record, in the section's language. */
  readonly row: Row;
}

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** Called now and then with the number of documents read. */
  readonly progress?: (documents: number) => void;
  /** Where temporary files go; absent: the system's folder. Nothing of them is left. */
  readonly temporary?: string;
}

export interface WrittenSection {
  readonly length: number;
  /** SHA-256 (hex) of the header, from which everything in the section is verified. */
  readonly root: string;
  readonly documents: number;
}

/**
 * Writes a section. The same entries in the same order give the same bytes.
 * @throws the signal's reason; nothing is left then
 */
export async function writeSectionFile(
  file: string,
  lang: string,
  entries: Iterable<SectionEntry> | AsyncIterable<SectionEntry>,
  options: WriteOptions = {},
): Promise<WrittenSection> {
  const folder = path.join(options.temporary ?? tmpdir(), `section-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  const texts = openSync(path.join(folder, 'texts'), 'w');
  try {
    const gathering = new Gathering(lang, (bytes) => writeSync(texts, bytes));
    const index = path.join(folder, 'index');
    const { signal, progress } = options;
    const built = await buildIndexFile(index, gathering.documents(entries), {
      fields,
      places: true,
      lunr: false,
      temporary: folder,
      ...(signal ? { signal } : {}),
      ...(progress ? { progress } : {}),
    });
    const small = gathering.parts(await termsOf(index, built.length));
    const last = path.join(folder, 'texts');
    return await assemble(file, gathering.header(small, (await stat(last)).size, built), small, [last, index]);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    closeSync(texts);
    await rm(folder, { recursive: true, force: true });
  }
}

async function termsOf(file: string, length: number): Promise<string[]> {
  const fd = openSync(file, 'r');
  try {
    const { dictionary } = openIndex({ fd, offset: 0, length });
    return Array.from({ length: dictionary.size }, (_, term) => dictionary.term(term));
  } finally {
    closeSync(fd);
  }
}

/** What is noted of the documents while the index reads them. */
class Gathering {
  readonly texts: TextWriter;
  readonly #columns = new ColumnBuilder();
  readonly #families: FamilyBuilder;
  readonly #symbols: Entry[] = [];
  readonly #titles: Entry[] = [];
  readonly #meta: Meta = { numbers: [], patterns: [], keys: [] };
  #documents = 0;

  constructor(
    private readonly lang: string,
    write: (bytes: Uint8Array) => void,
  ) {
    this.texts = new TextWriter(write);
    this.#families = new FamilyBuilder(lang);
  }

  async *documents(entries: Iterable<SectionEntry> | AsyncIterable<SectionEntry>): AsyncGenerator<IndexDocument> {
    for await (const entry of entries) yield this.#take(entry, this.#documents++);
  }

  /** All parts, in order. */
  parts(terms: readonly string[]): Uint8Array[] {
    const columns = this.#columns.finish();
    const tables = [this.#symbols, this.#titles].map(writeTable);
    const meta = encode(JSON.stringify(this.#meta));
    const { groups, dictionary } = this.texts.finish();
    return [columns, ...tables, this.#families.finish(terms), meta, groups, dictionary];
  }

  header(small: readonly Uint8Array[], texts: number, index: { length: number; headerHash: string }): Header {
    return {
      lang: this.lang,
      documents: this.#documents,
      parts: small.map(({ length }) => length),
      texts,
      index: { length: index.length, hash: index.headerHash },
    };
  }

  #take({ ordinal, document, row }: SectionEntry, number: number): IndexDocument {
    const { names, about, body } = document;
    const values = {
      kind: [kindOf(document.id)],
      session: document.sessions,
      year: document.years.map(String),
      country: document.country ? [document.country] : [],
      confidence: document.confidence ? [document.confidence] : [],
    };
    this.#columns.add(ordinal, values, document.dates);
    this.texts.add(row, body);
    this.#name(document, number);
    return { ref: String(number), fields: [names, about, body].map((text) => this.#words(text)) };
  }

  #name({ symbol, names, keys, number, pattern, adopted }: SearchDocument, value: number): void {
    if (symbol) {
      const short = shortKey(symbol);
      for (const key of [symbolKey(symbol), ...(short ? [short] : [])]) this.#symbols.push({ key, value });
    }
    for (const key of new Set(names.split(separator).map(titleKey))) {
      if (key !== null) this.#titles.push({ key, value });
    }
    if (number !== undefined) this.#meta.numbers.push([number, value]);
    if (pattern && adopted) {
      const [head = '', tail = ''] = pattern.split('{n}').map(symbolKey);
      this.#meta.patterns.push([value, head, tail, adopted]);
    }
    for (const key of keys) this.#meta.keys.push([value, [...new Set(this.#words(key).words)].sort()]);
  }

  #words(text: string): FieldWords {
    const words: string[] = [];
    const places: number[] = [];
    let place = 0;
    for (const piece of text.split(partEnd)) {
      const found = wordsOf(piece);
      const extra = extraForms(piece, found);
      let next = 0;
      for (const [at, { word, start, end }] of found.entries()) {
        this.#families.add(piece.slice(start, end));
        words.push(word);
        places.push(place + at);
        for (; extra[next]?.at === at; next++) {
          words.push(extra[next]?.word ?? '');
          places.push(place + at);
        }
      }
      place += found.length + 1;
    }
    return { words, places };
  }
}

/** The header with its hashes, the small parts, and the files. */
async function assemble(
  file: string,
  header: Header,
  small: readonly Uint8Array[],
  files: readonly [texts: string, index: string],
): Promise<WrittenSection> {
  const hashes = new BlockHasher();
  for (const part of small) hashes.update(part);
  const text = encode(JSON.stringify(header));
  const head = joined([encode(magic), numbers([text.length]), text, hashes.end()]);
  const out = openSync(file, 'w');
  try {
    for (const bytes of [head, ...small]) writeSync(out, bytes);
    for (const name of files) for await (const piece of createReadStream(name)) writeSync(out, piece as Buffer);
  } finally {
    closeSync(out);
  }
  const root = createHash('sha256').update(head).digest('hex');
  return { length: (await stat(file)).size, root, documents: header.documents };
}

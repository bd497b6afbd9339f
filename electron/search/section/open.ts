/** Opens a search section where it lies in a file: its header now, each part when it is first needed. */
import { createHash } from 'node:crypto';
import { openIndex } from '../engine/open';
import type { SearchIndex } from '../engine/types';
import { decode, within, type Source } from './bytes';
import { readColumns, readDates, type Column, type Columns } from './columns';
import { reading, SectionError } from './error';
import { Families } from './families';
import {
  header as headerSchema,
  magics,
  meta as metaSchema,
  partNames,
  type Header,
  type Meta,
  type PartName,
} from './layout';
import { Table } from './table';
import { Texts } from './texts';
import { blockSize, hashSize } from '../../library/blocks';
import { inFile, readFully, VerifiedSource } from './verified';

export interface SectionPlace {
  /** A file descriptor that is open for reading; who opened it closes it. */
  readonly fd: number;
  /** Bytes. */
  readonly offset: number;
  readonly length: number;
  /** SHA-256 (hex) of the header, when something vouches for it. */
  readonly root: string | null;
}

/** No header that this program writes is longer: it has 32 bytes for each 64 KB. */
const longest = 16 << 20;

/** @throws Error when it is not a section that this program reads, or was altered */
export function openSection(place: SectionPlace): Section {
  const { fd, offset, length, root } = place;
  const start = Buffer.alloc(8);
  if (length < 8) throw new SectionError('it is cut short');
  readFully(fd, start, offset);
  const version = magics[start.toString('latin1', 0, 4)];
  if (version === undefined) throw new SectionError('it is not a search section of a version that this program reads');
  const textLength = start.readUInt32LE(4);
  if (textLength > Math.min(longest, length - 8)) throw new SectionError('it is cut short');
  const text = Buffer.alloc(textLength);
  readFully(fd, text, offset + 8);
  const header = reading('its header', () => headerSchema.parse(JSON.parse(decode(text))));
  const size = header.parts.reduce((sum, part) => sum + part, 0);
  const hashes = Buffer.alloc(Math.min(longest, Math.ceil(size / blockSize) * hashSize));
  const data = 8 + textLength + hashes.length;
  const { texts } = header;
  const { length: indexLength, hash } = header.index;
  if (data + size + texts + indexLength !== length) throw new SectionError('it is not as long as it says');
  readFully(fd, hashes, offset + 8 + textLength);
  const found = createHash('sha256').update(start).update(text).update(hashes).digest('hex');
  if (root !== null && found !== root) throw new SectionError('its header was altered');
  const source = new VerifiedSource(fd, offset + data, size, hashes);
  const index = openIndex({ fd, offset: offset + data + size + texts, length: indexLength }, { headerHash: hash });
  if (index.documentCount !== header.documents) throw new SectionError('its index has other documents');
  return new Section(version, header, source, inFile(fd, offset + data + size, texts), index);
}

/** The parts of an open section. */
export class Section {
  readonly lang: string;
  readonly documents: number;
  #columns: Columns | undefined;
  #dates: Column | undefined;
  #families: Families | undefined;
  #meta: Meta | undefined;
  #texts: Texts | undefined;

  constructor(
    private readonly version: number,
    private readonly header: Header,
    private readonly source: Source,
    private readonly stored: Source,
    readonly index: SearchIndex,
  ) {
    this.lang = header.lang;
    this.documents = header.documents;
  }

  get columns(): Columns {
    this.#columns ??= readColumns(this.#part('columns'));
    if (this.#columns.count !== this.documents) throw new SectionError('its columns have other documents');
    return this.#columns;
  }

  /** The dates of the documents; in a section of before their years. Only an order by date reads them. */
  get dates(): Column {
    return (this.#dates ??= readDates(this.#part('columns')) ?? this.columns.facets.year);
  }

  /** Documents by the key of their symbol. */
  get symbols(): Table {
    return new Table(this.#part('symbols'));
  }

  /** Documents by the key of each of their names. */
  get titles(): Table {
    return new Table(this.#part('titles'));
  }

  get families(): Families {
    return (this.#families ??= new Families(
      this.#part('families'),
      this.version,
      this.lang,
      this.index.dictionary.size,
    ));
  }

  get meta(): Meta {
    return (this.#meta ??= reading('a part', () => metaSchema.parse(JSON.parse(decode(this.#whole('meta'))))));
  }

  get texts(): Texts {
    return (this.#texts ??= new Texts(this.#part('groups'), this.stored, this.documents, this.#whole('dictionary')));
  }

  #part(name: PartName): Source {
    const at = partNames.indexOf(name);
    const start = this.header.parts.slice(0, at).reduce((sum, part) => sum + part, 0);
    return within(this.source, start, this.header.parts[at] ?? 0);
  }

  #whole(name: PartName): Uint8Array {
    const part = this.#part(name);
    return part.read(0, part.length);
  }
}

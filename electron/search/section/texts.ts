/**
 * What is shown of documents, deflated in small groups, which are read when a hit of them is shown: the row and the text.
 * Layout of a group, inflated: for each document u32 bytes of the row and u32 bytes of the text, then rows (JSON) and texts, UTF-8. Of the
 * part that describes the groups: u32 groups, then for each u32 its first document, u32 its end in the texts, u32 its bytes when
 * inflated, 16 bytes of the SHA-256 of the group as it lies there. So a hit costs the hash of its own group, and not of 64 KB around it.
 * Small groups deflate as well as large ones by a dictionary of what many have in common, which is a part of its own.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'fflate';
import type { Row } from '../../../data/model';
import { deflateDictionary } from './deflate-dictionary';
import { encode, joined, numberIn, numbers, readNumber, type Source } from './bytes';
import { reading, SectionError } from './error';
import { inflateInto } from './inflate';

/** A group is full when it has this many bytes: a hit needs one document of it. */
const full = 4 << 10;
/** No group that this program writes inflates to more: a document is a page, not a library. */
const most = 32 << 20;
/** Keys that follow each other show many of the same records: a screenful of hits of several kinds, and a little more. */
const groupsKept = 48;
/** Bytes that are set aside for a group at least. */
const roomy = 8 << 10;
/** The dictionary is made of so many, the first. */
const sampled = 128;
const hashSize = 16;
const entrySize = 12 + hashSize;

export interface Shown {
  /** Of the JSON: the reader checks it. */
  readonly row: unknown;
  readonly text: string;
}

export class TextWriter {
  #rows: Uint8Array[] = [];
  #texts: Uint8Array[] = [];
  #size = 0;
  #first = 0;
  #documents = 0;
  #end = 0;
  readonly #groups: Uint8Array[] = [];
  /** Groups that wait for the dictionary. */
  #waiting: { first: number; bytes: Uint8Array }[] = [];
  #dictionary: Uint8Array | undefined;

  /** @param write takes the bytes of the texts in order */
  constructor(private readonly write: (bytes: Uint8Array) => void) {}

  add(row: Row, text: string): void {
    const [rowBytes, textBytes] = [encode(JSON.stringify(row)), encode(text)];
    this.#rows.push(rowBytes);
    this.#texts.push(textBytes);
    this.#documents++;
    this.#size += rowBytes.length + textBytes.length;
    if (this.#size >= full) this.#flush();
  }

  /** The bytes of the part that describes the groups, and the dictionary. */
  finish(): { groups: Uint8Array; dictionary: Uint8Array } {
    if (this.#rows.length > 0) this.#flush();
    const dictionary = this.#learned();
    return { groups: joined([numbers([this.#groups.length]), ...this.#groups]), dictionary };
  }

  #flush(): void {
    const lengths = this.#rows.flatMap((row, i) => [row.length, this.#texts[i]?.length ?? 0]);
    const group = { first: this.#first, bytes: joined([numbers(lengths), ...this.#rows, ...this.#texts]) };
    this.#first = this.#documents;
    [this.#rows, this.#texts, this.#size] = [[], [], 0];
    if (this.#dictionary) return this.#write(group, this.#dictionary);
    if (this.#waiting.push(group) === sampled) this.#learned();
  }

  /** The dictionary; what waited for it is written. */
  #learned(): Uint8Array {
    const dictionary = (this.#dictionary ??= deflateDictionary(this.#waiting.map(({ bytes }) => bytes)));
    for (const group of this.#waiting.splice(0)) this.#write(group, dictionary);
    return dictionary;
  }

  #write({ first, bytes }: { first: number; bytes: Uint8Array }, dictionary: Uint8Array): void {
    // The platform's deflate gives other bytes on other processors.
    const packed = deflateSync(bytes, { level: 6, ...(dictionary.length > 0 ? { dictionary } : {}) });
    this.write(packed);
    this.#end += packed.length;
    this.#groups.push(joined([numbers([first, this.#end, bytes.length]), hashOf(packed)]));
  }
}

function hashOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest().subarray(0, hashSize);
}

export class Texts {
  readonly #groups: number;
  /** The first document of each group, read with the first hit. */
  #firsts: Uint32Array | undefined;
  /** Inflated groups, the last used at the end. Their bytes are used again for others. */
  readonly #kept = new Map<number, Buffer<ArrayBuffer>>();
  /** Groups that were compared with their hashes. */
  readonly #verified: Uint8Array;

  /** @param groups the part that describes them @param texts not verified yet: each group is, when it is read @param dictionary of deflate, or nothing */
  constructor(
    private readonly groups: Source,
    private readonly texts: Source,
    private readonly count: number,
    private readonly dictionary: Uint8Array,
  ) {
    this.#groups = readNumber(groups, 0);
    if (4 + this.#groups * entrySize !== groups.length) throw new SectionError('its texts are miscounted');
    this.#verified = new Uint8Array(this.#groups);
  }

  /** The row and the text of a document. @throws SectionError when it is not there or was altered */
  of(document: number): Shown {
    return reading('a text', () => this.#read(document));
  }

  #read(document: number): Shown {
    const group = this.#groupOf(document);
    const bytes = this.#inflated(group);
    const first = this.#first(group);
    const documents = this.#first(group + 1) - first;
    let row = documents * 8;
    let text = row;
    if (documents < 1 || document - first >= documents || text > bytes.length)
      throw new SectionError('its texts are miscounted');
    for (let i = 0; i < documents; i++) text += numberIn(bytes, i * 8);
    for (let i = 0; i < document - first; i++) {
      row += numberIn(bytes, i * 8);
      text += numberIn(bytes, i * 8 + 4);
    }
    const at = (document - first) * 8;
    const rowEnd = row + numberIn(bytes, at);
    return {
      row: JSON.parse(bytes.toString('utf8', row, rowEnd)),
      text: bytes.toString('utf8', text, text + numberIn(bytes, at + 4)),
    };
  }

  #first(group: number): number {
    this.#firsts ??= this.#readFirsts();
    return this.#firsts[group] ?? this.count;
  }

  #readFirsts(): Uint32Array {
    const entries = this.groups.read(4, this.#groups * entrySize);
    return Uint32Array.from({ length: this.#groups }, (_, group) => numberIn(entries, group * entrySize));
  }

  #groupOf(document: number): number {
    let low = 0;
    let high = this.#groups;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#first(middle) <= document) low = middle;
      else high = middle;
    }
    return low;
  }

  #inflated(group: number): Buffer {
    const kept = this.#kept.get(group);
    if (kept) {
      this.#kept.delete(group);
      this.#kept.set(group, kept);
      return kept;
    }
    // With the entry before, which says where that group ends.
    const before = group === 0 ? 0 : entrySize;
    const entry = this.groups.read(4 + group * entrySize - before, before + entrySize);
    const start = group === 0 ? 0 : numberIn(entry, 4);
    const packed = this.texts.read(start, Math.max(0, numberIn(entry, before + 4) - start));
    if (this.#verified[group] !== 1) {
      if (Buffer.compare(hashOf(packed), entry.subarray(before + 12)) !== 0)
        throw new SectionError('a text was altered');
      this.#verified[group] = 1;
    }
    const size = numberIn(entry, before + 8);
    if (size > most) throw new SectionError('a text is too long');
    const bytes = Buffer.from(this.#room(size), 0, size);
    inflateInto(packed, bytes, size, this.dictionary);
    this.#kept.set(group, bytes);
    return bytes;
  }

  /** Bytes for a group: those of the group that was not used for longest, when they are enough and not far too many. */
  #room(size: number): ArrayBuffer {
    const [oldest] = this.#kept;
    if (oldest && this.#kept.size >= groupsKept) {
      const [group, { buffer }] = oldest;
      this.#kept.delete(group);
      if (buffer.byteLength >= size && buffer.byteLength <= roomy + 4 * size) return buffer;
    }
    return new ArrayBuffer(Math.max(roomy, size));
  }
}

/**
 * What is shown of documents, deflated in small groups, which are read when a hit of them is shown: the row and the text.
 * Layout: the groups one after the other; then for each group u32 its first document and u32 its end; then u32 groups. A group,
 * inflated: for each document u32 bytes of the row and u32 bytes of the text, then rows (JSON) and texts, UTF-8.
 */
import { deflateSync } from 'fflate';
import { inflateRawSync } from 'node:zlib';
import type { Row } from '../../../data/model';
import { encode, joined, numbers, readNumber, readNumbers, view, type Source } from './bytes';
import { reading } from './error';

/** A group is full when it has this many bytes: one read and one inflation, about 0.1 ms. */
const full = 12 << 10;
/** No group that this program writes inflates to more: a document is a page, not a library. */
const most = 32 << 20;
const groupsKept = 24;

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
  readonly #index: number[] = [];

  /** @param write takes bytes in order */
  constructor(private readonly write: (bytes: Uint8Array) => void) {}

  add(row: Row, text: string): void {
    const [rowBytes, textBytes] = [encode(JSON.stringify(row)), encode(text)];
    this.#rows.push(rowBytes);
    this.#texts.push(textBytes);
    this.#documents++;
    this.#size += rowBytes.length + textBytes.length;
    if (this.#size >= full) this.#flush();
  }

  finish(): void {
    if (this.#rows.length > 0) this.#flush();
    this.write(numbers([...this.#index, this.#index.length / 2]));
  }

  #flush(): void {
    const lengths = this.#rows.flatMap((row, i) => [row.length, this.#texts[i]?.length ?? 0]);
    // The platform's deflate gives other bytes on other processors.
    const packed = deflateSync(joined([numbers(lengths), ...this.#rows, ...this.#texts]), { level: 6 });
    this.write(packed);
    this.#end += packed.length;
    this.#index.push(this.#first, this.#end);
    this.#first = this.#documents;
    [this.#rows, this.#texts, this.#size] = [[], [], 0];
  }
}

export class Texts {
  readonly #index: Uint32Array;
  readonly #groups: number;
  /** Inflated groups, the last used at the end. */
  readonly #kept = new Map<number, Buffer>();

  constructor(
    private readonly source: Source,
    private readonly count: number,
  ) {
    this.#groups = readNumber(source, source.length - 4);
    this.#index = readNumbers(source, source.length - 4 - this.#groups * 8, this.#groups * 2);
  }

  /** The row and the text of a document. @throws Error when the part does not hold it */
  of(document: number): Shown {
    return reading('a text', () => this.#read(document));
  }

  #read(document: number): Shown {
    const group = this.#groupOf(document);
    const bytes = this.#inflated(group);
    const first = this.#index[group * 2] ?? 0;
    const documents = (group + 1 < this.#groups ? (this.#index[group * 2 + 2] ?? 0) : this.count) - first;
    const lengths = view(bytes);
    let row = documents * 8;
    let text = row;
    for (let i = 0; i < documents; i++) text += lengths.getUint32(i * 8, true);
    for (let i = 0; i < document - first; i++) {
      row += lengths.getUint32(i * 8, true);
      text += lengths.getUint32(i * 8 + 4, true);
    }
    const at = (document - first) * 8;
    const rowEnd = row + lengths.getUint32(at, true);
    return {
      row: JSON.parse(bytes.toString('utf8', row, rowEnd)),
      text: bytes.toString('utf8', text, text + lengths.getUint32(at + 4, true)),
    };
  }

  #groupOf(document: number): number {
    let low = 0;
    let high = this.#groups;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#index[middle * 2] ?? 0) <= document) low = middle;
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
    const start = group === 0 ? 0 : (this.#index[group * 2 - 1] ?? 0);
    const end = this.#index[group * 2 + 1] ?? 0;
    const packed = this.source.read(start, Math.max(0, end - start));
    const bytes = reading('a text', () => inflateRawSync(packed, { maxOutputLength: most }));
    this.#kept.set(group, bytes);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= groupsKept) break;
      this.#kept.delete(oldest);
    }
    return bytes;
  }
}

/** Where terms stand in a field: places of words, or start and length in the text. Read only for what is shown, and for phrases. */
import type { Body } from './body';
import { malformed } from './error';
import { part } from './format';
import { kind } from './term-bytes';
import type { TermTable } from './term-table';

/** The positions of a term in some documents, one document after the other. */
export interface Positions {
  /** Where the numbers of each document begin in `values`, and where the last ones end. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

export class FieldPositions {
  readonly #at: number;
  readonly #spans: boolean;

  constructor(
    private readonly body: Body,
    field: number,
    private readonly of: 'places' | 'spans',
    private readonly terms: TermTable,
  ) {
    const entry = body.find(part[of], field);
    if (!entry) throw malformed('the positions of a field are missing');
    this.#at = entry.offset;
    this.#spans = of === 'spans';
  }

  /**
   * @param documents the term's list.
   * @param wanted some documents, ascending.
   * @returns the positions in each that is wanted (none where the term is not); spans as start, length, start, length, …
   */
  read(term: number, documents: Uint32Array, wanted: Uint32Array): Positions {
    const from = this.terms.start(kind[this.of], term);
    const to = this.terms.end(kind[this.of], term);
    if (to < from) throw malformed('its positions are out of order');
    const reader = new PositionReader(from === to ? new Uint8Array(0) : this.body.read(this.#at + from, to - from));
    const starts = new Uint32Array(wanted.length + 1);
    let next = 0;
    for (let i = 0; i < documents.length && next < wanted.length; i++) {
      const document = documents[i] as number;
      while (next < wanted.length && (wanted[next] as number) < document) starts[++next] = reader.count;
      if (wanted[next] === document) {
        reader.take(this.#spans);
        starts[++next] = reader.count;
      } else reader.skip(this.#spans);
    }
    while (next < wanted.length) starts[++next] = reader.count;
    return { starts, values: reader.values.subarray(0, reader.count) };
  }
}

/** Reads what `writePositions` writes. */
class PositionReader {
  values = new Uint32Array(64);
  count = 0;
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  take(spans: boolean): void {
    const first = this.count;
    let position = 0;
    for (let more = true; more;) {
      const number = this.#varint();
      more = (number & 1) === 0;
      position += number >>> 1;
      if (this.count + 2 > this.values.length) this.#grow();
      this.values[this.count++] = position;
      if (spans) this.values[this.count++] = 0;
    }
    if (spans) for (let at = first + 1; at < this.count; at += 2) this.values[at] = this.#varint();
  }

  skip(spans: boolean): void {
    // The loop in which looking for phrases of common words spends its time.
    const { bytes } = this;
    const end = bytes.length;
    let at = this.#at;
    let numbers = 0;
    for (let last = 0; last === 0; numbers++) {
      if (at >= end) throw malformed('its positions end early');
      let byte = bytes[at++] as number;
      last = byte & 1;
      while (byte > 127 && at < end) byte = bytes[at++] as number;
    }
    this.#at = at;
    if (spans) for (; numbers > 0; numbers--) this.#varint();
  }

  #varint(): number {
    const { bytes } = this;
    const end = bytes.length;
    let at = this.#at;
    if (at >= end) throw malformed('its positions end early');
    let byte = bytes[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && at < end; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
    }
    this.#at = at;
    return value >>> 0;
  }

  #grow(): void {
    const larger = new Uint32Array(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}

/** Where terms stand in a field: places of words, or start and length in the text. Read only for what is shown, and for phrases. */
import type { Body } from './body';
import { ByteReader } from './bytes';
import { malformed } from './error';
import { part } from './format';

/** For one list, number after number in the order of its documents. */
export interface Positions {
  /** Where the numbers of each document begin in `values`, and where the last ones end. */
  readonly starts: Uint32Array;
  readonly values: number[];
}

export class FieldPositions {
  readonly #offsets: Uint32Array;
  readonly #at: number;
  /** Numbers for each time that a word stands somewhere. */
  readonly #each: 1 | 2;

  constructor(
    private readonly body: Body,
    field: number,
    kind: 'places' | 'spans',
  ) {
    const [bytes, offsets] =
      kind === 'places' ? ([part.places, part.placeOffsets] as const) : ([part.spans, part.spanOffsets] as const);
    const entry = body.find(bytes, field);
    const numbers = body.numbers(offsets, field, body.header.terms + 1);
    if (!entry || !numbers || numbers[body.header.terms] !== entry.length)
      throw malformed('the positions of a field are missing');
    this.#offsets = numbers;
    this.#at = entry.offset;
    this.#each = kind === 'places' ? 1 : 2;
  }

  /**
   * @param count documents of the term's list.
   * @param wanted whether the numbers of the document at a place of the list are wanted; absent: of all.
   * @returns spans as start, length, start, length, …
   */
  read(term: number, count: number, wanted: (place: number) => boolean = () => true): Positions {
    const [from, to] = [this.#offsets[term] as number, this.#offsets[term + 1] as number];
    if (to < from || (count > 0 && to === from)) throw malformed('its positions are out of order');
    const reader = new ByteReader(to === from ? new Uint8Array(0) : this.body.read(this.#at + from, to - from));
    const starts = new Uint32Array(count + 1);
    const values: number[] = [];
    for (let i = 0; i < count; i++) {
      const times = reader.varint();
      // Each has a byte of its own at least.
      if (times * this.#each > to - from - reader.at) throw malformed('its positions are miscounted');
      if (wanted(i)) this.#one(reader, times, values);
      else reader.skip(times * this.#each);
      starts[i + 1] = values.length;
    }
    return { starts, values };
  }

  #one(reader: ByteReader, times: number, values: number[]): void {
    const first = values.length;
    let at = 0;
    for (let i = 0; i < times; i++) {
      at += reader.varint();
      values.push(at);
      if (this.#each === 2) values.push(0);
    }
    if (this.#each === 2) for (let i = 0; i < times; i++) values[first + 2 * i + 1] = reader.varint();
  }
}

/** Reads what was computed beforehand for ranges of terms; see range-writer. */
import type { Body } from './body';
import { malformed } from './error';
import { part } from './format';
import type { Pages } from './pages';
import type { TermRange } from './types';

/** Numbers of each entry: lo, hi, documents, best, where they begin, where the joined list begins, its length, its shift. */
const rowLength = 8;
/** Pages that are in memory at most: as many as the table has in a large index, so that a word that was met is not read again. */
const slots = 128;

export interface KnownRange {
  /** Documents that have any of the terms, in any field. */
  readonly documents: number;
  /** Where the best of them are, and how many. */
  readonly bestAt: number;
  readonly best: number;
  /** Where one list of all of them is; of length 0 when there is none. Its weights are cut by `shift` bits. */
  readonly listAt: number;
  readonly listLength: number;
  readonly shift: number;
}

export class Ranges {
  readonly #rows: Pages;
  readonly #count: number;
  readonly #dataAt: number;
  readonly #dataLength: number;

  constructor(private readonly body: Body) {
    const table = body.find(part.ranges);
    const data = body.find(part.rangeData);
    const rows = table && table.length % (rowLength * 4) === 0 && body.pages(part.ranges, 0, slots);
    if (!rows || !data) throw malformed('its table of ranges is missing');
    this.#rows = rows;
    this.#count = rows.length / (rowLength * 4);
    this.#dataAt = data.offset;
    this.#dataLength = data.length;
  }

  find({ lo, hi }: TermRange): KnownRange | null {
    const rows = this.#rows;
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = middle * rowLength;
      const first = rows.number(at);
      const before = first === lo ? rows.number(at + 1) < hi : first < lo;
      if (before) low = middle + 1;
      else high = middle;
    }
    const at = low * rowLength;
    if (low === this.#count || rows.number(at) !== lo || rows.number(at + 1) !== hi) return null;
    const documents = rows.number(at + 2);
    const best = rows.number(at + 3);
    const bestAt = rows.number(at + 4);
    const listAt = rows.number(at + 5);
    const listLength = rows.number(at + 6);
    const shift = rows.number(at + 7);
    const sound =
      documents <= this.body.header.documents &&
      bestAt + best * 8 <= this.#dataLength &&
      listAt + listLength <= this.#dataLength &&
      shift < 32;
    if (!sound) throw malformed('its table of ranges points outside of it');
    return { documents, bestAt, best, listAt, listLength, shift };
  }

  /** Documents and the sums of their weights × 1000, alternating, the greatest first. */
  best(range: KnownRange, most: number): Uint32Array {
    const numbers = new Uint32Array(2 * Math.min(most, range.best));
    const bytes = new Uint8Array(numbers.buffer);
    bytes.set(this.body.read(this.#dataAt + range.bestAt, bytes.length, bytes));
    for (let i = 0; i < numbers.length; i += 2)
      if ((numbers[i] as number) >= this.body.header.documents)
        throw malformed('a range names a document that is not there');
    return numbers;
  }

  /** The joined list; valid until the next call. */
  list(range: KnownRange): Uint8Array {
    return this.body.borrow(this.#dataAt + range.listAt, range.listLength);
  }
}

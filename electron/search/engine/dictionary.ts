/**
 * The terms of an index, in the order of their UTF-16 units, in groups of sixteen. Each term after a group's first is written
 * without what it shares with the one before.
 */
import { readUnits } from './bytes';
import type { Body } from './body';
import { malformed } from './error';
import { groupSize, maxTermLength, part } from './format';
import { nearTerms } from './near-terms';
import type { Pages } from './pages';
import type { Dictionary, NearTerm, TermRange } from './types';

/** Pages that are in memory at most: as many as the words have in a large index, so that a word that was met is not read again. */
const slots = 256;

/** One term after another, the text of each in `units`. */
export class TermCursor {
  /** The units of the current term. */
  readonly units = new Uint16Array(maxTermLength + 1);
  length = 0;
  /** Units that the current term shares with the one before. */
  shared = 0;
  #next = 0;
  #at = 0;
  #from = 0;
  #kept = 0;
  /** The group of the next term, or of the one after it. */
  #group = 0;
  /** Where the current group lies, and where its bytes end. */
  #bytes: Uint8Array;
  #end = 0;
  /** A group that lies in several pages. */
  #joined = new Uint8Array(0);

  constructor(
    private readonly words: Pages,
    private readonly groups: Uint32Array,
  ) {
    this.#bytes = words.bytes;
  }

  /** Makes the next `next` read the first term of a group. */
  seek(group: number): void {
    this.#group = group;
    this.#next = 0;
  }

  /** Reads how long the next term is and what it shares; its units only when `text` is called. */
  next(): void {
    if (this.#next === 0) this.#enter(this.#group++);
    this.shared = this.#varint();
    const bytes = this.#varint();
    this.#kept = this.#next === 0 ? 0 : this.shared;
    this.#next = (this.#next + 1) % groupSize;
    this.#from = this.#at;
    this.#at += bytes;
    if (this.#at > this.#end) throw malformed('a term lies outside of its dictionary');
  }

  /** Reads the units of the current term. What it shares must have been read. */
  text(): void {
    // A unit has one byte at least.
    if (this.#kept + this.#at - this.#from > maxTermLength && !this.#fits()) throw malformed('a term is too long');
    this.length = readUnits(this.#bytes, this.#from, this.#at, this.units, this.#kept);
  }

  toString(): string {
    let text = '';
    for (let from = 0; from < this.length; from += 8192)
      text += String.fromCharCode(...this.units.subarray(from, Math.min(from + 8192, this.length)));
    return text;
  }

  #fits(): boolean {
    let units = this.#kept;
    for (let i = this.#from; i < this.#at; i++) if (((this.#bytes[i] ?? 0) & 0xc0) !== 0x80) units++;
    return units <= maxTermLength;
  }

  /** Finds the bytes of a group: where its page lies, or, when it lies in several, put together. */
  #enter(group: number): void {
    const from = this.groups[group] ?? this.words.length;
    const to = this.groups[group + 1] ?? this.words.length;
    const length = to - from;
    if (length <= 0 || to > this.words.length) throw malformed('a term lies outside of its dictionary');
    if (length <= this.words.room(from)) {
      this.#bytes = this.words.bytes;
      this.#at = this.words.place(from);
    } else {
      if (length > this.#joined.length) this.#joined = new Uint8Array(2 * length);
      this.words.copy(from, length, this.#joined);
      this.#bytes = this.#joined;
      this.#at = 0;
    }
    this.#end = this.#at + length;
  }

  #varint(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && shift < 28; shift += 7) {
      byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  }
}

export class FrontCodedDictionary implements Dictionary {
  readonly size: number;
  readonly groups: number;
  readonly #cursor: TermCursor;
  readonly #query = new Uint16Array(maxTermLength);

  constructor(body: Body) {
    this.size = body.header.terms;
    this.groups = Math.ceil(this.size / groupSize);
    const words = body.pages(part.words, 0, slots);
    const groups = body.numbers(part.groups, 0, this.groups);
    if (!words || !groups) throw malformed('its dictionary is missing');
    this.#cursor = new TermCursor(words, groups);
  }

  find(word: string): number {
    const at = this.#bound(word, false);
    if (at === this.size) return -1;
    return this.term(at) === word ? at : -1;
  }

  range(prefix: string): TermRange {
    const lo = this.#bound(prefix, false);
    return { lo, hi: this.#bound(prefix, true, Math.floor(lo / groupSize)) };
  }

  term(number: number): string {
    if (!(number >= 0 && number < this.size)) throw new RangeError(`There is no term ${number}.`);
    const cursor = this.#cursor;
    cursor.seek(Math.floor(number / groupSize));
    for (let i = number % groupSize; i >= 0; i--) {
      cursor.next();
      cursor.text();
    }
    return cursor.toString();
  }

  near(word: string, distance: 1 | 2): NearTerm[] {
    return nearTerms(this, word, distance);
  }

  /** A cursor over all terms; one at a time. */
  cursor(): TermCursor {
    return this.#cursor;
  }

  /** The first term that is not less than the word; with `past`, the first that is greater and does not begin with it. @param from a group that does not come after it. */
  #bound(word: string, past: boolean, from = 0): number {
    const length = Math.min(word.length, maxTermLength);
    for (let i = 0; i < length; i++) this.#query[i] = word.charCodeAt(i);
    const cursor = this.#cursor;
    let low = from;
    let high = this.groups;
    // From a group that is known most ends are near: the steps grow until one goes too far.
    let step = from === 0 ? this.groups : 1;
    while (low < high) {
      const middle = Math.min(low + step - 1, (low + high) >>> 1);
      step *= 2;
      cursor.seek(middle);
      cursor.next();
      cursor.text();
      if (this.#before(length, past)) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    // The term is in the group before, or the first of this one.
    const first = (low - 1) * groupSize;
    const end = Math.min(first + groupSize, this.size);
    cursor.seek(low - 1);
    for (let term = first; term < end; term++) {
      cursor.next();
      cursor.text();
      if (!this.#before(length, past)) return term;
    }
    return end;
  }

  /** Whether the cursor's term comes before what is looked for. */
  #before(length: number, past: boolean): boolean {
    const { units } = this.#cursor;
    const common = Math.min(length, this.#cursor.length);
    for (let i = 0; i < common; i++) {
      const difference = (units[i] as number) - (this.#query[i] as number);
      if (difference !== 0) return difference < 0;
    }
    return this.#cursor.length < length || past;
  }
}

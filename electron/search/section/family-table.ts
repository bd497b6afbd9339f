/**
 * The families of words as they lie in a section, sorted by the bytes of their stems.
 * Layout: u32 families; u32 width of a family's number (2 or 4); for each group of sixteen families u32 where it begins, and u32 where the
 * last one ends, counted from the first; the groups; then the family of each term, of that width. Of each family in a group: varint bytes of
 * the stem that it shares with the one before (none for the first), varint bytes that follow, these in UTF-8; varint members; of the first
 * varint its step from the member before it in the group (from 0), times two, less one where the step is negative and turned around;
 * of each further one varint the step. A varint is unsigned LEB128.
 */
import { ByteWriter } from '../engine/bytes';
import { encode, joined, numberIn, numbers, readNumber, type Source } from './bytes';
import { SectionError } from './error';
import type { FamilyTable } from './families';

const groupSize = 16;
/** No stem that is written is longer: longer ones are cut. */
const longest = 200;

/** @param members terms by stem, ascending @param stemOf the first stem of each term, a key of `members` */
export function writeFamilyTable(
  members: ReadonlyMap<string, readonly number[]>,
  stemOf: readonly string[],
): Uint8Array {
  const sorted = [...members.keys()]
    .map((stem) => ({ stem, bytes: stemBytes(stem) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const out = new ByteWriter();
  const starts: number[] = [];
  let before: Uint8Array = new Uint8Array();
  let last = 0;
  for (const [family, { stem, bytes }] of sorted.entries()) {
    if (family % groupSize === 0) {
      starts.push(out.length);
      before = new Uint8Array();
      last = 0;
    }
    const shared = commonLength(before, bytes);
    out.varint(shared);
    out.varint(bytes.length - shared);
    out.append(bytes.subarray(shared));
    const terms = members.get(stem) ?? [];
    out.varint(terms.length);
    for (const [i, term] of terms.entries()) {
      const step = term - last;
      out.varint(i > 0 ? step : step < 0 ? -step * 2 - 1 : step * 2);
      last = term;
    }
    before = bytes;
  }
  starts.push(out.length);
  const familyOf = new Map(sorted.map(({ stem }, family) => [stem, family]));
  const each = stemOf.map((stem) => familyOf.get(stem) ?? 0);
  const width = sorted.length > 0x10000 ? 4 : 2;
  const narrow = width === 2 ? new Uint8Array(Uint16Array.from(each).buffer) : numbers(each);
  return joined([numbers([sorted.length, width, ...starts]), out.bytes, narrow]);
}

const stemBytes = (stem: string): Uint8Array => encode(stem).subarray(0, longest);

function commonLength(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

export class FamilyTable3 implements FamilyTable {
  readonly #count: number;
  readonly #groups: number;
  readonly #at: number;
  readonly #ofTerm: number;
  readonly #width: number;

  /** @throws SectionError when it is not as long as it says */
  constructor(
    private readonly source: Source,
    terms: number,
  ) {
    this.#count = readNumber(source, 0);
    this.#width = readNumber(source, 4);
    this.#groups = Math.ceil(this.#count / groupSize);
    this.#at = 8 + (this.#groups + 1) * 4;
    if (this.#at > source.length) throw new SectionError('its families are cut short');
    this.#ofTerm = this.#at + readNumber(source, this.#at - 4);
    if (this.#ofTerm + terms * this.#width !== source.length || ![2, 4].includes(this.#width))
      throw new SectionError('its families are miscounted');
  }

  ofStem(stem: string): number | undefined {
    const wanted = stemBytes(stem);
    let low = 0;
    let high = this.#groups;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (Buffer.compare(this.#group(middle).first(), wanted) <= 0) low = middle;
      else high = middle;
    }
    if (low >= this.#groups) return undefined;
    const group = this.#group(low);
    for (let i = 0; i < this.#inGroup(low); i++) {
      group.next();
      if (group.isStem(wanted)) return low * groupSize + i;
    }
    return undefined;
  }

  ofTerm(term: number): number {
    const bytes = this.source.read(this.#ofTerm + term * this.#width, this.#width);
    return this.#width === 2 ? (bytes[0] as number) | ((bytes[1] as number) << 8) : numberIn(bytes, 0);
  }

  members(family: number): readonly number[] {
    if (family >= this.#count) return [];
    const group = this.#group(Math.floor(family / groupSize));
    for (let i = family % groupSize; i >= 0; i--) group.next();
    return group.members;
  }

  #inGroup(group: number): number {
    return Math.min(groupSize, this.#count - group * groupSize);
  }

  #group(group: number): Group {
    const ends = this.source.read(8 + group * 4, 8);
    const [start, end] = [numberIn(ends, 0), numberIn(ends, 4)];
    return new Group(this.source.read(this.#at + start, Math.max(0, end - start)));
  }
}

/** Reads the families of a group in turn. */
class Group {
  members: readonly number[] = [];
  readonly #stem = new Uint8Array(longest);
  #length = 0;
  #at = 0;
  #last = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** The stem of the first family. */
  first(): Uint8Array {
    this.next();
    return this.#stem.subarray(0, this.#length);
  }

  isStem(bytes: Uint8Array): boolean {
    return Buffer.compare(this.#stem.subarray(0, this.#length), bytes) === 0;
  }

  next(): void {
    const shared = this.#varint();
    const more = this.#varint();
    if (shared > this.#length || shared + more > longest || this.#at + more > this.bytes.length)
      throw new SectionError('a family is damaged');
    this.#stem.set(this.bytes.subarray(this.#at, this.#at + more), shared);
    this.#length = shared + more;
    this.#at += more;
    const count = this.#varint();
    // Each has a byte at least.
    if (count > this.bytes.length - this.#at) throw new SectionError('a family is damaged');
    this.members = Array.from({ length: count }, (_, i) => this.#member(i === 0));
  }

  #member(first: boolean): number {
    const number = this.#varint();
    const step = first && number % 2 === 1 ? -(number + 1) / 2 : first ? number / 2 : number;
    return (this.#last += step);
  }

  #varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.#at++];
      if (byte === undefined || scale > 2 ** 28) throw new SectionError('a family is damaged');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }
}

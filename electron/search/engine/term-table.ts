/** What a field knows of each term: how many documents have it, and where its list, its places and its spans are. */
import type { Body } from './body';
import { malformed } from './error';
import { groupSize, part } from './format';
import { kind, leastBytes, type KindOfBytes } from './term-bytes';
import type { Pages } from './pages';

export interface TermTable {
  /** How many documents have the term. */
  count(term: number): number;
  /** Where the term's bytes begin in the part of their kind. */
  start(of: KindOfBytes, term: number): number;
  /** Where they end. Never before they begin, nor beyond the part. */
  end(of: KindOfBytes, term: number): number;
}

/** @throws IndexError when the field has none, or it does not fit the parts of the index. */
export function termTable(body: Body, field: number): TermTable {
  return body.header.version === 1 ? new PagedTerms(body, field) : new GroupedTerms(body, field);
}

const parts = [part.lists, part.places, part.spans] as const;

/** Pages that are in memory at most: as many as a table has in a large index, so that a word that was met is not read again. */
const slots = 128;
/** Groups that stay decoded: the words of a question. */
const groupsHeld = 16;

/** Sixteen terms at a time, as they lie in the index. */
class GroupedTerms implements TermTable {
  readonly #groups: Pages;
  readonly #terms: Pages;
  readonly #count: number;
  /** How many kinds of bytes the field has, and by kind its place among them; -1 where it has it not. */
  readonly #kinds: number;
  readonly #at: readonly number[];
  /** By place: the kind. */
  readonly #of: readonly number[];
  /** By slot: the group that is decoded there, plus 1. */
  readonly #held = new Uint32Array(groupsHeld);
  /** By slot: the counts of a group's terms; then for each kind where the bytes of each begin, and the last ones end. */
  readonly #numbers: Uint32Array;
  readonly #stride: number;
  #joined = new Uint8Array(0);
  #bytes: Uint8Array = this.#joined;
  #from = 0;

  constructor(body: Body, field: number) {
    const entries = parts.map((some) => body.find(some, field));
    let kinds = 0;
    this.#at = entries.map((entry) => (entry ? kinds++ : -1));
    this.#of = entries.flatMap((entry, of) => (entry ? [of] : []));
    this.#kinds = kinds;
    this.#stride = groupSize + kinds * (groupSize + 1);
    this.#numbers = new Uint32Array(groupsHeld * this.#stride);
    this.#count = Math.ceil(body.header.terms / groupSize);
    const groups = body.pages(part.termGroups, field, slots, (this.#count + 1) * (1 + kinds) * 4);
    const terms = body.pages(part.terms, field, slots);
    if (!groups || !terms || kinds === 0) throw malformed('the terms of a field are missing');
    const last = this.#count * (1 + kinds);
    for (const [of, entry] of entries.entries()) {
      if (entry && groups.number(last + 1 + (this.#at[of] ?? 0)) !== entry.length)
        throw malformed('the terms of a field have other lengths than its parts');
    }
    this.#groups = groups;
    this.#terms = terms;
  }

  count(term: number): number {
    return this.#numbers[this.#base(term) + (term % groupSize)] as number;
  }

  start(of: KindOfBytes, term: number): number {
    return this.#numbers[this.#base(term) + this.#place(of) + (term % groupSize)] as number;
  }

  end(of: KindOfBytes, term: number): number {
    return this.#numbers[this.#base(term) + this.#place(of) + (term % groupSize) + 1] as number;
  }

  #place(of: KindOfBytes): number {
    const at = this.#at[of] as number;
    if (at < 0) throw malformed('the positions of a field are missing');
    return groupSize + at * (groupSize + 1);
  }

  /** Where the numbers of a term's group are. */
  #base(term: number): number {
    const group = Math.floor(term / groupSize);
    const slot = group % groupsHeld;
    if (this.#held[slot] !== group + 1) this.#decode(group, slot);
    return slot * this.#stride;
  }

  #decode(group: number, slot: number): void {
    const numbers = this.#numbers;
    const kinds = this.#kinds;
    const base = slot * this.#stride;
    const row = group * (1 + kinds);
    // Until it is whole, the slot has nothing: reading may fail.
    this.#held[slot] = 0;
    for (let k = 0; k < kinds; k++) numbers[base + groupSize + k * (groupSize + 1)] = this.#groups.number(row + 1 + k);
    const end = this.#enter(this.#groups.number(row), this.#groups.number(row + 1 + kinds));
    const mask = (this.#bytes[this.#from] as number) | ((this.#bytes[this.#from + 1] as number) << 8);
    this.#from += 2;
    const bytes = this.#bytes;
    for (let i = 0; i < groupSize; i++) {
      const has = (mask >>> i) & 1;
      let number = has ? (bytes[this.#from++] as number) : 0;
      const count = number < 128 ? number : this.#longer(number);
      numbers[base + i] = count;
      for (let k = 0, at = base + groupSize + i; k < kinds; k++, at += groupSize + 1) {
        let next = numbers[at] as number;
        if (has) {
          number = bytes[this.#from++] as number;
          next += leastBytes(this.#of[k] as number, count) + (number < 128 ? number : this.#longer(number));
          if (next > 0xffff_ffff) throw malformed('its lists are out of order');
        }
        numbers[at + 1] = next;
      }
    }
    let sound = this.#from === end;
    for (let k = 0; k < kinds; k++) {
      const last = numbers[base + groupSize + k * (groupSize + 1) + groupSize];
      if (last !== this.#groups.number(row + 1 + kinds + 1 + k)) sound = false;
    }
    if (!sound) throw malformed('its lists are out of order');
    this.#held[slot] = group + 1;
  }

  /** Finds the bytes of a group, put together when they lie in several pages. @returns where they end */
  #enter(from: number, to: number): number {
    const length = to - from;
    if (length < 2 || to > this.#terms.length) throw malformed('its lists are out of order');
    if (length <= this.#terms.room(from)) {
      this.#from = this.#terms.place(from);
      this.#bytes = this.#terms.bytes;
    } else {
      // Hostile numbers shall not ask for memory: a group has few bytes.
      if (length > longestGroup) throw malformed('its lists are out of order');
      if (length > this.#joined.length) this.#joined = new Uint8Array(longestGroup);
      this.#terms.copy(from, length, this.#joined);
      this.#bytes = this.#joined;
      this.#from = 0;
    }
    return this.#from + length;
  }

  /** The number that begins with this byte, which is read already. */
  #longer(first: number): number {
    let byte = first;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
      byte = this.#bytes[this.#from++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }
}

/** The mask, and of each term a count and three lengths. */
const longestGroup = 2 + groupSize * 4 * 5;

/** Pages of numbers, a number for each term: how version 1 has it. */
class PagedTerms implements TermTable {
  readonly #counts: Pages;
  readonly #offsets: readonly (Pages | null)[];
  readonly #lengths: readonly number[];

  constructor(body: Body, field: number) {
    const { terms } = body.header;
    const counts = body.pages(part.counts, field, slots, terms * 4);
    const known = [part.listOffsets, part.placeOffsets, part.spanOffsets];
    this.#offsets = known.map((some) => body.pages(some, field, slots, (terms + 1) * 4));
    this.#lengths = parts.map((some) => body.find(some, field)?.length ?? 0);
    for (const [of, offsets] of this.#offsets.entries())
      if (offsets && offsets.number(terms) !== this.#lengths[of]) throw malformed('the lists of a field are missing');
    if (!counts || !this.#offsets[kind.lists]) throw malformed('the lists of a field are missing');
    this.#counts = counts;
  }

  count(term: number): number {
    return this.#counts.number(term);
  }

  start(of: KindOfBytes, term: number): number {
    return this.#offset(of, term);
  }

  end(of: KindOfBytes, term: number): number {
    const [from, to] = [this.#offset(of, term), this.#offset(of, term + 1)];
    if (from > to || to > (this.#lengths[of] ?? 0)) throw malformed('its lists are out of order');
    return to;
  }

  #offset(of: KindOfBytes, term: number): number {
    const offsets = this.#offsets[of];
    if (!offsets) throw malformed('the positions of a field are missing');
    return offsets.number(term);
  }
}

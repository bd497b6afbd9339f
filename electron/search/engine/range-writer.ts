/**
 * Precomputed answers: for each range of terms that a beginning of a word can stand for, and each single term, that has many postings, the
 * best documents; and for those that have very many, one list in place of theirs. Without it the shortest beginnings would be the slowest.
 */
import type { BodyWriter } from './body-writer';
import { ByteWriter } from './bytes';
import { commonLength } from './dictionary-writer';
import type { WrittenField } from './field-writer';
import { part } from './format';
import { writeList } from './list-writer';
import { readList } from './lists';
import type { TermRange } from './types';
import type { Vocabulary } from './vocabulary';

/** Postings from which on the best documents are kept, and how many of them. */
const manyPostings = 2048;
export const bestKept = 32;
/** Postings from which on they are joined to one list. */
const joinedPostings = 150_000;
/** Numbers of each entry: lo, hi, documents, best, where they begin, where the joined list begins, its length, its shift. */
export const rangeNumbers = 8;

export function* writeRanges(
  body: BodyWriter,
  vocabulary: Vocabulary,
  sorted: Uint32Array,
  written: readonly WrittenField[],
  documents: number,
): Generator<void> {
  // Postings of all terms before each.
  const before = new Float64Array(sorted.length + 1);
  for (let term = 0; term < sorted.length; term++) {
    let sum = before[term] as number;
    for (const { counts } of written) sum += counts[term] as number;
    before[term + 1] = sum;
  }
  const postings = ({ lo, hi }: TermRange): number => (before[hi] as number) - (before[lo] as number);
  const words = Array.from(sorted, (number) => vocabulary.words[number] as string);
  const ranges = beginnings(words).filter((range) => postings(range) >= manyPostings);
  ranges.sort((a, b) => a.lo - b.lo || a.hi - b.hi);
  const sums = new Sums(body, written, documents);
  const rows: number[] = [];
  const data = new ByteWriter();
  for (const range of ranges) {
    sums.sum(range);
    // A sum that does not fit is left to be computed.
    if (sums.greatest < 2 ** 32) {
      const best = sums.best(bestKept);
      rows.push(range.lo, range.hi, sums.count, best.length, data.length);
      for (const document of best) {
        data.fixed(document, 4);
        data.fixed(Math.floor(sums.of(document)), 4);
      }
      if (postings(range) >= joinedPostings && range.hi - range.lo > 1) rows.push(...sums.join(data));
      else rows.push(0, 0, 0);
    }
    sums.clear();
    yield;
  }
  body.begin(part.ranges);
  body.numbers(Uint32Array.from(rows));
  body.begin(part.rangeData);
  body.append(data.bytes);
}

/** Every range of terms that have a beginning in common, each once, and every single term. */
function beginnings(words: readonly string[]): TermRange[] {
  const found: TermRange[] = words.map((_, lo) => ({ lo, hi: lo + 1 }));
  // Ranges that are still open: from which term on the words share so many letters. The outermost shares none.
  const open: { lo: number; shared: number }[] = [{ lo: 0, shared: 0 }];
  for (let term = 1; term <= words.length; term++) {
    const shared = term < words.length ? commonLength(words[term - 1] as string, words[term] as string) : 0;
    let lo = term - 1;
    for (let last = open.at(-1); last && last.shared > shared; last = open.at(-1)) {
      open.pop();
      found.push({ lo: last.lo, hi: term });
      ({ lo } = last);
    }
    if ((open.at(-1)?.shared ?? 0) < shared) open.push({ lo, shared });
  }
  return found;
}

/** The weights of several terms in each document, added up over all fields. */
class Sums {
  count = 0;
  greatest = 0;
  readonly #sums: Float64Array;
  readonly #touched: Uint32Array;
  readonly #starts: readonly number[];

  constructor(
    private readonly body: BodyWriter,
    private readonly written: readonly WrittenField[],
    private readonly documents: number,
  ) {
    this.#sums = new Float64Array(documents);
    this.#touched = new Uint32Array(documents);
    this.#starts = written.map((_, field) => this.#listsAt(field));
  }

  sum({ lo, hi }: TermRange): void {
    for (const [field, { counts, offsets }] of this.written.entries()) {
      const base = offsets[lo] as number;
      const bytes = new Uint8Array((offsets[hi] as number) - base);
      this.body.read((this.#starts[field] as number) + base, bytes);
      for (let term = lo; term < hi; term++) {
        const [from, to] = [(offsets[term] as number) - base, (offsets[term + 1] as number) - base];
        if (to > from) this.#add(bytes, from, to, counts[term] as number);
      }
    }
  }

  of(document: number): number {
    return this.#sums[document] as number;
  }

  /** The documents with the greatest sums; of equal ones the first. */
  best(most: number): readonly number[] {
    const best: number[] = [];
    let least = -1;
    for (let i = 0; i < this.count; i++) {
      const document = this.#touched[i] as number;
      const sum = this.#sums[document] as number;
      if (best.length === most && sum < least) continue;
      let at = best.length;
      while (at > 0 && this.#before(document, best[at - 1] as number)) at--;
      best.splice(at, 0, document);
      if (best.length > most) best.pop();
      least = this.#sums[best.at(-1) ?? 0] as number;
    }
    return best;
  }

  #before(a: number, b: number): boolean {
    const difference = (this.#sums[b] as number) - (this.#sums[a] as number);
    return difference < 0 || (difference === 0 && a < b);
  }

  /** Writes one list of all sums, cut to 16 bits. @returns where it begins, its length, and by how many bits they were cut. */
  join(data: ByteWriter): [number, number, number] {
    let shift = 0;
    while (this.greatest >= 2 ** (16 + shift)) shift++;
    const documents = this.#touched.slice(0, this.count).sort();
    const weights = Uint32Array.from(documents, (document) => Math.floor(this.of(document) / 2 ** shift));
    const at = data.length;
    writeList(data, documents, weights, documents.length);
    return [at, data.length - at, shift];
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.#sums[this.#touched[i] as number] = 0;
    this.count = 0;
    this.greatest = 0;
  }

  #add(bytes: Uint8Array, from: number, to: number, count: number): void {
    const list = readList(bytes, from, to, count, this.documents);
    const sums = this.#sums;
    for (let i = 0; i < count; i++) {
      const document = list.documents[i] as number;
      const before = sums[document] as number;
      // A document that has the word is there, though its weight be 0.
      if (before === 0) this.#touched[this.count++] = document;
      const sum = before + (list.weights[i] as number);
      sums[document] = sum === 0 ? Number.MIN_VALUE : sum;
      if (sum > this.greatest) this.greatest = sum;
    }
  }

  #listsAt(field: number): number {
    const entry = this.body.entries.find((some) => some.part === part.lists && some.field === field);
    if (!entry) throw new Error('The lists are not written yet.');
    return entry.offset;
  }
}

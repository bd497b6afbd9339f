/** Writes the lists of one field, and what is kept of places and spans, from its sorted runs. */
import type { BodyWriter } from './body-writer';
import { ByteWriter } from './bytes';
import { part } from './format';
import { writeList } from './list-writer';
import { mergeField, WordPostings } from './merge';
import type { Kept, Run } from './runs';
import { Spool, type TemporaryFolder } from './spool';
import { writeTermTable } from './term-table-writer';
import type { FieldWeights } from './weights';

export interface FieldInput {
  readonly field: number;
  readonly runs: readonly Run[];
  readonly kept: Kept;
  /** By word number: its term. */
  readonly rank: Uint32Array;
  /** By term: its inverse document frequency. */
  readonly inverse: Float64Array;
  readonly weights: FieldWeights;
  /** By document as it came: its number; null when they are the same. */
  readonly numbers: Uint32Array | null;
  readonly folder: TemporaryFolder;
}

/** Of each term in one field. */
export interface WrittenField {
  /** How many documents have it. */
  readonly counts: Uint32Array;
  /** Where its list begins in the part of all lists; the last number is where they end. */
  readonly offsets: Uint32Array;
}

/** Yields now and then, so that the caller can let others work. */
export function* writeField(body: BodyWriter, input: FieldInput): Generator<void, WrittenField> {
  const { field, kept, inverse } = input;
  const terms = inverse.length;
  const counts = new Uint32Array(terms);
  const lists = new Offsets(terms);
  const places = kept.places ? new Side(input.folder, terms) : null;
  const spans = kept.spans ? new Side(input.folder, terms) : null;
  const postings = new WordPostings();
  const numbered = new Numbered(input.numbers);
  const out = new ByteWriter();
  let weights = new Uint32Array(1024);
  body.begin(part.lists, field);
  for (const term of mergeField(input.runs, field, input.rank, kept, postings)) {
    const { count } = postings;
    if (weights.length < count) weights = new Uint32Array(count * 2);
    const order = numbered.order(postings);
    for (let i = 0; i < count; i++) {
      const at = order[i] as number;
      weights[i] = input.weights.weight(
        postings.documents[at] as number,
        postings.frequencies[at] as number,
        inverse[term] as number,
      );
    }
    out.clear();
    writeList(out, numbered.documents, weights, count);
    lists.add(term, out.length);
    counts[term] = count;
    body.append(out.bytes);
    places?.add(term, postings.places.bytes, postings.placeEnds, order, count);
    spans?.add(term, postings.spans.bytes, postings.spanEnds, order, count);
    yield;
  }
  const offsets = lists.offsets();
  const sides = [places?.end(body, part.places, field), spans?.end(body, part.spans, field)];
  writeTermTable(body, field, counts, [offsets, ...sides]);
  return { counts, offsets };
}

/** Documents in the order of their numbers. */
class Numbered {
  documents = new Uint32Array(1024);
  #order = new Uint32Array(1024);

  constructor(private readonly numbers: Uint32Array | null) {}

  order({ documents, count }: WordPostings): Uint32Array {
    if (this.documents.length < count) {
      this.documents = new Uint32Array(count * 2);
      this.#order = new Uint32Array(count * 2);
    }
    const order = this.#order.subarray(0, count);
    for (let i = 0; i < count; i++) order[i] = i;
    const { numbers } = this;
    if (numbers)
      order.sort((a, b) => (numbers[documents[a] as number] as number) - (numbers[documents[b] as number] as number));
    for (let i = 0; i < count; i++) {
      const document = documents[order[i] as number] as number;
      this.documents[i] = numbers ? (numbers[document] as number) : document;
    }
    return order;
  }
}

/** Where the bytes of each term begin, counted as they are written. */
class Offsets {
  readonly #lengths: Uint32Array;

  constructor(terms: number) {
    this.#lengths = new Uint32Array(terms);
  }

  add(term: number, length: number): void {
    this.#lengths[term] = length;
  }

  offsets(): Uint32Array {
    const offsets = new Uint32Array(this.#lengths.length + 1);
    let at = 0;
    for (let term = 0; term < this.#lengths.length; term++) {
      at += this.#lengths[term] as number;
      if (at >= 2 ** 32) throw new RangeError('The lists of a field may not be longer than four gigabytes.');
      offsets[term + 1] = at;
    }
    return offsets;
  }
}

/** A part that is made beside the lists, and follows them. */
class Side {
  readonly #offsets: Offsets;
  readonly #spool: Spool;

  constructor(folder: TemporaryFolder, terms: number) {
    this.#offsets = new Offsets(terms);
    this.#spool = new Spool(folder.file());
  }

  add(term: number, bytes: Uint8Array, ends: Uint32Array, order: Uint32Array, count: number): void {
    for (let i = 0; i < count; i++) {
      const at = order[i] as number;
      this.#spool.out.append(bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]));
    }
    this.#offsets.add(term, bytes.length);
    this.#spool.flush(false);
  }

  /** @returns where the bytes of each term begin, and the last ones end. */
  end(body: BodyWriter, bytes: 20 | 22, field: number): Uint32Array {
    body.begin(bytes, field);
    for (const piece of this.#spool.pieces()) body.append(piece);
    return this.#offsets.offsets();
  }
}

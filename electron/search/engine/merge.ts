/** The postings of one field, word after word, from all sorted runs. */
import { ByteWriter } from './bytes';
import type { Kept, Run } from './runs';
import { SpoolReader } from './spool';

/** The documents that have a word, in the order in which they came; `kept` has the places and spans of each, ready to be written. */
export class WordPostings {
  documents = new Uint32Array(1024);
  frequencies = new Uint32Array(1024);
  count = 0;
  readonly places = new ByteWriter();
  readonly spans = new ByteWriter();
  /** Where the places (spans) of each document end. */
  placeEnds = new Uint32Array(1024);
  spanEnds = new Uint32Array(1024);

  clear(): void {
    this.count = 0;
    this.places.clear();
    this.spans.clear();
  }

  push(document: number, frequency: number): void {
    if (this.count === this.documents.length) {
      for (const name of ['documents', 'frequencies', 'placeEnds', 'spanEnds'] as const) {
        const larger = new Uint32Array(this.count * 2);
        larger.set(this[name]);
        this[name] = larger;
      }
    }
    this.documents[this.count] = document;
    this.frequencies[this.count] = frequency;
    this.placeEnds[this.count] = this.places.length;
    this.spanEnds[this.count] = this.spans.length;
    this.count++;
  }
}

/** @param rank of each word number, its place among the sorted words. Yields that place; `into` then has the word's postings. */
export function* mergeField(
  runs: readonly Run[],
  field: number,
  rank: Uint32Array,
  kept: Kept,
  into: WordPostings,
): Generator<number> {
  const heads = runs.map(
    ({ fd, starts }) => new Head(new SpoolReader(fd, starts[field] ?? 0, starts[field + 1] ?? 0), rank),
  );
  for (;;) {
    let first = Infinity;
    for (const head of heads) if (head.rank < first) first = head.rank;
    if (first === Infinity) return;
    into.clear();
    for (const head of heads) if (head.rank === first) head.take(into, kept);
    yield first;
  }
}

class Head {
  /** Of the word that comes next; Infinity at the end. */
  rank = Infinity;

  constructor(
    private readonly reader: SpoolReader,
    private readonly ranks: Uint32Array,
  ) {
    this.#advance();
  }

  /** Reads the postings of the word; see Runs for how they are written. */
  take(into: WordPostings, kept: Kept): void {
    const { reader } = this;
    let document = 0;
    for (let left = reader.varint(); left > 0; left--) {
      document += reader.varint();
      const frequency = reader.varint();
      if (kept.places) copySteps(reader, into.places, frequency);
      if (kept.spans) {
        copySteps(reader, into.spans, frequency);
        for (let i = 0; i < frequency; i++) into.spans.varint(reader.varint());
      }
      into.push(document, frequency);
    }
    this.#advance();
  }

  #advance(): void {
    this.rank = this.reader.ended ? Infinity : (this.ranks[this.reader.varint()] as number);
  }
}

/** Steps from position to position, each times two, and one more at the last: the format of an index. */
function copySteps(reader: SpoolReader, out: ByteWriter, count: number): void {
  for (let i = 1; i <= count; i++) out.varint(reader.varint() * 2 + (i === count ? 1 : 0));
}

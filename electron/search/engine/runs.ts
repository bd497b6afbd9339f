/** Words of documents gathered in memory and, when they are many, sorted by field and word and written to a temporary file. */
import { Spool, type TemporaryFolder } from './spool';
import type { FieldWords } from './types';
import type { Vocabulary } from './vocabulary';

/** About 50 MB with everything that is kept for each. */
const twoMillion = 1 << 21;
/** What they have room for at first. */
const initial = 1 << 12;

/** A sorted file: where the words of each field begin, and where the last ones end. */
export interface Run {
  readonly fd: number;
  readonly starts: readonly number[];
}

export interface Kept {
  readonly places: boolean;
  readonly spans: boolean;
}

export class Runs {
  readonly runs: Run[] = [];
  /** By word × fields + field: how many documents have the word there. */
  frequencies = new Uint32Array(1 << 16);
  #words = new Uint32Array(initial);
  #documents = new Uint32Array(initial);
  #fields = new Uint8Array(initial);
  #places: Uint32Array;
  #starts: Uint32Array;
  #lengths: Uint32Array;
  #filled = 0;

  constructor(
    private readonly folder: TemporaryFolder,
    private readonly vocabulary: Vocabulary,
    private readonly fieldCount: number,
    private readonly kept: Kept,
    private readonly capacity = twoMillion,
  ) {
    this.#places = new Uint32Array(kept.places ? initial : 0);
    this.#starts = new Uint32Array(kept.spans ? initial : 0);
    this.#lengths = new Uint32Array(kept.spans ? initial : 0);
  }

  add(document: number, field: number, { words, places, spans }: FieldWords): void {
    this.#reserve(words.length);
    for (let i = 0; i < words.length; i++) {
      const at = this.#filled++;
      this.#words[at] = this.vocabulary.number(words[i] as string);
      this.#documents[at] = document;
      this.#fields[at] = field;
      if (this.kept.places) this.#places[at] = places?.[i] ?? i;
      if (this.kept.spans) {
        this.#starts[at] = spans?.[2 * i] ?? 0;
        this.#lengths[at] = spans?.[2 * i + 1] ?? 0;
      }
    }
  }

  /** After each document: writes a run when memory is full, or with `all` what is left. */
  spill(all: boolean): void {
    if (this.#filled === 0 || (!all && this.#filled < this.capacity)) return;
    const size = this.vocabulary.words.length * this.fieldCount;
    if (size > this.frequencies.length) this.frequencies = grown(this.frequencies, size * 2);
    const { order, sorted, ends } = this.#sort();
    const fd = this.folder.file();
    const spool = new Spool(fd);
    const starts = [];
    let from = 0;
    for (let field = 0; field < this.fieldCount; field++) {
      starts.push(spool.length);
      for (const word of sorted) {
        const to = ends[word * this.fieldCount + field] as number;
        if (to === from) continue;
        this.#write(spool, word, order.subarray(from, to));
        from = to;
        spool.flush(false);
      }
    }
    starts.push(spool.length);
    spool.flush(true);
    this.runs.push({ fd, starts });
    this.#filled = 0;
  }

  /** A counting sort by field and word; documents and places stay as they came. */
  #sort(): { order: Uint32Array; sorted: Uint32Array; ends: Uint32Array } {
    const fields = this.fieldCount;
    const next = new Uint32Array(this.vocabulary.words.length * fields);
    for (let i = 0; i < this.#filled; i++) raise(next, this.#key(i));
    const met = new Uint32Array(this.vocabulary.words.length);
    let count = 0;
    for (let word = 0; word < met.length; word++) {
      let any = 0;
      for (let field = 0; field < fields; field++) any |= next[word * fields + field] as number;
      if (any !== 0) met[count++] = word;
    }
    const sorted = this.vocabulary.sort(met.slice(0, count));
    let at = 0;
    for (let field = 0; field < fields; field++) {
      for (const word of sorted) {
        const many = next[word * fields + field] as number;
        next[word * fields + field] = at;
        at += many;
      }
    }
    const order = new Uint32Array(this.#filled);
    for (let i = 0; i < this.#filled; i++) order[raise(next, this.#key(i))] = i;
    // Each has now moved to where its words end.
    return { order, sorted, ends: next };
  }

  #key(i: number): number {
    return (this.#words[i] as number) * this.fieldCount + (this.#fields[i] as number);
  }

  /** `word`, number of documents, then for each: the step from the one before, how often, and what is kept of each time. */
  #write(spool: Spool, word: number, order: Uint32Array): void {
    const { out } = spool;
    let documents = 0;
    let last = -1;
    for (const i of order) {
      if (this.#documents[i] !== last) documents++;
      last = this.#documents[i] as number;
    }
    const field = this.#fields[order[0] as number] as number;
    const key = word * this.fieldCount + field;
    this.frequencies[key] = (this.frequencies[key] as number) + documents;
    out.varint(word);
    out.varint(documents);
    let before = 0;
    for (let from = 0; from < order.length;) {
      const document = this.#documents[order[from] as number] as number;
      let to = from + 1;
      while (to < order.length && this.#documents[order[to] as number] === document) to++;
      out.varint(document - before);
      out.varint(to - from);
      before = document;
      if (this.kept.places) writeSteps(spool, this.#places, order, from, to);
      if (this.kept.spans) {
        writeSteps(spool, this.#starts, order, from, to);
        for (let i = from; i < to; i++) out.varint(this.#lengths[order[i] as number] as number);
      }
      from = to;
    }
  }

  #reserve(more: number): void {
    const needed = this.#filled + more;
    if (needed <= this.#words.length) return;
    this.#words = grown(this.#words, needed * 2);
    this.#documents = grown(this.#documents, needed * 2);
    const fields = new Uint8Array(needed * 2);
    fields.set(this.#fields);
    this.#fields = fields;
    if (this.kept.places) this.#places = grown(this.#places, needed * 2);
    if (this.kept.spans)
      [this.#starts, this.#lengths] = [grown(this.#starts, needed * 2), grown(this.#lengths, needed * 2)];
  }
}

function writeSteps(spool: Spool, values: Uint32Array, order: Uint32Array, from: number, to: number): void {
  let before = 0;
  for (let i = from; i < to; i++) {
    const value = values[order[i] as number] as number;
    if (value < before) throw new RangeError('The places and spans of a field may not descend.');
    if (value >= 2 ** 31) throw new RangeError('A place is further than two thousand million.');
    spool.out.varint(value - before);
    before = value;
  }
}

/** Adds one; gives what it was before. */
function raise(numbers: Uint32Array, at: number): number {
  const before = numbers[at] as number;
  numbers[at] = before + 1;
  return before;
}

function grown(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(numbers);
  return larger;
}

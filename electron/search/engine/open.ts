/** An open index: its parts are read when they are first asked for. */
import { Body } from './body';
import { FrontCodedDictionary } from './dictionary';
import { evaluate, precomputed, type Parts } from './evaluate';
import { part } from './format';
import { FieldLists } from './lists';
import { FieldPositions } from './positions';
import { Ranges } from './ranges';
import { Refs } from './refs';
import { Scratch } from './scratch';
import { termTable, type TermTable } from './term-table';
import type { Clause, EvaluateOptions, Matches, OpenIndex, PostingList, SearchIndex, Source } from './types';

/** Milliseconds of work between two looks at the event loop. */
const slice = 4;

export const openIndex: OpenIndex = (source, options) => new BodyIndex(source, options?.headerHash);

export class BodyIndex implements SearchIndex, Parts {
  readonly documents: number;
  readonly fields: number;
  readonly body: Body;
  readonly #terms: (TermTable | undefined)[] = [];
  readonly #lists: (FieldLists | undefined)[] = [];
  readonly #places: (FieldPositions | undefined)[] = [];
  #dictionary: FrontCodedDictionary | undefined;
  #ranges: Ranges | undefined;
  #refs: Refs | undefined;
  /** Free for the next evaluation. */
  #scratch: Scratch | undefined;

  constructor(source: Source, headerHash?: string) {
    this.body = new Body(source, headerHash);
    this.documents = this.body.header.documents;
    this.fields = this.body.header.names.fields.length;
  }

  get documentCount(): number {
    return this.documents;
  }

  get fieldNames(): readonly string[] {
    return this.body.header.names.fields;
  }

  get hasPositions(): boolean {
    return this.body.find(part.places, 0) !== undefined;
  }

  get headerHash(): string {
    return this.body.header.hash;
  }

  get dictionary(): FrontCodedDictionary {
    return (this.#dictionary ??= new FrontCodedDictionary(this.body));
  }

  get ranges(): Ranges {
    return (this.#ranges ??= new Ranges(this.body));
  }

  terms(field: number): TermTable {
    return (this.#terms[this.#field(field)] ??= termTable(this.body, field));
  }

  lists(field: number): FieldLists {
    return (this.#lists[this.#field(field)] ??= new FieldLists(this.body, field, this.terms(field)));
  }

  places(field: number): FieldPositions {
    if (!this.hasPositions) throw new RangeError('This index has no places of words.');
    return (this.#places[this.#field(field)] ??= new FieldPositions(this.body, field, 'places', this.terms(field)));
  }

  ref(document: number): string {
    return (this.#refs ??= new Refs(this.body)).ref(document);
  }

  frequency(term: number, field: number): number {
    return this.lists(field).count(this.#term(term));
  }

  postings(term: number, field: number): PostingList {
    return this.lists(field).postings(this.#term(term));
  }

  positions(term: number, field: number, document: number): number[] {
    const { documents } = this.postings(term, field);
    return [...this.places(field).read(term, documents, Uint32Array.of(document)).values];
  }

  evaluate(clauses: readonly Clause[], options: EvaluateOptions): Matches {
    const steps = this.#steps(clauses, options);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  async evaluateInSlices(clauses: readonly Clause[], options: EvaluateOptions, signal: AbortSignal): Promise<Matches> {
    signal.throwIfAborted();
    const steps = this.#steps(clauses, options);
    try {
      let began = performance.now();
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        if (performance.now() - began < slice) continue;
        await new Promise((resolve) => setImmediate(resolve));
        signal.throwIfAborted();
        began = performance.now();
      }
    } finally {
      // An evaluation that was cancelled cleans what it wrote to.
      steps.return({ hits: [], total: 0 });
    }
  }

  *#steps(clauses: readonly Clause[], options: EvaluateOptions): Generator<void, Matches> {
    this.#check(clauses);
    // Before anything is made for an evaluation: many a keystroke needs no more.
    const ready = precomputed(clauses, options, this);
    if (ready) return ready;
    const scratch = this.#scratch ?? new Scratch(this.documents);
    this.#scratch = undefined;
    try {
      return yield* evaluate(clauses, options, this, scratch);
    } finally {
      this.#scratch = scratch;
    }
  }

  #check(clauses: readonly Clause[]): void {
    const { size } = this.dictionary;
    for (const clause of clauses) {
      if ('phrase' in clause) clause.phrase.flat().forEach((term) => this.#term(term));
      else if (!clause.alternatives.every(({ lo, hi }) => lo >= 0 && lo <= hi && hi <= size))
        throw new RangeError('A clause names terms that the index has not.');
    }
  }

  #term(term: number): number {
    if (!(term >= 0 && term < this.body.header.terms)) throw new RangeError(`There is no term ${term}.`);
    return term;
  }

  #field(field: number): number {
    if (!(field >= 0 && field < this.fields)) throw new RangeError(`There is no field ${field}.`);
    return field;
  }
}

/** Scores as lunr's: the same operations on the same numbers in the same order, so that they are equal to the last bit. */
import type { FieldLists } from './lists';
import type { LunrPlan, PlannedTerm } from './lunr-plan';

/** A matching document. */
export interface Scored {
  readonly document: number;
  readonly score: number;
  /** When lunr would have met it first; equal scores are in this order, then in that of documents. */
  readonly met: number;
}

export interface ScoreInput {
  readonly plan: LunrPlan;
  readonly documents: number;
  readonly fields: number;
  /** By term: its number in lunr's vectors. */
  readonly termOrder: Uint32Array;
  lists(field: number): FieldLists;
}

/** A term in a field: its place in the query's vector. */
interface Row {
  readonly term: number;
  boost: number;
  /** When the query first names it. */
  readonly met: number;
}

export function scoreAll(input: ScoreInput): Scored[] {
  const { plan, fields } = input;
  const allowed = allowedDocuments(input);
  const found = new Found(input.documents, fields);
  const magnitudes = Array.from({ length: fields }, (_, field) => {
    const rows = rowsOf(plan.terms, field, input);
    let squares = 0;
    for (const row of rows) {
      squares += row.boost * row.boost;
      addRow(row, field, input.lists(field), allowed, found);
    }
    return Math.sqrt(squares);
  });
  return found.scored(magnitudes);
}

/** The part of the query's vector that belongs to a field, in the order of lunr's term numbers; a term named twice has its boosts added. */
function rowsOf(terms: readonly PlannedTerm[], field: number, { termOrder }: ScoreInput): Row[] {
  const rows = new Map<number, Row>();
  // A clause may name a field several times.
  const places = Math.max(0, ...terms.map((planned) => planned.fields.length));
  for (const [number, planned] of terms.entries()) {
    if (planned.prohibited) continue;
    for (const [k, some] of planned.fields.entries()) {
      if (some !== field) continue;
      for (const [i, term] of planned.terms.entries()) {
        const row = rows.get(term);
        const met = (number * (termOrder.length + 1) + (planned.places[i] as number)) * places + k;
        if (row) row.boost += planned.boost;
        else rows.set(term, { term, boost: planned.boost, met });
      }
    }
  }
  return [...rows.values()].sort((a, b) => (termOrder[a.term] as number) - (termOrder[b.term] as number));
}

function addRow(
  { term, boost, met }: Row,
  field: number,
  lists: FieldLists,
  allowed: Uint32Array | null,
  found: Found,
): void {
  if (lists.count(term) === 0) return;
  const { documents, weights } = lists.postings(term);
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] as number;
    if (allowed && (((allowed[document >>> 5] as number) >>> (document & 31)) & 1) === 0) continue;
    found.add(document, field, boost * ((weights[i] as number) / 1000), met);
  }
}

/** Documents that have what is required and nothing that is prohibited; null when every document may match. */
export function allowedDocuments({ plan, documents, lists }: ScoreInput): Uint32Array | null {
  const prohibited = plan.terms.filter((term) => term.prohibited);
  if (plan.required.length === 0 && prohibited.length === 0) return null;
  const words = Math.ceil(documents / 32);
  const allowed = new Uint32Array(words).fill(0xffff_ffff);
  for (const clause of plan.required) {
    const having = union(
      plan.terms.filter((term) => term.clause === clause),
      words,
      lists,
    );
    for (let i = 0; i < words; i++) allowed[i] = (allowed[i] as number) & (having[i] as number);
  }
  const out = union(prohibited, words, lists);
  for (let i = 0; i < words; i++) allowed[i] = (allowed[i] as number) & ~(out[i] as number);
  return allowed;
}

/** Documents that have any of the terms in its fields. */
function union(terms: readonly PlannedTerm[], words: number, lists: (field: number) => FieldLists): Uint32Array {
  const set = new Uint32Array(words);
  for (const planned of terms) {
    for (const field of planned.fields) {
      for (const term of planned.terms) {
        for (const document of lists(field).postings(term).documents)
          set[document >>> 5] = (set[document >>> 5] as number) | (1 << (document & 31));
      }
    }
  }
  return set;
}

/** The products of query and document vectors, by document and field. */
class Found {
  /** By document: its place in the others, plus 1. */
  readonly #places: Uint32Array;
  readonly #documents: number[] = [];
  /** By place × fields + field. `met` is Infinity where the field has none of the terms. */
  #products = new Float64Array(1024);
  #met = new Float64Array(1024).fill(Infinity);

  constructor(
    documents: number,
    private readonly fields: number,
  ) {
    this.#places = new Uint32Array(documents);
  }

  add(document: number, field: number, product: number, met: number): void {
    let place = this.#places[document] as number;
    if (place === 0) {
      place = this.#documents.push(document);
      this.#places[document] = place;
      if (place * this.fields > this.#products.length) this.#grow();
    }
    const at = (place - 1) * this.fields + field;
    this.#products[at] = (this.#products[at] as number) + product;
    if (met < (this.#met[at] as number)) this.#met[at] = met;
  }

  /** lunr adds the scores of a document's fields in the order in which it met them. */
  scored(magnitudes: readonly number[]): Scored[] {
    const order: number[] = [];
    return this.#documents.map((document, place) => {
      const base = place * this.fields;
      order.length = 0;
      for (let field = 0; field < this.fields; field++) if (this.#met[base + field] !== Infinity) order.push(field);
      if (order.length > 1) order.sort((a, b) => (this.#met[base + a] as number) - (this.#met[base + b] as number));
      let score = 0;
      for (const field of order) score += (this.#products[base + field] as number) / (magnitudes[field] as number) || 0;
      return { document, score, met: this.#met[base + (order[0] as number)] as number };
    });
  }

  #grow(): void {
    const products = new Float64Array(this.#products.length * 2 + this.fields);
    products.set(this.#products);
    const met = new Float64Array(products.length).fill(Infinity);
    met.set(this.#met);
    [this.#products, this.#met] = [products, met];
  }
}

/** lunr's match data of one document, made when it is asked for. */
import { inside, type MatchData, type Metadata } from './lunr-inside';
import type { LunrPlan } from './lunr-plan';
import type { FieldLists } from './lists';
import type { FieldPositions } from './positions';

export interface DataInput {
  readonly names: readonly string[];
  term(number: number): string;
  lists(field: number): FieldLists;
  /** Null when the index has no spans. */
  spans(field: number): FieldPositions | null;
}

export function matchData(document: number, plan: LunrPlan, input: DataInput): MatchData {
  const byField = new Map<number, MatchData>();
  const done = new Set<string>();
  for (const planned of plan.terms) {
    if (planned.prohibited) continue;
    const order = [...planned.terms.keys()].sort(
      (a, b) => (planned.places[a] as number) - (planned.places[b] as number),
    );
    for (const i of order) {
      for (const field of planned.fields) {
        const term = planned.terms[i] as number;
        if (done.has(`${term} ${field}`)) continue;
        done.add(`${term} ${field}`);
        addTerm(document, term, field, byField, input);
      }
    }
  }
  const [first = new inside.MatchData(), ...others] = byField.values();
  for (const other of others) first.combine(other);
  return first;
}

function addTerm(
  document: number,
  term: number,
  field: number,
  byField: Map<number, MatchData>,
  input: DataInput,
): void {
  const { documents } = input.lists(field).postings(term);
  if (!has(documents, document)) return;
  const name = input.names[field] as string;
  const metadata = metadataOf(term, documents, document, input.spans(field));
  const known = byField.get(field);
  if (known) known.add(input.term(term), name, metadata);
  else byField.set(field, new inside.MatchData(input.term(term), name, metadata));
}

/** @param documents the term's list. */
export function metadataOf(
  term: number,
  documents: Uint32Array,
  document: number,
  spans: FieldPositions | null,
): Metadata {
  const metadata = Object.create(null) as Metadata;
  if (!spans) return metadata;
  const { values } = spans.read(term, documents, Uint32Array.of(document));
  metadata['position'] = Array.from({ length: values.length / 2 }, (_, i) => [values[2 * i], values[2 * i + 1]]);
  return metadata;
}

function has(documents: Uint32Array, document: number): boolean {
  let [low, high] = [0, documents.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] as number) < document) low = middle + 1;
    else high = middle;
  }
  return documents[low] === document;
}

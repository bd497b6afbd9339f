/** Documents in which words stand one after the other. */
import type { FieldLists } from './lists';
import type { FieldPositions, Positions } from './positions';
import type { PostingList } from './types';

interface Term extends PostingList {
  readonly term: number;
}

/** @returns the documents whose field has the phrase, and in each the weights of its words together. */
export function phrasePostings(
  phrase: readonly (readonly number[])[],
  lists: FieldLists,
  positions: FieldPositions,
): PostingList {
  const places = phrase.map((terms) => [...new Set(terms)].map((term): Term => ({ term, ...lists.postings(term) })));
  const documents = places
    .map(union)
    .sort((a, b) => a.length - b.length)
    .reduce(intersection, null);
  if (!documents || documents.length === 0) return { documents: new Uint32Array(0), weights: new Uint32Array(0) };
  const read = places.map((terms) => terms.map(({ term, documents: all }) => positions.read(term, all, documents)));
  const having = documents.map((_, i) => (stands(read, i) ? 1 : 0));
  const found = documents.filter((_, i) => having[i] === 1);
  const weights = new Uint32Array(found.length);
  for (const term of places.flat()) addWeights(term, found, weights);
  return { documents: found, weights };
}

/** The documents of several lists, ascending. */
function union(terms: readonly PostingList[]): Uint32Array {
  const [first, ...others] = terms.map(({ documents }) => documents);
  if (others.length === 0) return first ?? new Uint32Array(0);
  const all = new Uint32Array(terms.reduce((sum, { documents }) => sum + documents.length, 0));
  let at = 0;
  for (const { documents } of terms) {
    all.set(documents, at);
    at += documents.length;
  }
  return all.sort().filter((document, i) => i === 0 || document !== all[i - 1]);
}

function intersection(a: Uint32Array | null, b: Uint32Array): Uint32Array {
  if (!a) return b;
  let at = 0;
  return a.filter((document) => {
    while (at < b.length && (b[at] as number) < document) at++;
    return b[at] === document;
  });
}

/** Whether in a document each place of the phrase follows the one before. */
function stands(places: readonly (readonly Positions[])[], document: number): boolean {
  const [first = [], ...rest] = places;
  return first.some(({ starts, values }) => {
    for (let i = starts[document] as number; i < (starts[document + 1] as number); i++) {
      const at = (values[i] as number) + 1;
      if (rest.every((terms, k) => terms.some((positions) => has(positions, document, at + k)))) return true;
    }
    return false;
  });
}

function has({ starts, values }: Positions, document: number, position: number): boolean {
  for (let i = starts[document] as number; i < (starts[document + 1] as number); i++)
    if (values[i] === position) return true;
  return false;
}

/** Adds a term's weights in those documents that have it. */
function addWeights({ documents, weights }: PostingList, found: Uint32Array, sums: Uint32Array): void {
  let at = 0;
  for (let i = 0; i < found.length; i++) {
    while (at < documents.length && (documents[at] as number) < (found[i] as number)) at++;
    if (documents[at] === found[i]) sums[i] = (sums[i] as number) + (weights[at] as number);
  }
}

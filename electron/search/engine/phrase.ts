/** Documents in which words stand one after the other. */
import type { FieldLists } from './lists';
import type { FieldPositions } from './positions';
import type { PostingList } from './types';

/** A place of the phrase: by document, what its terms weigh there and where they stand. */
interface Place {
  readonly weights: Map<number, number>;
  readonly positions: Map<number, readonly number[]>;
}

/** @returns the documents whose field has the phrase, and in each the weights of its words together. */
export function phrasePostings(
  phrase: readonly (readonly number[])[],
  lists: FieldLists,
  positions: FieldPositions,
): PostingList {
  const postings = phrase.map((terms) => terms.map((term) => ({ term, ...lists.postings(term) })));
  let candidates: Set<number> | null = null;
  const byCount = [...postings].sort((a, b) => countOf(a) - countOf(b));
  for (const terms of byCount) {
    const kept = new Set<number>();
    for (const { documents } of terms)
      for (const document of documents) if (!candidates || candidates.has(document)) kept.add(document);
    candidates = kept;
    if (kept.size === 0) break;
  }
  const wanted = candidates ?? new Set<number>();
  if (wanted.size === 0) return { documents: new Uint32Array(0), weights: new Uint32Array(0) };
  const places = postings.map((terms) => readPlace(terms, wanted, positions));
  const documents = Uint32Array.from(wanted)
    .sort()
    .filter((document) => stands(places, document));
  const weights = documents.map((document) =>
    places.reduce((sum, place) => sum + (place.weights.get(document) ?? 0), 0),
  );
  return { documents, weights };
}

function countOf(terms: readonly PostingList[]): number {
  return terms.reduce((sum, { documents }) => sum + documents.length, 0);
}

function readPlace(
  terms: readonly (PostingList & { readonly term: number })[],
  wanted: ReadonlySet<number>,
  positions: FieldPositions,
): Place {
  const place: Place = { weights: new Map(), positions: new Map() };
  for (const { term, documents, weights } of terms) {
    const { starts, values } = positions.read(term, documents.length, (i) => wanted.has(documents[i] as number));
    for (const [i, document] of documents.entries()) {
      if (!wanted.has(document)) continue;
      const here = values.slice(starts[i], starts[i + 1]);
      place.positions.set(document, [...(place.positions.get(document) ?? []), ...here]);
      place.weights.set(document, (place.weights.get(document) ?? 0) + (weights[i] as number));
    }
  }
  return place;
}

/** Whether somewhere in the document each place follows the one before. */
function stands(places: readonly Place[], document: number): boolean {
  const [first, ...rest] = places.map((place) => place.positions.get(document) ?? []);
  return (first ?? []).some((at) => rest.every((positions, i) => positions.includes(at + i + 1)));
}

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
  const [first, ...rest] = places.map((terms) =>
    terms.map(({ term, documents: all }) => positions.read(term, all, documents)).reduce(merged),
  );
  const { starts } = rest.reduce(following, first as Positions);
  const found = documents.filter((_, i) => starts[i] !== starts[i + 1]);
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

/** In each document the positions of both, ascending. */
function merged(a: Positions, b: Positions): Positions {
  const starts = new Uint32Array(a.starts.length);
  const values = new Uint32Array(a.values.length + b.values.length);
  let count = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    let [left, right] = [a.starts[i] as number, b.starts[i] as number];
    const [leftEnd, rightEnd] = [a.starts[i + 1] as number, b.starts[i + 1] as number];
    while (left < leftEnd || right < rightEnd) {
      const fromLeft =
        right === rightEnd || (left < leftEnd && (a.values[left] as number) <= (b.values[right] as number));
      values[count++] = fromLeft ? (a.values[left++] as number) : (b.values[right++] as number);
    }
    starts[i + 1] = count;
  }
  return { starts, values };
}

/** In each document those positions of `b` that come directly after one of `a`. */
function following(a: Positions, b: Positions): Positions {
  const starts = new Uint32Array(a.starts.length);
  const values = new Uint32Array(b.values.length);
  let count = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    let left = a.starts[i] as number;
    const leftEnd = a.starts[i + 1] as number;
    const rightEnd = b.starts[i + 1] as number;
    for (let right = b.starts[i] as number; right < rightEnd; right++) {
      const before = (b.values[right] as number) - 1;
      while (left < leftEnd && (a.values[left] as number) < before) left++;
      if (left < leftEnd && a.values[left] === before) values[count++] = before + 1;
    }
    starts[i + 1] = count;
  }
  return { starts, values };
}

/** Adds a term's weights in those documents that have it. */
function addWeights({ documents, weights }: PostingList, found: Uint32Array, sums: Uint32Array): void {
  let at = 0;
  for (let i = 0; i < found.length; i++) {
    while (at < documents.length && (documents[at] as number) < (found[i] as number)) at++;
    if (documents[at] === found[i]) sums[i] = (sums[i] as number) + (weights[at] as number);
  }
}

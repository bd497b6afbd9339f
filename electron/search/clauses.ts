/** A query as clauses of the engine, for one index. */
import type { Query, TypedWord, Wanted } from './analysis/query';
import type { Alternative, Clause, SearchIndex } from './engine/types';
import { expand, type Expansion, type Reach } from './expand';
import type { Families } from './section/families';

/** What the engine takes at once, and a few to spare. */
const mostClauses = 20;
/** A phrase is rarer than its words. */
const phraseBoost = 2;

/** One wanted thing with its words expanded. */
export interface Expanded {
  readonly pieces: readonly (readonly Expansion[])[];
}

export interface Plan {
  readonly wanted: readonly Expanded[];
  /** The expansions of all words, in the order in which they were typed. */
  readonly expansions: readonly Expansion[];
  readonly without: readonly (readonly Expansion[])[];
}

/** Expands every word of a query for an index. */
export function planFor(query: Query, index: SearchIndex, families: Families, reach: Reach): Plan {
  const grow = (word: TypedWord, some: Reach): Expansion => expand(word, index, families, some);
  const inPiece: Reach = { prefixes: 'open', typos: 'none' };
  const wanted = query.wanted.slice(0, mostClauses).map((one: Wanted) => ({
    pieces: one.map((piece) => piece.map((word) => grow(word, piece.length > 1 ? inPiece : reach))),
  }));
  return {
    wanted,
    expansions: wanted.flatMap(({ pieces }) => pieces.flat()),
    without: query.without.map((piece) => piece.map((word) => grow(word, inPiece))),
  };
}

/** Alternatives of pieces that are single words; null when a piece is a phrase. */
function wordsOnly({ pieces }: Expanded): Alternative[] | null {
  if (pieces.some((piece) => piece.length !== 1)) return null;
  const all = pieces.flatMap((piece) => piece.flatMap((expansion) => expansion.alternatives));
  return all.sort((a, b) => a.tier - b.tier);
}

/** The clauses of one wanted thing: one, or for an OR with a phrase in it one for each piece. */
export function clausesOf(one: Expanded, presence: 'required' | 'optional'): Clause[] {
  const alternatives = wordsOnly(one);
  if (alternatives) return [{ presence, alternatives }];
  return one.pieces.map((piece) => pieceClause(piece, presence));
}

/** Whether a document may have any one of several clauses: an OR with a phrase in it. */
export const isEither = (one: Expanded): boolean => one.pieces.length > 1 && wordsOnly(one) === null;

/** Whether nothing of the index answers it, so that no document can have it. */
export function isHopeless({ pieces }: Expanded): boolean {
  return pieces.every((piece) =>
    piece.length === 1
      ? piece.every((expansion) => expansion.empty)
      : piece.some((expansion) => expansion.inPhrase.length === 0),
  );
}

function pieceClause(piece: readonly Expansion[], presence: 'required' | 'optional'): Clause {
  const [only] = piece;
  if (piece.length === 1 && only) return { presence, alternatives: only.alternatives };
  return { presence, phrase: piece.map((expansion) => expansion.inPhrase), boost: phraseBoost, tier: 0 };
}

/** What leaves a document out; null for what no document has. */
export function exclusion(piece: readonly Expansion[]): Clause | null {
  const [only] = piece;
  if (piece.length === 1 && only) {
    const alternatives = only.meant;
    return alternatives.length > 0 ? { presence: 'prohibited', alternatives } : null;
  }
  const phrase = piece.map((expansion) => expansion.inPhrase);
  return phrase.some((place) => place.length === 0) ? null : { presence: 'prohibited', phrase, boost: 1, tier: 0 };
}

/** Common words stand beside each other everywhere: their order tells little and takes long to find out. */
const mostDocuments = 3000;

/** Neighbouring words as phrases, each optional: how much of what was typed a document has in the same order. */
export function pairsOf(expansions: readonly Expansion[], index: SearchIndex): Clause[] {
  const found: Clause[] = [];
  const rare = expansions.map(({ whole }) => (whole !== null && isRare(whole, index) ? [whole] : []));
  for (let at = 1; at < expansions.length && found.length < mostClauses; at++) {
    const phrase = [rare[at - 1] ?? [], rare[at] ?? []];
    if (phrase.every((place) => place.length > 0)) found.push({ presence: 'optional', phrase, boost: 1, tier: 0 });
  }
  return found;
}

function isRare(term: number, index: SearchIndex): boolean {
  const documents = index.fieldNames.map((_, field) => index.frequency(term, field));
  return Math.max(...documents) <= mostDocuments;
}

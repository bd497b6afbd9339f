/** Answers clauses: the best documents, and all that match. */
import { addList, addPostings, prohibitList, type Role } from './accumulate';
import type { FieldLists } from './lists';
import { readList } from './lists';
import { phrasePostings } from './phrase';
import { plan, type PlannedClause, type Segment } from './plan';
import type { FieldPositions } from './positions';
import type { Ranges } from './ranges';
import { prohibitedBit, tierShift, type Scratch } from './scratch';
import { Top } from './top';
import type { Batch, Clause, EvaluateOptions, Match, Matches, TermRange } from './types';

/** Bytes of lists that are read at once, if a list is not longer. */
const chunk = 1 << 16;

/** The parts of an open index that an evaluation reads. */
export interface Parts {
  readonly documents: number;
  readonly fields: number;
  readonly ranges: Ranges;
  lists(field: number): FieldLists;
  places(field: number): FieldPositions;
}

/** Yields between pieces of work of well under a millisecond each. The scratch is clean before and after, however it ends. */
export function* evaluate(
  clauses: readonly Clause[],
  options: EvaluateOptions,
  parts: Parts,
  scratch: Scratch,
): Generator<void, Matches> {
  const costs = {
    fields: parts.fields,
    cost: ({ lo, hi }: TermRange, field: number) => parts.lists(field).cost(lo, hi),
    known: (range: TermRange) => (range.hi - range.lo > 1 ? parts.ranges.find(range) : null),
  };
  try {
    let need = 0;
    for (const clause of plan(clauses, costs)) {
      const fresh = yield* add(clause, need, parts, scratch);
      if (clause.presence !== 'required') continue;
      need |= clause.bit;
      if (fresh === 0) return { hits: [], total: 0, ...(options.collect ? { documents: emptySet(parts) } : {}) };
    }
    return select(need, options, parts, scratch);
  } finally {
    scratch.clear();
  }
}

/** The answer to a single word or beginning of a word, when it was computed beforehand. */
export function precomputed(clauses: readonly Clause[], options: EvaluateOptions, parts: Parts): Matches | null {
  const [clause] = clauses;
  if (clauses.length !== 1 || !clause || 'phrase' in clause || clause.presence === 'prohibited' || clause.fields)
    return null;
  const [alternative] = clause.alternatives;
  if (!alternative || clause.alternatives.length > 1 || options.collect || options.within || options.rank) return null;
  const known = parts.ranges.find(alternative);
  if (!known || (options.limit > known.best && known.best < known.documents)) return null;
  const best = parts.ranges.best(known, options.limit);
  const hits: Match[] = [];
  for (let i = 0; i < best.length; i += 2) {
    const score = (alternative.boost * (best[i + 1] as number)) / 1000;
    hits.push({ document: best[i] as number, score, tier: alternative.tier, clauses: 1 });
  }
  return { hits, total: known.documents };
}

/** @returns how many documents matched the clause that had matched those before. */
function* add(clause: PlannedClause, need: number, parts: Parts, scratch: Scratch): Generator<void, number> {
  const { presence, bit, factors, segments, phrase } = clause;
  let fresh = 0;
  if (phrase) {
    for (const [field, factor] of factors.entries()) {
      if (factor === 0) continue;
      const list = phrasePostings(phrase.phrase, parts.lists(field), parts.places(field));
      if (presence === 'prohibited') prohibitList(scratch, list.documents);
      else fresh += addPostings(scratch, list, { need, bit, tier: phrase.tier, factor: phrase.boost * factor });
      yield;
    }
  }
  for (const segment of segments) {
    if (segment.joined) {
      const { joined, tier, boost } = segment;
      const bytes = parts.ranges.list(joined);
      const role = { need, bit, tier, factor: boost * 2 ** joined.shift };
      fresh += addList(scratch, bytes, 0, bytes.length, joined.documents, role);
      yield;
      continue;
    }
    for (const [field, factor] of factors.entries()) {
      if (factor === 0) continue;
      const role = presence === 'prohibited' ? null : { need, bit, tier: segment.tier, factor: segment.boost * factor };
      fresh += yield* addTerms(segment, parts.lists(field), role, scratch);
    }
  }
  return fresh;
}

/** @param role null: the documents are prohibited. */
function* addTerms(range: Segment, lists: FieldLists, role: Role | null, scratch: Scratch): Generator<void, number> {
  let fresh = 0;
  for (let lo = range.lo; lo < range.hi;) {
    let hi = lo + 1;
    const base = lists.start(lo);
    while (hi < range.hi && lists.end(hi) - base <= chunk) hi++;
    const bytes = lists.read(lo, hi);
    let end = 0;
    for (let term = lo; term < hi; term++) {
      const at = end;
      end = lists.end(term) - base;
      if (at === end) continue;
      const count = lists.count(term);
      if (role) fresh += addList(scratch, bytes, at, end, count, role);
      else prohibitList(scratch, readList(bytes, at, end, count, scratch.documents).documents);
    }
    lo = hi;
    yield;
  }
  return fresh;
}

/** The best of the documents that have all that is needed. */
function select(
  need: number,
  { limit, collect, within, rank }: EvaluateOptions,
  parts: Parts,
  scratch: Scratch,
): Matches {
  const { touched, states, sums, count, batch } = scratch;
  const top = new Top(Math.min(limit, count));
  const documents = collect ? emptySet(parts) : undefined;
  const mask = need | prohibitedBit;
  let { least } = top;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const document = touched[i] as number;
    const state = states[document] as number;
    if ((state & mask) !== need) continue;
    const bit = 1 << (document & 31);
    if (within && ((within[document >>> 5] ?? 0) & bit) === 0) continue;
    total++;
    if (documents) documents[document >>> 5] = (documents[document >>> 5] as number) | bit;
    const sum = sums[document] as number;
    if (!rank) {
      if (sum >= least) least = top.take(document, sum);
      continue;
    }
    const at = batch.count++;
    batch.documents[at] = document;
    batch.scores[at] = sum / 1000;
    batch.keys[at] = sum;
    batch.tiers[at] = state >>> tierShift;
    batch.clauses[at] = state & (prohibitedBit - 1);
    if (batch.count === batch.documents.length) offer(top, batch, rank);
  }
  if (rank) offer(top, batch, rank);
  const hits = top.sorted().map((document): Match => {
    const state = states[document] as number;
    const score = (sums[document] as number) / 1000;
    return { document, score, tier: state >>> tierShift, clauses: state & (prohibitedBit - 1) };
  });
  return { hits, total, ...(documents ? { documents } : {}) };
}

/** Numbers go from array to array: one that is handed to a function costs an object. */
function offer(top: Top, batch: Batch, rank: (batch: Batch) => void): void {
  rank(batch);
  top.offer(batch);
  batch.count = 0;
}

function emptySet(parts: Parts): Uint32Array {
  return new Uint32Array(Math.ceil(parts.documents / 32));
}

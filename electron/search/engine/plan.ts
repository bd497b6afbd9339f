/** Clauses made ready: which terms are read, with which factor, in which order. */
import type { KnownRange } from './ranges';
import { clauseBits } from './scratch';
import type { Alternative, Clause, PhraseClause, Presence, TermRange, WordClause } from './types';

/** Terms that are read together, or one list that stands for them. */
export interface Segment extends Alternative {
  readonly joined?: KnownRange;
}

export interface PlannedClause {
  readonly presence: Presence;
  /** Of the clause in a document's state; 0 for a prohibited one. */
  readonly bit: number;
  /** By field; 0 leaves it out. */
  readonly factors: readonly number[];
  readonly segments: readonly Segment[];
  readonly phrase?: PhraseClause;
  /** Bytes to be read. */
  readonly cost: number;
}

/** What the plan needs to know of the index. */
export interface Costs {
  readonly fields: number;
  cost(range: TermRange, field: number): number;
  known(range: TermRange): KnownRange | null;
}

/** In the order in which they are computed: required ones first, the cheapest at the head. @throws RangeError for too many clauses. */
export function plan(clauses: readonly Clause[], costs: Costs): PlannedClause[] {
  if (clauses.filter(({ presence }) => presence !== 'prohibited').length > clauseBits)
    throw new RangeError(`A question has at most ${clauseBits} clauses.`);
  let bit = 1;
  const planned = clauses.map((clause) => {
    const one = planOne(clause, clause.presence === 'prohibited' ? 0 : bit, costs);
    if (clause.presence !== 'prohibited') bit <<= 1;
    return one;
  });
  const order: readonly Presence[] = ['required', 'optional', 'prohibited'];
  return planned.sort((a, b) => order.indexOf(a.presence) - order.indexOf(b.presence) || a.cost - b.cost);
}

function planOne(clause: Clause, bit: number, costs: Costs): PlannedClause {
  const factors = Array.from({ length: costs.fields }, (_, field) => clause.fields?.[field] ?? 1);
  const base = { presence: clause.presence, bit, factors };
  const costOf = (range: TermRange): number =>
    factors.reduce((sum, factor, field) => sum + (factor === 0 ? 0 : costs.cost(range, field)), 0);
  if ('phrase' in clause) {
    const terms = clause.phrase.flat();
    return {
      ...base,
      segments: [],
      phrase: clause,
      cost: terms.reduce((sum, lo) => sum + costOf({ lo, hi: lo + 1 }), 0),
    };
  }
  // A joined list has the weights of all fields, as they are.
  const joins = clause.presence !== 'prohibited' && factors.every((factor) => factor === 1);
  const segments = disjoint(clause, joins ? (range) => costs.known(range) : () => null);
  const cost = segments.reduce(
    (sum, segment) => sum + (segment.joined ? segment.joined.listLength : costOf(segment)),
    0,
  );
  return { ...base, segments, cost };
}

/** Segments of which no term is in two. Where a joined list also has terms of better ones, those count only by what they are worth more. */
function disjoint({ alternatives }: WordClause, known: (range: TermRange) => KnownRange | null): Segment[] {
  let segments: Segment[] = [];
  for (const alternative of [...alternatives].sort((a, b) => a.tier - b.tier)) {
    const inside = (segment: Segment): boolean => segment.lo >= alternative.lo && segment.hi <= alternative.hi;
    const apart = (segment: Segment): boolean => segment.hi <= alternative.lo || segment.lo >= alternative.hi;
    const range = known(alternative);
    if (range && range.listLength > 0 && segments.every((some) => apart(some) || (inside(some) && !some.joined))) {
      const { boost } = alternative;
      segments = segments.map((some) => (inside(some) ? { ...some, boost: some.boost - boost } : some));
      segments.push({ ...alternative, joined: range });
    } else segments.push(...without(alternative, segments));
  }
  return segments;
}

/** What of an alternative no segment has yet. */
function without(alternative: Alternative, segments: readonly Segment[]): Segment[] {
  let pieces: Segment[] = alternative.lo < alternative.hi ? [alternative] : [];
  for (const { lo, hi } of segments) {
    if (pieces.length === 1 && (hi <= (pieces[0] as Segment).lo || lo >= (pieces[0] as Segment).hi)) continue;
    pieces = pieces.flatMap((piece) => {
      if (hi <= piece.lo || lo >= piece.hi) return piece;
      const rest = [];
      if (piece.lo < lo) rest.push({ ...piece, hi: lo });
      if (hi < piece.hi) rest.push({ ...piece, lo: hi });
      return rest;
    });
  }
  return pieces;
}

/** The loops in which searching spends its time: a list of postings into the sums and states of its documents. */
import { malformed } from './error';
import { weightsAt } from './lists';
import { prohibitedBit, tierShift, type Scratch } from './scratch';
import type { PostingList } from './types';

const clauses = 0xff_ffff;

/** How the postings of a list count. */
export interface Role {
  /** Bits that a document must have already; others are passed over. */
  readonly need: number;
  /** The bit of the clause. */
  readonly bit: number;
  readonly tier: number;
  /** What weights are multiplied with. */
  readonly factor: number;
}

/**
 * Adds a list as it is written in an index (see list-writer). Lists of better tiers come first: the tier of a document in a clause is that of the first.
 * @returns how many documents matched the clause that had not before.
 */
export function addList(
  scratch: Scratch,
  bytes: Uint8Array,
  at: number,
  end: number,
  count: number,
  role: Role,
): number {
  if (count === 0) return 0;
  const { sums, states, touched, documents } = scratch;
  const { need, bit, tier, factor } = role;
  const width = bytes[at] as number;
  const weights = weightsAt(bytes, at, end, count);
  let weightAt = weights;
  let from = at + 1;
  let document = 0;
  let filled = scratch.count;
  let fresh = 0;
  for (let i = 0; i < count; i++, weightAt += width) {
    let byte = bytes[from++] as number;
    if (byte < 128) document += byte;
    else {
      let step = byte & 127;
      for (let shift = 7; byte > 127 && shift < 28; shift += 7) {
        byte = bytes[from++] as number;
        step |= (byte & 127) << shift;
      }
      document += step;
    }
    if (!(document < documents)) throw malformed('a list names a document that is not there');
    const state = states[document] as number;
    if ((state & need) !== need) continue;
    if ((state & bit) === 0) {
      fresh++;
      if (state === 0) touched[filled++] = document;
      const worst = state >>> tierShift;
      states[document] = (state & clauses) | bit | ((tier > worst ? tier : worst) << tierShift);
    }
    let weight = (bytes[weightAt] as number) | ((bytes[weightAt + 1] as number) << 8);
    if (width === 4)
      weight = (weight | ((bytes[weightAt + 2] as number) << 16) | ((bytes[weightAt + 3] as number) << 24)) >>> 0;
    sums[document] = (sums[document] as number) + factor * weight;
  }
  scratch.count = filled;
  if (from !== weights) throw malformed('a list has another length than it says');
  return fresh;
}

/** The same for a list that was made in memory. */
export function addPostings(scratch: Scratch, list: PostingList, role: Role): number {
  const { sums, states, touched } = scratch;
  let fresh = 0;
  for (let i = 0; i < list.documents.length; i++) {
    const document = list.documents[i] as number;
    const state = states[document] as number;
    if ((state & role.need) !== role.need) continue;
    if ((state & role.bit) === 0) {
      fresh++;
      if (state === 0) touched[scratch.count++] = document;
      const tier = Math.max(role.tier, state >>> tierShift);
      states[document] = (state & clauses) | role.bit | (tier << tierShift);
    }
    sums[document] = (sums[document] as number) + role.factor * (list.weights[i] as number);
  }
  return fresh;
}

/** Marks those documents of a list, as it is written in an index, that were met. */
export function prohibitList(scratch: Scratch, documents: Uint32Array): void {
  for (const document of documents) {
    const state = scratch.states[document] as number;
    if (state !== 0) scratch.states[document] = state | prohibitedBit;
  }
}

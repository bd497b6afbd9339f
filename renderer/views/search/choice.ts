/** Which result is chosen: kept when an answer changes but still has it, and when the reader comes back to the place. */
import type { RecordId } from '../../../data/model';
import type { Step } from '../../core/field';
import { entryKey } from '../../core/history';
import type { Item } from './groups';

/** Rows that Page Up and Page Down skip. */
const pageRows = 6;

/** The record chosen in each entry of the history, so that Back finds it again. */
const chosenIn = new Map<string, RecordId>();

/** Notes what is chosen in the entry now shown. */
export function rememberChoice(id: RecordId): void {
  chosenIn.set(entryKey(), id);
}

/** What was chosen when the entry now shown was left. */
export function rememberedChoice(): RecordId | undefined {
  return chosenIn.get(entryKey());
}

/** The index of a record among the rows; -1 when it is not there. */
export function indexOf(items: readonly Item[], id: RecordId | null | undefined): number {
  return id ? items.findIndex((item) => 'hit' in item && item.hit.id === id) : -1;
}

/** The index to which a key leads; the ends hold. */
export function stepFrom(active: number, step: Step | 'first' | 'last', count: number): number {
  const leaps = { next: 1, previous: -1, 'page-down': pageRows, 'page-up': -pageRows, first: -count, last: count };
  return Math.max(0, Math.min(count - 1, active + leaps[step]));
}

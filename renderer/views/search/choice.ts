/** Which result is chosen: kept when an answer changes but still has it, and when the reader comes back to the place. */
import type { Step } from '../../core/field';
import { entryKey } from '../../core/history';
import { hitKey, type Item } from './groups';

/** Rows that Page Up and Page Down skip. */
const pageRows = 6;

const storage = 'search-choices';
const mostKept = 50;

/** The key of the hit that was chosen in each entry of the history, so that Back finds it again. */
const chosenIn = new Map<string, string>(read());

// The window is loaded anew for another pack, and for this one when the reader comes back.
addEventListener('pagehide', () => {
  sessionStorage.setItem(storage, JSON.stringify([...chosenIn].slice(-mostKept)));
});

function read(): [string, string][] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(storage) ?? '[]');
  const isChoice = (one: unknown): one is [string, string] =>
    Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string');
  return Array.isArray(kept) ? kept.filter(isChoice) : [];
}

/** Notes what is chosen in the entry now shown. @param key of a hit */
export function rememberChoice(key: string): void {
  chosenIn.set(entryKey(), key);
}

/** What was chosen when the entry now shown was left. */
export function rememberedChoice(): string | undefined {
  return chosenIn.get(entryKey());
}

/** Nothing is chosen any more in the entry now shown. */
export function forgetChoice(): void {
  chosenIn.delete(entryKey());
}

/** The index of a hit among the rows; -1 when it is not there. */
export function indexOf(items: readonly Item[], key: string | null | undefined): number {
  return key ? items.findIndex((item) => 'hit' in item && hitKey(item.hit) === key) : -1;
}

/** The index to which a key leads; the ends hold. */
export function stepFrom(active: number, step: Step | 'first' | 'last', count: number): number {
  const leaps = { next: 1, previous: -1, 'page-down': pageRows, 'page-up': -pageRows, first: -count, last: count };
  return Math.max(0, Math.min(count - 1, active + leaps[step]));
}

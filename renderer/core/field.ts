/**
 * The search field and the results are far apart on the page and close in use: arrows and Enter typed in the field
 * act on the results, and the results tell the field their number and which row is chosen.
 */
export type Step = 'next' | 'previous' | 'page-down' | 'page-up';

/** What the results do for the field. */
export interface ResultsPane {
  move(step: Step): void;
  /** Opens the chosen row; when an answer is on its way, the first row of that answer. */
  open(): void;
  /** Comes back from an opened record to the list; false when none was open. */
  back(): boolean;
}

/** What the field shows of the results. */
export interface FieldState {
  /** Number of records found; null when nothing was searched. */
  readonly total: number | null;
  /** How they are ordered, in words; empty when as usual. */
  readonly order: string;
  /** Id of the list's element, for `aria-controls`. */
  readonly list: string | null;
  /** Id of the chosen row's element, for `aria-activedescendant`. */
  readonly active: string | null;
}

const noResults: FieldState = { total: null, order: '', list: null, active: null };
const listeners = new Set<(state: FieldState) => void>();
let pane: ResultsPane | null = null;
let state = noResults;

/** The results on screen, if any. */
export function resultsPane(): ResultsPane | null {
  return pane;
}

/** Puts results at the other end of the field; the returned function takes them away. */
export function attachResults(results: ResultsPane): () => void {
  pane = results;
  return () => {
    if (pane !== results) return;
    pane = null;
    tellField(noResults);
  };
}

/** Tells the field about the results. */
export function tellField(next: FieldState): void {
  const same = (name: keyof FieldState): boolean => next[name] === state[name];
  if (same('total') && same('order') && same('list') && same('active')) return;
  state = next;
  for (const changed of listeners) changed(state);
}

/** Number of records that the search on screen found; null when there is none. */
export function foundNow(): number | null {
  return state.total;
}

/** What waits until typing rests, waits this long after the last key: longer than between two keys. Milliseconds. */
export const typingRest = 250;
let typedAt = -Infinity;

/** A key has changed the text of the field. */
export function noteTyping(): void {
  typedAt = performance.now();
}

/** Milliseconds until typing rests; 0 when it does. */
export function untilRest(): number {
  return Math.max(0, typedAt + typingRest - performance.now());
}

/** Calls back now and whenever the results tell something else; the returned function ends it. */
export function watchField(changed: (state: FieldState) => void): () => void {
  listeners.add(changed);
  changed(state);
  return () => listeners.delete(changed);
}

/** Puts the cursor in the search field, with its text selected. */
export function focusField(): void {
  const input = document.querySelector<HTMLInputElement>('#search');
  input?.focus();
  input?.select();
}

/** What was taken away and can be brought back: said until something else is done, never on a clock. */

export interface Undoable {
  /** What was done: "Bookmark removed". */
  readonly said: string;
  readonly undo: () => void;
}

const depth = 50;
const listeners = new Set<(last: Undoable | null) => void>();
const done: (() => void)[] = [];
let shown: Undoable | null = null;

/** Says that something was done and how it is undone; null when it is said elsewhere, and undone by key alone. */
export function offerUndo(said: string | null, undo: () => void): void {
  done.push(undo);
  if (done.length > depth) done.shift();
  show(said === null ? null : { said, undo });
}

/** Undoes the last thing, then the one before it; false when there is nothing left to undo. */
export function undoLast(): boolean {
  const undo = done.pop();
  if (!undo) return false;
  undo();
  show(null);
  return true;
}

/** Takes the words away; what was done can still be undone by key. */
export function dismissUndo(): void {
  show(null);
}

/** Calls back now and whenever there is something else to undo on screen; the returned function ends it. */
export function watchUndo(changed: (last: Undoable | null) => void): () => void {
  listeners.add(changed);
  changed(shown);
  return () => listeners.delete(changed);
}

function show(next: Undoable | null): void {
  shown = next;
  for (const changed of listeners) changed(shown);
}

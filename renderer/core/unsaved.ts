/** Why the settings are not on the disk, as main last told: said until they are, or until the reader takes it away. */
import type { Problem } from '../../electron/bridge';

const listeners = new Set<(problem: Problem | null) => void>();
let current: Problem | null = null;

/** Says it from now on; null when all is well, or was read. */
export function tellUnsaved(problem: Problem | null): void {
  current = problem;
  for (const changed of listeners) changed(current);
}

/** Calls back now and after each change; the returned function ends it. */
export function watchUnsaved(changed: (problem: Problem | null) => void): () => void {
  listeners.add(changed);
  changed(current);
  return () => listeners.delete(changed);
}

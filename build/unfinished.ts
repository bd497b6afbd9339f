/** Files and folders that are being written beside their place: removed when a person stops the program. */
import { rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';

const open = new Set<string>();

/** A name beside a path, to be renamed to it when all is written. `finished` must be told in the end, whatever happened. */
export function beside(target: string): { name: string; finished(): void } {
  const name = `${target}.${randomUUID().slice(0, 8)}.part`;
  open.add(name);
  return { name, finished: () => void open.delete(name) };
}

/** Removes what is not finished. To be called when the program is about to end. */
export function removeUnfinished(): void {
  for (const name of open) rmSync(name, { recursive: true, force: true });
  open.clear();
}

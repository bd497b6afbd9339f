/** What differs between two versions of a pack. */
import type { RecordId } from '../../data/model';
import type { Pack } from './pack';

export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface Change {
  readonly id: RecordId;
  readonly what: keyof Changes;
}

/** Every record that differs, in ascending order of the ids. */
export async function* changesBetween(older: Pack, newer: Pack): AsyncGenerator<Change> {
  const before = (await older.digests())[Symbol.iterator]();
  const after = (await newer.digests())[Symbol.iterator]();
  let [a, b] = [before.next(), after.next()];
  while (!a.done || !b.done) {
    if (!b.done && (a.done || b.value.id < a.value.id)) {
      yield { id: b.value.id, what: 'added' };
      b = after.next();
    } else if (!a.done && (b.done || a.value.id < b.value.id)) {
      yield { id: a.value.id, what: 'removed' };
      a = before.next();
    } else if (!a.done && !b.done) {
      const { id, digest } = a.value;
      if (!(await isSame(older, newer, id, digest, b.value.digest))) yield { id, what: 'changed' };
      [a, b] = [before.next(), after.next()];
    }
  }
}

/** How many records were added, changed and removed. */
export async function countChanges(older: Pack, newer: Pack): Promise<Changes> {
  const counts = { added: 0, changed: 0, removed: 0 };
  for await (const { what } of changesBetween(older, newer)) counts[what]++;
  return counts;
}

async function isSame(older: Pack, newer: Pack, id: RecordId, a: Buffer, b: Buffer): Promise<boolean> {
  // A pack of format 1 has no digests.
  if (a.length > 0 && b.length > 0) return a.equals(b);
  return JSON.stringify(await older.record(id)) === JSON.stringify(await newer.record(id));
}

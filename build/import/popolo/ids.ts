/** Ids for the records of a Popolo file, from names where these are unlike, so that they can be read and stay the same. */
import type { Kind, RecordId } from '../../../data/model';
import { slug } from '../slug';

interface Named {
  readonly id: string;
  readonly name: string | undefined;
}

/** Our id for each of theirs. Names that two have in common are told apart by their own ids. */
export function idsOf(kind: Kind, items: readonly Named[]): Map<string, RecordId> {
  const count = new Map<string, number>();
  const nameOf = (item: Named): string => slug(item.name ?? '') || slug(item.id);
  for (const item of items) count.set(nameOf(item), (count.get(nameOf(item)) ?? 0) + 1);
  const ids = new Map<string, RecordId>();
  const taken = new Set<RecordId>();
  for (const item of items) {
    if (ids.has(item.id)) continue;
    const name = nameOf(item);
    const own = (count.get(name) ?? 0) > 1 ? [name, slug(item.id).slice(-12)].filter(Boolean).join('-') : name;
    let id: RecordId = `${kind}/${own.replace(/-{2,}/g, '-').replace(/^-|-$/g, '') || 'unnamed'}`;
    for (let again = 2; taken.has(id); again++) id = `${kind}/${own || 'unnamed'}-${again}`;
    taken.add(id);
    ids.set(item.id, id);
  }
  return ids;
}

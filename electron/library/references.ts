/** Every id that a record names, and how: for pages ("cited by"), and for checking that all of them exist. */
import { relationType, type AnyRecord, type Backlink, type RecordId } from '../../data/model';

type By = Backlink['by'];

export interface Reference {
  readonly id: RecordId;
  readonly by: By;
  /** Where in the record it stands: `['summary', 0, 'sources', 2]`. */
  readonly path: readonly (string | number)[];
}

/** Fields that hold references, whatever they are part of. (A conflict's `about` is words, and not a list.) */
const lists: Readonly<Record<string, By>> = { sources: 'source', about: 'about' };
const single: Readonly<Record<string, By>> = {
  session: 'session',
  chair: 'chair',
  joinedAt: 'joined',
  organisation: 'membership',
  onBehalfOf: 'membership',
};

/** All references of a record, in the order of its fields; one id may occur several times. */
export function referencesOf(record: AnyRecord): Reference[] {
  return referencesIn(record);
}

/** The same of a record that no schema has seen yet: what is not of the right form is passed over. */
export function referencesIn(value: unknown): Reference[] {
  const found: Reference[] = [];
  collect(value, [], found);
  return found;
}

function collect(value: unknown, path: Reference['path'], found: Reference[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => collect(item, [...path, index], found));
    return;
  }
  const relation = 'type' in value ? relationType.safeParse(value.type) : null;
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const at = [...path, key];
    const by = key === 'target' && relation?.success ? relation.data : single[key];
    if (typeof inner === 'string' && by) {
      found.push({ id: inner, by: by === 'session' && path[0] === 'posts' ? 'post' : by, path: at });
    } else if (Array.isArray(inner) && lists[key]) {
      for (const [index, id] of inner.entries()) {
        if (typeof id === 'string') found.push({ id, by: lists[key], path: [...at, index] });
      }
    } else {
      collect(inner, at, found);
    }
  }
}

/** The records and searches last used, newest first: kept in the window's own storage, on this machine. */
import { idPattern, type RecordId } from '../../data/model/kind';

export type Recent =
  { readonly id: RecordId; readonly title: string } | { readonly search: string; readonly total: number };

const key = 'rostrum.recent';
const kept = 6;

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false;
  if ('id' in value)
    return (
      typeof value.id === 'string' && idPattern.test(value.id) && 'title' in value && typeof value.title === 'string'
    );
  return 'search' in value && typeof value.search === 'string' && 'total' in value && typeof value.total === 'number';
}

/** What was last used; empty when nothing was, or when the storage cannot be read. */
export function recents(): Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, kept) : [];
  } catch {
    return [];
  }
}

/** Puts something at the head of the list. A storage that is full or closed loses it: nothing else depends on it. */
export function used(recent: Recent): void {
  const name = (one: Recent): string => ('id' in one ? one.id : `search ${one.search}`);
  const list = [recent, ...recents().filter((one) => name(one) !== name(recent))].slice(0, kept);
  try {
    localStorage.setItem(key, JSON.stringify(list));
  } catch {
    localStorage.removeItem(key);
  }
}

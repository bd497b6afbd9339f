/** The records and searches last used, newest first: they lie on the reader's desk. */
import type { Recent, RecordId } from '../../data/model';
import { changeDesk, deskNow, moment } from './desk';
import { libraryInfo } from './library';

/** What was used: a record, or a search with the number of records that it found. */
export type Use =
  | { readonly id: RecordId; readonly title: string }
  | { readonly search: string; readonly query?: string; readonly total: number };

/** What was last used; empty when nothing was, or before the desk is loaded. */
export function recents(count = 6): readonly Recent[] {
  return deskNow().desk.recents.slice(0, count);
}

/** Puts something at the head of the list. */
export async function used(use: Use): Promise<void> {
  const { pack } = await libraryInfo();
  if (!pack) return;
  const value: Recent =
    'id' in use
      ? { pack: pack.id, id: use.id, title: use.title.slice(0, 1000), used: moment() }
      : { ...use, used: moment() };
  await changeDesk([{ put: 'recents', value }]);
}

/** What lies on the desk, sorted and told apart: what the open pack has, and what it has lost. */
import { msg } from '@lit/localize';
import type { Desk } from '../../../data/model';
import { recordKey } from '../../../data/model/desk-changes';
import type { RecordRef } from '../../core/desk';
import { rowsOfRefs } from '../../core/desk-rows';
import { otherPacks } from '../../core/packs';
import { keptName, type Kept } from '../../parts/desk/kept';

export const shelves = ['notes', 'bookmarks', 'searches', 'recent'] as const;
export type Shelf = (typeof shelves)[number];

/** What a shelf is called. */
export function shelfName(shelf: Shelf): string {
  switch (shelf) {
    case 'notes':
      return msg('Notes');
    case 'bookmarks':
      return msg('Bookmarks');
    case 'searches':
      return msg('Saved searches');
    case 'recent':
      return msg('Recent');
  }
}

/** How many things lie on a shelf. */
export function shelfCount(desk: Desk, shelf: Shelf): number {
  return shelf === 'recent' ? desk.recents.length : desk[shelf].length;
}

/** Looks up the records that the desk names, and the packs that they are of. */
export async function lookUp(desk: Desk): Promise<Kept> {
  const named = namedOn(desk);
  const [rows, packs] = await Promise.all([rowsOfRefs(named), otherPacks(named)]);
  return { rows, packs, has: (ref) => rows.has(recordKey(ref)) };
}

const namedOn = (desk: Desk): RecordRef[] => [
  ...desk.bookmarks,
  ...desk.notes,
  ...desk.recents.filter((one) => 'id' in one),
];

/** Newest first. */
export function newestFirst<T>(things: readonly T[], when: (thing: T) => string): T[] {
  return [...things].sort((a, b) => when(b).localeCompare(when(a)));
}

/** Whether any of the words is in the texts; all of them when nothing was typed. */
export function matches(filter: string, ...texts: readonly string[]): boolean {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const all = plain(texts.join(' '));
  return plain(filter)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** A thing on the desk as a reference to its record, under the title that it has now. */
export const refOf = (ref: RecordRef, kept: Kept): RecordRef => ({
  pack: ref.pack,
  id: ref.id,
  title: keptName(ref, kept).words,
});

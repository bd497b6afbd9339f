/** What the menu of a record offers for the desk: bookmark, note and print tray, as the bar above its page does. */
import { msg } from '@lit/localize';
import type { RecordId } from '../../../data/model/kind';
import { deskNow, isBookmarked, noteOn, type RecordRef } from '../../core/desk';
import { isInTray, toggleBookmark, toggleTray } from '../../core/desk-acts';
import { packNow, page } from '../../core/library';
import { recordHref } from '../../core/route';
import { deskName } from '../../core/titles';
import type { IconName } from '../icon';
import type { RecordNote } from './record-note';

export interface RecordAction {
  readonly label: string;
  readonly icon: IconName;
  /** Of what is so or not so: whether it is. */
  readonly on?: boolean;
  readonly act: () => void | Promise<void>;
}

/** Nothing when the desk cannot be changed. */
export function deskActions(id: RecordId): RecordAction[] {
  const { desk, readOnly } = deskNow();
  const pack = packNow()?.id;
  if (readOnly || pack === undefined) return [];
  const ref = { pack, id };
  const marked = isBookmarked(desk, ref);
  const inTray = isInTray(ref);
  const named = async (act: (ref: RecordRef) => void): Promise<void> => {
    const found = await page(id);
    if (found) act({ ...ref, title: deskName(found.record) });
  };
  return [
    {
      label: marked ? msg('Bookmarked') : msg('Bookmark'),
      icon: 'bookmark',
      on: marked,
      act: () => named(toggleBookmark),
    },
    { label: msg('Note'), icon: 'note', on: noteOn(desk, ref) !== undefined, act: () => openNote(id) },
    { label: inTray ? msg('In the tray') : msg('Add to tray'), icon: 'tray', on: inTray, act: () => named(toggleTray) },
  ];
}

const noteOf = (id: RecordId): RecordNote | undefined =>
  [...document.querySelectorAll('record-note')].find(({ ref }) => ref?.id === id);

/** On the page of the record, which is opened where it is not. */
function openNote(id: RecordId): void {
  const here = noteOf(id);
  if (here) {
    here.open();
    return;
  }
  const shown = async (): Promise<void> => {
    const note = noteOf(id);
    await note?.updateComplete;
    note?.open();
  };
  addEventListener('rostrum-shown', () => void shown(), { once: true });
  location.hash = recordHref(id);
}

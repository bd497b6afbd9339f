/** What the reader does with records on the desk: bookmark, note, tray, saved search. */
import { msg, str } from '@lit/localize';
import type { Brief, BriefItem, BriefSettings, DeskChange } from '../../data/model';
import { recordKey } from '../../data/model/desk-changes';
import { kindOf } from '../../data/model/kind';
import type { Problem } from '../../electron/bridge';
import { changeDesk, changeWithUndo, deskNow, isBookmarked, moment, noteOn, trayOf, type RecordRef } from './desk';
import { getLanguage } from './language';
import { plural } from './plural';
import { settings } from './settings';
import { dismissUndo } from './undo';

/** Sets a bookmark or takes it away. */
export function toggleBookmark(ref: RecordRef): void {
  if (isBookmarked(deskNow().desk, ref)) return removeBookmark(ref);
  // It may have been taken away just before, and that would still be said.
  dismissUndo();
  void changeDesk([{ put: 'bookmarks', value: { ...plain(ref), added: moment() } }]);
}

/** Takes a bookmark away; can be undone. */
export function removeBookmark(ref: RecordRef): void {
  void changeWithUndo([{ remove: 'bookmarks', key: recordKey(ref) }], msg(str`Bookmark removed: ${ref.title}`));
}

/** Keeps the text of a note as it is typed. An emptied note is no note. Resolves when it is on the disk. */
export function writeNote(ref: RecordRef, text: string): Promise<Problem | null> {
  if (text.trim() !== '') return changeDesk([{ put: 'notes', value: { ...plain(ref), text, changed: moment() } }]);
  return noteOn(deskNow().desk, ref) ? changeDesk([{ remove: 'notes', key: recordKey(ref) }]) : Promise.resolve(null);
}

/** Takes a note away; can be undone. */
export function removeNote(ref: RecordRef): void {
  void changeWithUndo([{ remove: 'notes', key: recordKey(ref) }], msg(str`Note removed: ${ref.title}`));
}

/** Moves a note whose record is gone to another record; where that has a note, the two become one. */
export function attachNote(from: RecordRef, to: RecordRef): void {
  const { desk } = deskNow();
  const moved = noteOn(desk, from);
  if (!moved) return;
  const there = noteOn(desk, to);
  const text = there ? `${there.text}\n\n${moved.text}` : moved.text;
  void changeWithUndo(
    [
      { put: 'notes', value: { ...plain(to), text, changed: moment() } },
      { remove: 'notes', key: recordKey(from) },
    ],
    msg(str`Note moved to ${to.title}`),
  );
}

/** A brief of a new installation: what mockups and readers expect of a handout. */
export function newBrief(name = ''): Brief {
  const initial: BriefSettings = {
    paper: settings().paper,
    language: getLanguage(),
    cover: false,
    contents: false,
    notes: false,
    sources: true,
    unknowns: true,
    newPage: true,
    texts: false,
  };
  return { key: crypto.randomUUID(), name, items: [], settings: initial, changed: moment() };
}

/** Puts a record at the end of the tray, or takes it out again; either can be undone. */
export function toggleTray(ref: RecordRef): void {
  if (isInTray(ref)) removeFromTray(ref);
  else addToTray([ref]);
}

/** Puts records at the end of the tray; those that are there already stay where they are. */
export function addToTray(refs: readonly RecordRef[]): void {
  const items = refs
    .filter((ref) => !isInTray(ref))
    .map((ref): BriefItem => ({ ...plain(ref), form: kindOf(ref.id) === 'session' ? 'brief' : 'record' }));
  const [first] = items;
  if (!first) return;
  const tray = trayOf(deskNow().desk) ?? firstTray();
  const said = items.length === 1 ? first.title : plural(items.length, msg('one: # record | other: # records'));
  void changeWithUndo(
    putBrief({ ...tray, items: [...tray.items, ...items] }),
    msg(str`Added to the print tray: ${said}`),
  );
}

/** Made apart from what is put in: to undo that must not take a name and settings along that it was given since. */
function firstTray(): Brief {
  const tray = newBrief();
  void changeDesk(putBrief(tray));
  return tray;
}

/** Whether the record is in the tray. */
export function isInTray(ref: Pick<RecordRef, 'pack' | 'id'>): boolean {
  return trayOf(deskNow().desk)?.items.some((item) => recordKey(item) === recordKey(ref)) ?? false;
}

/** Takes a record out of the tray; can be undone. */
export function removeFromTray(ref: RecordRef): void {
  const tray = trayOf(deskNow().desk);
  if (!tray) return;
  const items = tray.items.filter((item) => recordKey(item) !== recordKey(ref));
  void changeWithUndo(putBrief({ ...tray, items }), msg(str`Taken out of the print tray: ${ref.title}`));
}

/** The changes that keep a brief and make it the tray. */
export function putBrief(brief: Brief): DeskChange[] {
  const put: DeskChange = { put: 'briefs', value: { ...brief, changed: moment() } };
  return deskNow().desk.tray === brief.key ? [put] : [put, { tray: brief.key }];
}

/** Saves a place with its query and filters under a name. */
export function saveSearch(name: string, hash: string): void {
  void changeDesk([{ put: 'searches', value: { key: crypto.randomUUID(), name, hash, added: moment() } }]);
}

/** Only what the desk's file has of a record. */
function plain({ pack, id, title }: RecordRef): RecordRef {
  return { pack, id, title: title.slice(0, 1000) };
}

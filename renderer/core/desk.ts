/** The delegate's desk as the window knows it: changed here at once, kept by the main process. */
import { msg } from '@lit/localize';
import type { Brief, Desk, DeskChange, Note, RecordId } from '../../data/model';
import { applyChanges, emptyDesk, inverseOf, recordKey } from '../../data/model/desk-changes';
import type { DeskState, Problem } from '../../electron/bridge';
import { problemOf } from './problem';
import { offerUndo } from './undo';

/** A record by pack and id, and its title. */
export interface RecordRef {
  readonly pack: string;
  readonly id: RecordId;
  readonly title: string;
}

export interface DeskNow {
  readonly desk: Desk;
  /** What there is to say of the file; null when all is well. */
  readonly notice: Problem | null;
  /** Why the last change is not on the disk; null when it is. */
  readonly unsaved: Problem | null;
  readonly readOnly: boolean;
  readonly file: string;
  /** False until the file has been read. */
  readonly loaded: boolean;
}

const listeners = new Set<(now: DeskNow) => void>();
let now: DeskNow = { desk: emptyDesk, notice: null, unsaved: null, readOnly: false, file: '', loaded: false };
let loading: Promise<void> | undefined;

/** The desk as last known; empty before it is loaded. */
export function deskNow(): DeskNow {
  return now;
}

/** Reads the desk; further calls wait for the same answer. */
export function loadDesk(): Promise<void> {
  loading ??= read();
  return loading;
}

async function read(): Promise<void> {
  window.rostrum.on('desk', taken);
  try {
    taken(await window.rostrum.ask('desk.read'));
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

function taken({ desk, notice, readOnly, file }: DeskState): void {
  tell({ ...now, desk, notice, readOnly, file, loaded: true });
}

/** Calls back now and after each change; the returned function ends it. The desk is loaded when it is first watched. */
export function watchDesk(changed: (now: DeskNow) => void): () => void {
  listeners.add(changed);
  changed(now);
  loadDesk().catch((error: unknown) => tell({ ...now, unsaved: failure(error) }));
  return () => listeners.delete(changed);
}

/** Changes the desk at once; resolves when it is on the disk, or with what went wrong. Never rejects. */
export async function changeDesk(changes: readonly DeskChange[]): Promise<Problem | null> {
  if (!now.loaded) await loadDesk().catch(() => undefined);
  if (now.readOnly) return now.notice;
  // At once, once it is loaded: what is being typed must not be drawn over by what was typed before.
  tell({ ...now, desk: applyChanges(now.desk, changes) });
  const problem = await window.rostrum
    .ask('desk.change', { changes: [...changes] })
    .then((answer) => answer.problem, failure);
  if (problem !== now.unsaved) tell({ ...now, unsaved: problem });
  return problem;
}

/** The same, for a change that can be undone; what was done is said, unless it is said elsewhere (null). */
export function changeWithUndo(changes: readonly DeskChange[], said: string | null): Promise<Problem | null> {
  const back = inverseOf(now.desk, changes);
  offerUndo(said, () => void changeDesk(back));
  return changeDesk(changes);
}

/** Takes the notice away: the reader has read it. */
export function dismissNotice(): void {
  tell({ ...now, notice: null });
}

function failure(error: unknown): Problem {
  return { ...problemOf(error, msg('Your desk is not saved')), mend: msg('The next change tries again.') };
}

function tell(next: DeskNow): void {
  now = next;
  for (const changed of [...listeners]) changed(now);
}

/** Whether a record has a bookmark. */
export function isBookmarked(desk: Desk, ref: Pick<RecordRef, 'pack' | 'id'>): boolean {
  return desk.bookmarks.some((one) => recordKey(one) === recordKey(ref));
}

/** The note on a record. */
export function noteOn(desk: Desk, ref: Pick<RecordRef, 'pack' | 'id'>): Note | undefined {
  return desk.notes.find((one) => recordKey(one) === recordKey(ref));
}

/** The brief to which records are added; undefined before the first. */
export function trayOf(desk: Desk): Brief | undefined {
  return desk.briefs.find(({ key }) => key === desk.tray) ?? desk.briefs[0];
}

/** The moment, as the desk's file writes it. */
export function moment(): string {
  return new Date().toISOString();
}

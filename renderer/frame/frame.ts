/** Brings the frame to life: places, keys, printing, and what the main process asks for. */
import { msg } from '@lit/localize';
import type { EventBody, Problem } from '../../electron/bridge';
import { focusField } from '../core/field';
import { libraryInfo } from '../core/library';
import { printableNow, printedHere, type Printable } from '../core/printable';
import { go, parseRoute } from '../core/route';
import { keepScroll } from '../core/scroll';
import { loadSettings, takeSettings } from '../core/settings';
import { undoLast } from '../core/undo';
import { tellUnsaved } from '../core/unsaved';
import { problemOf } from '../parts/fault';
import type { PrintDialog } from '../parts/print-dialog';
import { keepPlace } from './keep-place';
import type { KeysButton } from './keys-button';
import { Outlet } from './outlet';
import { showPacks, takeDrops } from './packs';
import { listenForKeys } from './shortcuts';
import { warm } from './warm';

/** Puts the dialog for printing into the page; it waits there, closed. */
function printer(): PrintDialog {
  const dialog = document.createElement('print-dialog');
  document.body.append(dialog);
  return dialog;
}

/** Puts the bar that says what can be undone into the frame. */
async function deskBar(): Promise<void> {
  await import('../parts/desk/desk-bar');
  document.querySelector('rostrum-frame')?.append(document.createElement('desk-bar'));
}

/** A place that prints by itself does; else the dialog asks how to print what is on screen. */
function printWhat(dialog: PrintDialog, wanted: 'print' | 'save-pdf'): void {
  if (!printedHere(wanted)) dialog.show(printableNow(), wanted);
}

function obey(command: EventBody<'command'>, print: PrintDialog): void {
  if (command === 'search') focusField();
  else if (command === 'find') find();
  else if (command === 'print' || command === 'save-pdf') printWhat(print, command);
  else if (command === 'back') history.back();
  else if (command === 'forward') history.forward();
  else if (command === 'help') go({ place: 'help' });
  else if (command === 'packs') void showPacks();
  else document.querySelector<KeysButton>('keys-button')?.show();
}

/** Puts the menu of records into the page, once the first view is there. */
async function recordMenu(): Promise<void> {
  await import('../parts/record-menu');
  document.body.append(document.createElement('record-menu'));
}

/** Find in page is loaded when it is first asked for. */
const find = (): void => void import('./find-bar').then(({ findInPage }) => findInPage());

/** What is wrong with the pack, or null. */
async function packProblem(): Promise<Problem | null> {
  try {
    return (await libraryInfo()).problem;
  } catch (error) {
    return problemOf(error, msg('The records could not be opened'));
  }
}

/** Whether the program was started with a pack, or a link to one that is not here. */
async function packWaits(): Promise<boolean> {
  return libraryInfo().then(
    ({ waiting }) => waiting,
    () => false,
  );
}

/** Starts the frame. */
export async function startFrame(): Promise<void> {
  const main = document.querySelector<HTMLElement>('#main');
  if (!main) return;
  keepScroll();
  const outlet = new Outlet(main);
  const print = printer();
  keepPlace();
  listenForKeys({
    print: () => printWhat(print, 'print'),
    find,
    keys: () => document.querySelector<KeysButton>('keys-button')?.show(),
    undo: undoLast,
  });
  requestIdleCallback(() => void deskBar());
  addEventListener('rostrum-print', (event) => print.show((event as CustomEvent<Printable>).detail, 'print'));
  window.rostrum.on('navigate', ({ hash }) => go(parseRoute(hash)));
  window.rostrum.on('command', (command) => obey(command, print));
  window.rostrum.on('settings', takeSettings);
  window.rostrum.on('unsaved', tellUnsaved);
  takeDrops();
  await loadSettings();
  const problem = await packProblem();
  if (await packWaits()) void showPacks();
  if (problem) outlet.stop(problem);
  else {
    void warm(outlet);
    requestIdleCallback(() => void recordMenu());
  }
}

/** The frame's keys. A key that something nearer to the focus has used is left alone. */
import { focusField } from '../core/field';
import { isField, isPlain, pressLetter, withCommand } from '../core/keys';
import { nextPane } from '../core/panes';
import { go } from '../core/route';
import { settings } from '../core/settings';
import { rail } from './places';

/** What the keys do that the frame alone can do. */
export interface FrameActs {
  print(): void;
  keys(): void;
  find(): void;
  /** Brings back what was taken away last; false when there is nothing. */
  undo(): boolean;
}

/** Keys with Ctrl or Cmd; true when the key was one of them. */
function command(event: KeyboardEvent, acts: FrameActs): boolean {
  if (!withCommand(event) || event.altKey || event.shiftKey) return false;
  const place = rail[Number(event.key) - 1]?.place;
  if (event.key === 'k') focusField();
  else if (event.key === 'p') acts.print();
  else if (event.key === 'f') acts.find();
  else if (event.key === 'z' && !isField(event.target)) return acts.undo();
  else if (place) go({ place });
  else return false;
  return true;
}

/** Keys that are a sign, outside fields and while the reader wants them. */
function sign(event: KeyboardEvent, acts: FrameActs): boolean {
  if (!settings().singleKeys || !isPlain(event) || isField(event.target)) return false;
  if (event.key === '/') focusField();
  else if (event.key === '?') acts.keys();
  else return false;
  return true;
}

function other(event: KeyboardEvent): boolean {
  if (event.key === 'F6') nextPane(event.shiftKey ? -1 : 1);
  else if (event.key === 'F1') go({ place: 'help' });
  else if (event.altKey && event.key === 'ArrowLeft') history.back();
  else if (event.altKey && event.key === 'ArrowRight') history.forward();
  else return false;
  return true;
}

/** Starts to listen for keys. */
export function listenForKeys(acts: FrameActs): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    // A letter typed in a field is none of these, and does not wait until all of the document has been looked through for a dialog.
    if (event.key.length === 1 && isPlain(event) && isField(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (command(event, acts) || sign(event, acts) || other(event)) event.preventDefault();
    else pressLetter(event);
  });
}

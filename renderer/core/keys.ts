/**
 * Keys. A place registers its single letters (C cites) while it is on screen; they act outside fields only and can be
 * switched off in the settings. Keys with Ctrl or Cmd belong to the frame.
 */
import { settings } from './settings';

const letters = new Map<string, (() => void)[]>();

/** Lets a single letter (lower case, no modifier) do something; the newest registration wins. Returns its end. */
export function singleKey(letter: string, act: () => void): () => void {
  const acts = letters.get(letter) ?? [];
  letters.set(letter, acts);
  acts.push(act);
  return () => {
    const at = acts.indexOf(act);
    if (at >= 0) acts.splice(at, 1);
  };
}

/** Whether keys typed at this element are text. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Whether the key is pressed with the platform's command key: Cmd on a Mac, Ctrl elsewhere. */
export function withCommand(event: KeyboardEvent): boolean {
  return window.rostrum.platform === 'darwin' ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
}

/** Whether no modifier is held, Shift aside. */
export function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Carries out a registered single letter. */
export function pressLetter(event: KeyboardEvent): void {
  if (event.defaultPrevented || !settings().singleKeys || !isPlain(event) || event.shiftKey) return;
  if (isField(event.target) || document.querySelector('dialog[open]')) return;
  const act = letters.get(event.key.toLowerCase())?.at(-1);
  if (!act) return;
  event.preventDefault();
  act();
}

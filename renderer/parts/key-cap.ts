/** Keys as the keyboards of the reader's language name them. */
import { msg } from '@lit/localize';

const english = ['Enter', 'Esc', 'Shift', 'Delete', 'Home', 'End'];

/** "Shift Enter" in the reader's language: "Maj Entrée". Letters, signs and other keys stay as they are. */
export function keyCap(keys: string): string {
  const own = msg('Enter | Esc | Shift | Delete | Home | End').split(' | ');
  return keys
    .split(' ')
    .map((key) => own[english.indexOf(key)] ?? key)
    .join(' ');
}

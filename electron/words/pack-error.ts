/** Errors of packs in the language of the interface, for the window. */
import { basename } from 'node:path';
import { shown } from '../library/entry-name';
import { PackError } from '../library/error';
import { say } from './faults';
import { spokenLanguage } from './spoken';
import { parted, Told } from './told';

/** What is wrong, with file and entry, and what to do; both whole sentences. @param file as the reader knows it: a copy has another name */
export function inWords(error: PackError, file = error.file): { what: string; mend: string; detail: string } {
  const { what, mend } = say(error.fault, spokenLanguage());
  // Names are somebody's: each keeps its own direction.
  const where = [basename(file), error.place].filter((name) => name !== '').map((name) => `\u2068${shown(name)}\u2069`);
  return {
    what: `${what.charAt(0).toUpperCase()}${what.slice(1)} (${where.join(', ')}).`,
    mend,
    detail: error.message,
  };
}

/** The message of an error that goes to the window. Of one that nobody has put into words its own, in English, are details. */
export function messageOf(error: unknown): string {
  if (error instanceof Told) return parted(error.what, error.mend, error.detail);
  if (!(error instanceof PackError)) return parted('', '', error instanceof Error ? error.message : String(error));
  const { what, mend, detail } = inWords(error);
  return parted(what, mend, detail);
}

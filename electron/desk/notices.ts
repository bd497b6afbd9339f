/** What the desk has to say of its files, in words for the reader. */
import type { Problem } from '../bridge';

/** The backup was used, or there was none. */
export function restored(file: string, aside: string | null, fromBackup: boolean, why: string): Problem {
  const kept = aside ? ` The damaged file is kept as ${aside}.` : '';
  return {
    title: fromBackup ? 'Your desk was read from its backup' : 'Your desk could not be read',
    what: `The file of your bookmarks, notes and briefs was ${aside ? 'damaged' : 'not there'}.${kept}`,
    mend: fromBackup
      ? 'Look whether your last change is there. If not, it can be copied by hand from the file that was set aside.'
      : 'No backup could be read either. If you have exported your desk, import that file; the damaged file can be mended by hand.',
    detail: `${file}: ${why}`,
  };
}

/** A newer program wrote the file. */
export function newerProgram(file: string, format: number): Problem {
  return {
    title: 'Your desk is from a newer Rostrum',
    what: 'It is shown as far as this version understands it, and nothing in it can be changed here.',
    mend: 'Open it with the newer version of Rostrum.',
    detail: `${file}: format ${String(format)}`,
  };
}

/** The file cannot be written now. */
export function unsaved(file: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  const full = code === 'ENOSPC';
  return {
    title: 'Your desk is not saved',
    what: full ? 'The disk is full.' : 'The file of your desk cannot be written. Your changes hold until you quit.',
    mend: full
      ? 'Make room on the disk; the next change saves everything.'
      : 'Check that you may write in its folder; the next change saves everything.',
    detail: `${file}: ${message}`,
  };
}

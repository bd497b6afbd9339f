/** Errors as problems that the window shows, in the language of the interface. */
import type { Problem } from '../bridge';
import { PackError } from '../library/error';
import { words } from '../words';
import { inWords } from '../words/pack-error';

/** An error of a pack's file in words for the reader. @param file as the reader knows it: a copy has another name */
export function describe(error: unknown, file: string, title = words().library.title): Problem {
  if (error instanceof PackError) return { title, ...inWords(error, file) };
  const { what, mend } = words().library;
  return { title, what, mend, detail: `${file}: ${error instanceof Error ? error.message : String(error)}` };
}

/** What the disk said, or what is wrong with the pack, after which the installed packs are as they were. */
export function describeAttempt(error: unknown, file: string, title: string): Problem {
  if (error instanceof PackError) return describe(error, file, title);
  const { code, message } = error as NodeJS.ErrnoException;
  const { packs: say, print } = words();
  const [what, mend] = code === 'ENOSPC' ? [print.full, print.makeRoom] : [say.failed, say.tryAgain];
  return { title, what: `${what} ${say.untouched}`, mend, detail: `${file}: ${message}` };
}

/** The settings hold, but could not be written. */
export function describeUnsaved({ code, message }: NodeJS.ErrnoException, file: string): Problem {
  const { title, full, makeRoom, unwritable, checkFolder } = words().settings;
  const [what, mend] = code === 'ENOSPC' ? [full, makeRoom] : [unwritable, checkFolder];
  return { title, what, mend, detail: `${file}: ${message}` };
}

/** What the desk has to say of its files, in words for the reader. */
import type { Problem } from '../bridge';
import { words } from '../words';

/** The backup was used, or there was none. `aside` names the damaged file where it lies now; null when it was missing. */
export function restored(file: string, aside: string | null, fromBackup: boolean, why: string): Problem {
  const { desk: say } = words();
  return {
    title: fromBackup ? say.backup : say.unreadable,
    what: aside ? `${say.damaged} ${say.aside(aside)}` : say.missing,
    mend: fromBackup ? say.look : say.noBackup,
    detail: `${file}: ${why}`,
  };
}

/** A newer program wrote the file. */
export function newerProgram(file: string, format: number): Problem {
  const { desk: say } = words();
  return { title: say.newer, what: say.newerWhat, mend: say.newerMend, detail: `${file}: format ${String(format)}` };
}

/** A newer program wrote the file while this one had it open. */
export function newerMeanwhile(file: string): Problem {
  const { desk: say } = words();
  return { title: say.unsaved, what: say.newerMeanwhile, mend: say.newerMend, detail: file };
}

/** The file cannot be written now. */
export function unsaved(file: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  const { desk: say } = words();
  const full = code === 'ENOSPC';
  return {
    title: say.unsaved,
    what: full ? say.full : say.unwritable,
    mend: full ? say.makeRoom : say.checkFolder,
    detail: `${file}: ${message}`,
  };
}

/** A file that was to be imported is none of ours. */
export function notImported(file: string, what: string, why?: string): Problem {
  const { desk: say } = words();
  return { title: say.notImported, what, mend: say.chooseExport, detail: why ? `${file}: ${why}` : file };
}

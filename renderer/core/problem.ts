/** Errors as problems in words for the reader. */
import { msg } from '@lit/localize';
import type { Problem } from '../../electron/bridge';

/** An error that is already in words for the reader. */
export class Told extends Error {
  /** @param mend what to do; nothing, what generally helps */
  constructor(
    readonly what: string,
    readonly mend = '',
    readonly detail?: string,
  ) {
    super(what);
  }
}

/** What parts a message of the bridge into what happened, what to do, and details (electron/words/told.ts). */
const part = '\u001e';

/** An error as a problem in words. The message of one that nobody has put into words is somebody's English: details. */
export function problemOf(error: unknown, title: string): Problem {
  const { what, mend, detail } = partsOf(error);
  return {
    title,
    what: what || msg('The reason is not known.'),
    mend:
      mend || msg('Try again. If it happens again, close Rostrum and open it once more; your records are not changed.'),
    ...(detail && { detail }),
  };
}

function partsOf(error: unknown): Partial<Problem> {
  if (error instanceof Told) return error;
  if (!(error instanceof Error)) return { detail: String(error) };
  const [what, mend, detail] = error.message.split(part);
  return mend === undefined
    ? { detail: error.stack ?? error.message }
    : { what: what ?? '', mend, detail: detail ?? '' };
}

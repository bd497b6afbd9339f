/** What is wrong with a pack's file: where, what, and what to do about it. The message is meant for a reader. */
export class PackError extends Error {
  override readonly name = 'PackError';

  /** @param place the entry inside the file, or '' for the file as a whole. */
  constructor(
    readonly file: string,
    readonly place: string,
    readonly what: string,
    readonly mend: string,
  ) {
    super(`${file}${place ? `, ${place}` : ''}: ${what}. ${mend}`);
  }
}

export const getNewCopy = 'Ask whoever gave you the file for a new copy; nothing on this machine was changed.';

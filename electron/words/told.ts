/** What is told to the reader with an error, in the language of the interface, and how it travels to the window. */

/** Parts a message for the window into what happened, what to do, and details: renderer/parts/fault.ts takes it apart. */
const part = '\u001e';

/** Something went wrong, in whole sentences for the reader. */
export class Told extends Error {
  override readonly name = 'Told';

  /** @param detail for a report; may be anybody's English */
  constructor(
    readonly what: string,
    readonly mend: string,
    readonly detail?: string,
  ) {
    super(`${what} ${mend}`);
  }
}

/** One text of the parts. A part that is empty is said by the window in words of its own. */
export function parted(what: string, mend: string, detail = ''): string {
  return [what, mend, detail].join(part);
}

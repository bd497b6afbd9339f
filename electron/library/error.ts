/** Errors of a pack's file. Their message is English, for the command line and for reports; the window has its own words. */
import { say } from '../words/faults';
import type { Fault } from './fault';

/** Something is wrong with bytes, which their reader cannot name; whoever knows their file and entry makes a PackError of it. */
export class Faulty extends Error {
  /** @param place the entry, where it is known, or '' */
  constructor(
    readonly fault: Fault,
    readonly place = '',
  ) {
    super(say(fault, 'en').what);
  }
}

/** What is wrong with a pack's file, and where. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly what: string;
  readonly mend: string;

  /** @param place the entry inside the file, or '' for the file as a whole. */
  constructor(
    readonly file: string,
    readonly place: string,
    readonly fault: Fault,
  ) {
    const { what, mend } = say(fault, 'en');
    super(`${file}${place ? `, ${place}` : ''}: ${what}. ${mend}`);
    this.what = what;
    this.mend = mend;
  }

  /** An error of this file for whatever was thrown while a part of it was read. */
  static of(file: string, place: string, error: unknown): PackError {
    if (error instanceof PackError) return error;
    if (error instanceof Faulty) return new PackError(file, error.place || place, error.fault);
    // JSON that is not, and bytes that make a parser run out of stack.
    if (error instanceof SyntaxError) return new PackError(file, place, { code: 'notJson' });
    if (error instanceof RangeError) return new PackError(file, place, { code: 'tooDeep' });
    const reason = error instanceof Error ? error.message : String(error);
    return new PackError(file, place, { code: 'unreadable', reason });
  }
}

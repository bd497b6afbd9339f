/** What an import read, what it left out on purpose, and what it did not understand: nothing is dropped in silence. */
import path from 'node:path';
import type { Problem } from '../pack/problem';

interface Seen {
  count: number;
  /** Where it stood first. */
  readonly file: string;
  readonly line: number;
  readonly kept: boolean;
}

export class Report {
  readonly #read = new Map<string, number>();
  readonly #left = new Map<string, number>();
  readonly #unknown = new Map<string, Seen>();
  /** Things that a person should look at; the import goes on. */
  readonly remarks: Problem[] = [];

  /** Counts what was read: "footnotes". */
  read(what: string, count = 1): void {
    this.#read.set(what, (this.#read.get(what) ?? 0) + count);
  }

  /** Counts what is known and left out on purpose, with its reason: "img (layout)". */
  leftOut(what: string): void {
    this.#left.set(what, (this.#left.get(what) ?? 0) + 1);
  }

  /** Counts what is not understood, by name, and remembers where it stood first. `kept`: its words are in the text. */
  unknown(what: string, file: string, line: number, kept: boolean): void {
    const seen = this.#unknown.get(what);
    if (seen) seen.count += 1;
    else this.#unknown.set(what, { count: 1, file, line, kept });
  }

  remark(problem: Problem): void {
    this.remarks.push(problem);
  }

  /** The names of what was not understood. */
  get unknownNames(): string[] {
    return [...this.#unknown.keys()];
  }

  count(what: string): number {
    return this.#read.get(what) ?? 0;
  }

  /** As lines for a person; files are shown relative to a folder. */
  lines(from: string): string[] {
    const number = (count: number): string => count.toLocaleString('en');
    const shown = (file: string): string => path.relative(from, file) || file;
    const listed = (counts: ReadonlyMap<string, number>): string =>
      [...counts].map(([what, count]) => `${number(count)} ${what}`).join(', ');
    const unknown = [...this.#unknown].map(
      ([what, { count, file, line, kept }]) =>
        `  ${what}: ${number(count)}, the first at ${shown(file)}${line > 0 ? `:${line}` : ''}. ${kept ? 'Its words are kept as plain text.' : 'It is not in the records.'}`,
    );
    const remarks = this.remarks.map(
      ({ file, line, what, mend }) => `  ${shown(file)}${line > 0 ? `:${line}` : ''}: ${what}. ${mend}`,
    );
    return [
      `Read: ${listed(this.#read)}.`,
      ...(this.#left.size > 0 ? [`Left out on purpose: ${listed(this.#left)}.`] : []),
      unknown.length > 0 ? 'Not understood:' : 'Everything was understood.',
      ...unknown,
      ...(remarks.length > 0 ? ['To look at:', ...remarks] : []),
    ];
  }
}

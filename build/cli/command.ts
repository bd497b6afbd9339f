/** What a command is, and how it talks. */
import path from 'node:path';

export interface Io {
  /** Where the person stands: relative paths begin here. */
  readonly cwd: string;
  out(text: string): void;
  err(text: string): void;
  /** Writes a line over the one before, none with ''; absent where nobody watches. */
  status?(line: string): void;
  /** Asks for a password without showing it; absent where nobody can type one. */
  password?(question: string): Promise<string>;
}

export interface Given {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  /** Whether an argument with one dash in front is a word like any other. */
  readonly dashedWords?: boolean;
  run(given: Given, io: Io): Promise<0 | 1>;
}

/** The command line itself is wrong; the message says how it should be. */
export class UsageError extends Error {}

/** The positional argument at a place, as a path. @throws UsageError when it is missing. */
export function pathAt(given: Given, index: number, io: Io, what: string): string {
  const word = given.positionals[index];
  if (!word) throw new UsageError(`${what} is missing`);
  return path.resolve(io.cwd, word);
}

/** @throws UsageError when more was given than the command takes. */
export function noMore(given: Given, count: number): void {
  const extra = given.positionals[count];
  if (extra !== undefined) throw new UsageError(`"${extra}" is one argument too many`);
}

/** A string option. */
export function text(given: Given, name: string): string | undefined {
  const value = given.values[name];
  return typeof value === 'string' ? value : undefined;
}

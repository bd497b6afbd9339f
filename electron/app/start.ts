/** What this start was asked to do, and the folder in which the program keeps its things. */
import { app } from 'electron';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArgumentError, parseArguments, type Arguments } from './arguments';
import { ownWords, resolveFrom } from './command-line';

/** Reads the command line and sets the folder. A command line that cannot be carried out ends the process with 1. */
export function readStart(): Arguments {
  try {
    const words = ownWords(process.argv, process.defaultApp === true);
    const start = parseArguments(words, resolveFrom(process.env, process.cwd()));
    for (const remark of start.remarks) console.error(remark);
    if (start.print) useFolderOfItsOwn();
    else if (start.userData !== undefined) useFolder(start.userData);
    return start;
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function useFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new ArgumentError(`--user-data-dir: ${folder} cannot be made (${(error as Error).message}).`);
  }
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}

/** Printing without a window shares nothing with an open one: no lock, no cache, no settings. */
function useFolderOfItsOwn(): void {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `${printFolder}${String(process.pid)}-`));
  useFolder(folder);
  process.once('exit', () => remove(folder));
}

const printFolder = 'rostrum-print-';

/** Chromium writes a few last bytes after we are gone: a run removes what ended runs have left. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(printFolder) ? Number.parseInt(name.slice(printFolder.length), 10) : NaN;
    if (pid > 0 && !runs(pid)) remove(join(tmpdir(), name));
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's, or still being written: the next run tries again.
  }
}

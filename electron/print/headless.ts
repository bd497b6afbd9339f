/** `--print ID --pdf FILE`: one PDF without a window, then the end. */
import { app, session } from 'electron';
import { kindOf } from '../../data/model';
import { answerBridge } from '../app/answers';
import type { Arguments } from '../app/arguments';
import { Library } from '../app/library';
import { lockSession } from '../app/lock-down';
import type { Paths } from '../app/paths';
import type { PrintJob } from '../bridge';
import { servePages } from '../app/protocol';
import { Packs } from '../app/packs';
import { openStore } from '../app/settings';
import { answerSheets } from './lay-out';
import { makePdf } from './pdf';
import { spokenLanguage } from '../words';
import { writeWhole } from './write-file';

/** Prints the file's path and exits with 0, or says on stderr why not and exits with 1. */
export async function printAndExit(job: NonNullable<Arguments['print']>, paths: Paths): Promise<void> {
  // Without a listener Electron would quit as soon as the hidden window is closed, before the file is written.
  app.on('window-all-closed', () => undefined);
  try {
    console.log(await print(job, paths));
    app.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    app.exit(1);
  }
}

async function print({ id, file, paper }: NonNullable<Arguments['print']>, paths: Paths): Promise<string> {
  const library = new Library(paths.pack);
  const pack = await library.pack();
  if (!(await pack.record(id))) throw new Error(`The pack "${pack.manifest.title}" has no record ${id}.`);
  lockSession(session.defaultSession);
  servePages(session.defaultSession, paths.renderer);
  answerBridge(
    library,
    new Packs(app.getPath('userData'), library.file),
    openStore(app.getPath('userData')),
    () => undefined,
  );
  answerSheets();
  const language = spokenLanguage();
  // Whoever asks for a record has no place to ask for its text in: it is printed, in the language of the pages or in its first.
  const content: PrintJob['content'] =
    kindOf(id) === 'session' ? { type: 'brief', id } : { type: 'record', id, texts: [language] };
  const job = { content, paper: paper ?? 'A4', sources: true, unknowns: true, language } as const;
  const { bytes } = await makePdf(paths.preload, pack.manifest, job, 'kept');
  const problem = await writeWhole(file, bytes);
  if (problem) throw new Error(`${file}: ${problem.what} ${problem.mend}`);
  return file;
}

/** The hidden window that lays a job out as pages. It has the same walls around it as the window that people see. */
import { BrowserWindow, type WebContents } from 'electron';
import { admit, handle, tell } from '../app/ipc';
import { languageArguments } from '../app/language';
import { safeWebPreferences } from '../app/lock-down';
import { printUrl } from '../app/origin';
import type { PrintJob } from '../bridge';
import { words } from '../words';
import { Told } from '../words/told';
import type { Block } from './blocks';

/** A document as the print window read it off its page. */
export interface Read {
  readonly title: string;
  readonly blocks: readonly Block[];
}

interface Sheet {
  readonly job: PrintJob;
  readonly wants: 'pages' | 'blocks';
  read: Read | null;
  ready(): void;
  failed(error: Error): void;
}

const patience = 30_000;
const sheets = new Map<WebContents, Sheet>();

/** Registers what a print window asks. Call once. */
export function answerSheets(): void {
  handle('print.job', ['print'], (_request, sender) => {
    const { job, wants } = sheetOf(sender);
    return { job, wants };
  });
  handle('print.blocks', ['print'], (read, sender) => {
    sheetOf(sender).read = read;
    return { ok: true };
  });
  handle('print.ready', ['print'], (_request, sender) => {
    sheetOf(sender).ready();
    return { ok: true };
  });
  handle('print.failed', ['print'], ({ what, mend, detail }, sender) => {
    sheetOf(sender).failed(new Told(what, mend, detail));
    return { ok: true };
  });
}

function sheetOf(sender: WebContents): Sheet {
  const sheet = sheets.get(sender);
  if (!sheet) throw new Error('This page has nothing to print.');
  return sheet;
}

/**
 * Lays a job out and hands the finished page to `use`; the window is closed afterwards whatever happens.
 * @param preload absolute path of the preload bundle
 * @throws Error with a message for the reader
 */
export async function withLayout<T>(
  preload: string,
  job: PrintJob,
  use: (page: WebContents) => Promise<T>,
  wants: Sheet['wants'] = 'pages',
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    backgroundColor: '#ffffff',
    webPreferences: {
      ...safeWebPreferences,
      preload,
      backgroundThrottling: false,
      additionalArguments: languageArguments(job.language),
    },
  });
  const page = window.webContents;
  admit(page, 'print');
  try {
    await laidOut(page, job, wants);
    return await use(page);
  } finally {
    sheets.delete(page);
    window.destroy();
  }
}

/** Reads a job as blocks. @throws Error with a message for the reader */
export async function readLayout(preload: string, job: PrintJob): Promise<Read> {
  const read = await withLayout(preload, job, (page) => Promise.resolve(sheetOf(page).read), 'blocks');
  if (!read) throw layoutFailed('nothing was read off the page');
  return read;
}

/** Writes page numbers into the contents of a laid-out page; resolves when it stands again. */
export function numberPages(page: WebContents, starts: readonly number[]): Promise<void> {
  const { job, wants } = sheetOf(page);
  return answered(page, job, wants, () => tell(page, 'pages', { starts: [...starts] }));
}

function laidOut(page: WebContents, job: PrintJob, wants: Sheet['wants']): Promise<void> {
  return answered(page, job, wants, (failed) => page.loadURL(printUrl).catch(failed));
}

/** Asks something of the page, and waits until it says that it is ready. */
function answered(
  page: WebContents,
  job: PrintJob,
  wants: Sheet['wants'],
  ask: (failed: (error: Error) => void) => unknown,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const { tooLong, tryAgain } = words().print;
    const timer = setTimeout(() => reject(new Told(tooLong, tryAgain)), patience);
    const failed = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    const ready = (): void => {
      clearTimeout(timer);
      resolve();
    };
    sheets.set(page, { job, wants, read: null, ready, failed });
    page.once('render-process-gone', (_event, { reason }) => failed(layoutFailed(reason)));
    ask(failed);
  });
}

function layoutFailed(detail: string): Told {
  const { layoutFailed: what, tryAgain } = words().print;
  return new Told(what, tryAgain, detail);
}

/** The hidden window that lays a job out as pages. It has the same walls around it as the window that people see. */
import { BrowserWindow, type WebContents } from 'electron';
import { admit, handle } from '../app/ipc';
import { languageArguments } from '../app/language';
import { safeWebPreferences } from '../app/lock-down';
import { printUrl } from '../app/origin';
import type { PrintJob } from '../bridge';
import { words } from '../words';

interface Sheet {
  readonly job: PrintJob;
  ready(): void;
  failed(error: Error): void;
}

const patience = 30_000;
const sheets = new Map<WebContents, Sheet>();

/** Registers what a print window asks. Call once. */
export function answerSheets(): void {
  handle('print.job', ['print'], (_request, sender) => sheetOf(sender).job);
  handle('print.ready', ['print'], (_request, sender) => {
    sheetOf(sender).ready();
    return { ok: true };
  });
  handle('print.failed', ['print'], ({ message }, sender) => {
    sheetOf(sender).failed(new Error(message));
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
    await laidOut(page, job);
    return await use(page);
  } finally {
    sheets.delete(page);
    window.destroy();
  }
}

function laidOut(page: WebContents, job: PrintJob): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(words().print.tooLong)), patience);
    const failed = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    const ready = (): void => {
      clearTimeout(timer);
      resolve();
    };
    sheets.set(page, { job, ready, failed });
    page.once('render-process-gone', (_event, { reason }) =>
      failed(new Error(`${words().print.layoutFailed} (${reason})`)),
    );
    page.loadURL(printUrl).catch(failed);
  });
}

/** Answers the print channels. The printing itself is loaded when it is first asked for. */
import type { BrowserWindow } from 'electron';
import { handle } from '../app/ipc';
import type { Paths } from '../app/paths';
import type { Store } from '../app/settings';

/** Registers what the window asks; what the print window asks is answered by the job that is under way. */
export function answerPrinting(window: BrowserWindow, store: Store, paths: Paths): void {
  handle('print.pdf', ['window'], async (job) => {
    const { savePdf } = await import('./save-pdf');
    return savePdf(window, store, paths, job);
  });
  handle('print.paper', ['window'], async (job) => {
    const { printOnPaper } = await import('./paper');
    return printOnPaper(paths, job);
  });
}

/** Answers the print channels. The printing itself is loaded when it is first asked for. */
import { handle } from '../app/ipc';
import { answerSheets } from './lay-out';
import type { SaveContext } from './save-pdf';

/** Registers what the window and the print window ask. */
export function answerPrinting(context: SaveContext): void {
  answerSheets();
  handle('print.pdf', ['window'], async (job) => {
    const { savePdf } = await import('./save-pdf');
    return savePdf(context, job);
  });
  handle('print.preview', ['window'], async (job) => {
    const { previewPages } = await import('./preview');
    return previewPages(context.library, context.preload, job);
  });
  handle('print.export', ['window'], async ({ job, as }) => {
    const { exportDocument } = await import('./export');
    return exportDocument(context, job, as);
  });
  handle('print.paper', ['window'], async (job) => {
    const { printOnPaper } = await import('./paper');
    return printOnPaper(context.library, context.preload, job);
  });
}

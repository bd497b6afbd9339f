/** Save as PDF from the window: lay out, ask where, write. */
import { app, dialog, type BrowserWindow } from 'electron';
import { dirname, join } from 'node:path';
import type { Answer, PrintJob } from '../bridge';
import type { Library } from '../app/library';
import type { Store } from '../app/settings';
import { words } from '../words';
import { fileName } from './file-name';
import { makePdf } from './pdf';
import { layoutProblem, writeWhole } from './write-file';

export interface SaveContext {
  readonly window: BrowserWindow;
  readonly store: Store;
  readonly library: Library;
  readonly preload: string;
}

/** The path that was written; null for both when the reader cancelled. */
export async function savePdf(context: SaveContext, job: PrintJob): Promise<Answer<'print.pdf'>> {
  const { window, store, library, preload } = context;
  try {
    const { manifest } = await library.pack();
    const { bytes, title } = await makePdf(preload, manifest, job, 'kept');
    const folder = store.window.value.pdfFolder ?? app.getPath('documents');
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words().print.saveTitle,
      defaultPath: join(folder, fileName(title)),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    if (canceled || !filePath) return { file: null, problem: null };
    const problem = await writeWhole(filePath, bytes);
    if (problem) return { file: null, problem };
    store.window.later({ pdfFolder: dirname(filePath) });
    return { file: filePath, problem: null };
  } catch (error) {
    return { file: null, problem: layoutProblem(error) };
  }
}

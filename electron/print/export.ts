/** The same contents for a word processor, or as text. */
import { app, dialog } from 'electron';
import { dirname, join } from 'node:path';
import type { PackSummary } from '../../data/model';
import type { Answer, PrintJob, Request } from '../bridge';
import { words } from '../words';
import { fileName } from './file-name';
import { readLayout, type Read } from './lay-out';
import type { SaveContext } from './save-pdf';
import { layoutProblem, writeWhole } from './write-file';

type Format = Request<'print.export'>['as'];
const kinds = { docx: { name: 'Word', extension: 'docx' }, markdown: { name: 'Markdown', extension: 'md' } } as const;

/** The path that was written; null for both when the reader cancelled. */
export async function exportDocument(
  { window, store, library, preload }: SaveContext,
  job: PrintJob,
  as: Format,
): Promise<Answer<'print.export'>> {
  try {
    const { manifest } = await library.pack();
    const read = await readLayout(preload, job);
    const content = await convert(read, manifest, job, as);
    const { name, extension } = kinds[as];
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words().print.exportTitle,
      defaultPath: join(store.window.value.pdfFolder ?? app.getPath('documents'), fileName(read.title, extension)),
      filters: [{ name, extensions: [extension] }],
    });
    if (canceled || !filePath) return { file: null, problem: null };
    const problem = await writeWhole(filePath, content, words().print.notExported);
    if (problem) return { file: null, problem };
    store.window.later({ pdfFolder: dirname(filePath) });
    return { file: filePath, problem: null };
  } catch (error) {
    return { file: null, problem: layoutProblem(error) };
  }
}

async function convert(read: Read, manifest: PackSummary, job: PrintJob, as: Format): Promise<Buffer | string> {
  if (as === 'markdown') return (await import('./markdown')).markdown(read.blocks);
  return (await import('./docx')).docx(read, manifest, job);
}

/** A job as the bytes of a PDF: tagged, with an outline, with running lines. */
import type { WebContents } from 'electron';
import type { PackSummary } from '../../data/model';
import { directionOf } from '../../data/model/spoken';
import type { PrintJob } from '../bridge';
import { numberPages, withLayout } from './lay-out';
import { outlinePages } from './outline-pages';
import { margins } from './paper-size';
import { runningLines } from './running-lines';

export interface Pdf {
  readonly bytes: Buffer;
  /** What the pages are about, for a file name. */
  readonly title: string;
  /** The page, from 1, on which each record of a collection begins; empty for other jobs. */
  readonly starts: readonly number[];
}

/** @throws Error with a message for the reader */
export function makePdf(preload: string, manifest: PackSummary, job: PrintJob): Promise<Pdf> {
  return withLayout(preload, job, async (page) => {
    const title = page.getTitle();
    const print = (): Promise<Buffer> => printPage(page, manifest, title, job);
    const bytes = await print();
    const starts = recordStarts(bytes, job);
    if (job.content.type !== 'collection' || !job.content.contents) return { bytes, title, starts };
    // The contents name pages, which are known only once they have been laid out.
    await numberPages(page, starts);
    return { bytes: await print(), title, starts };
  });
}

/** Every record has one heading of the first level; cover and contents have theirs before them. */
function recordStarts(bytes: Buffer, { content }: PrintJob): number[] {
  if (content.type !== 'collection') return [];
  return outlinePages(bytes).slice(Number(content.cover) + Number(content.contents));
}

function printPage(page: WebContents, manifest: PackSummary, title: string, job: PrintJob): Promise<Buffer> {
  const { header, footer } = runningLines(manifest, title, job.paper, job.language);
  const { top, bottom, start, end } = margins[job.paper];
  const sides = directionOf(job.language) === 'rtl' ? { left: end, right: start } : { left: start, right: end };
  return page.printToPDF({
    pageSize: job.paper,
    margins: { top, bottom, ...sides },
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: header,
    footerTemplate: footer,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** A job as the bytes of a PDF, with running lines: tagged and with an outline when it is to be kept. */
import type { WebContents } from 'electron';
import type { PackSummary } from '../../data/model';
import { directionOf } from '../../data/model/spoken';
import type { PrintJob } from '../bridge';
import { numberPages, withLayout } from './lay-out';
import { linkedPages, outlinePages } from './pages-in-pdf';
import { margins } from './paper-size';
import { runningLines } from './running-lines';

export interface Pdf {
  readonly bytes: Buffer;
  /** What the pages are about, for a file name. */
  readonly title: string;
  /** The page, from 1, on which each record of a collection begins; empty for other jobs. */
  readonly starts: readonly number[];
}

/** A file that is kept is tagged and has an outline, which takes half as long again; pages that are only shown need neither. */
export type Purpose = 'kept' | 'shown';

/** What is printed besides the pages themselves: neither moves a letter on them. */
interface Extras {
  readonly lines: boolean;
  readonly structure: boolean;
}

/** @throws Error with a message for the reader */
export function makePdf(preload: string, manifest: PackSummary, job: PrintJob, purpose: Purpose): Promise<Pdf> {
  return withLayout(preload, job, async (page) => {
    const title = page.getTitle();
    const print = (extras: Extras): Promise<Buffer> => printPage(page, manifest, title, job, extras);
    const { content } = job;
    if (content.type !== 'collection') {
      return { bytes: await print({ lines: true, structure: purpose === 'kept' }), title, starts: [] };
    }
    if (!content.contents) {
      // Nothing leads to the records but the outline. Every record has one heading of the first level, after the cover's.
      const bytes = await print({ lines: true, structure: true });
      return { bytes, title, starts: outlinePages(bytes).slice(Number(content.cover)) };
    }
    const starts = await numberContents(page, manifest, job);
    return { bytes: await print({ lines: true, structure: purpose === 'kept' }), title, starts };
  });
}

/**
 * Writes into the contents of a collection on which page each record begins, and answers those pages: they are known only once
 * they have been laid out.
 */
export async function numberContents(
  page: WebContents,
  manifest: PackSummary,
  job: PrintJob,
): Promise<readonly number[]> {
  const bare = { lines: false, structure: false };
  const starts = await countPages(page, () => printPage(page, manifest, page.getTitle(), job, bare));
  await numberPages(page, starts);
  return starts;
}

/** The page on which each record begins. What is not seen has its place all the same, and takes no time to be drawn. */
async function countPages(page: WebContents, print: () => Promise<Buffer>): Promise<number[]> {
  const unseen = await page.insertCSS('main { visibility: hidden }');
  const starts = linkedPages(await print());
  await page.removeInsertedCSS(unseen);
  return starts;
}

function printPage(
  page: WebContents,
  manifest: PackSummary,
  title: string,
  job: PrintJob,
  { lines, structure }: Extras,
): Promise<Buffer> {
  const { header, footer } = runningLines(manifest, title, job.paper, job.language);
  const { top, bottom, start, end } = margins[job.paper];
  const sides = directionOf(job.language) === 'rtl' ? { left: end, right: start } : { left: start, right: end };
  return page.printToPDF({
    pageSize: job.paper,
    margins: { top, bottom, ...sides },
    printBackground: true,
    displayHeaderFooter: lines,
    headerTemplate: header,
    footerTemplate: footer,
    generateTaggedPDF: structure,
    generateDocumentOutline: structure,
  });
}

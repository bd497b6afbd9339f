/** A job as the bytes of a PDF: tagged, with an outline, with running lines. */
import type { PackSummary } from '../../data/model';
import { directionOf } from '../../data/model/spoken';
import type { PrintJob } from '../bridge';
import { withLayout } from './lay-out';
import { margins } from './paper-size';
import { runningLines } from './running-lines';

export interface Pdf {
  readonly bytes: Buffer;
  /** What the pages are about, for a file name. */
  readonly title: string;
}

/** @throws Error with a message for the reader */
export function makePdf(preload: string, manifest: PackSummary, job: PrintJob): Promise<Pdf> {
  return withLayout(preload, job, async (page) => {
    const title = page.getTitle();
    const { header, footer } = runningLines(manifest, title, job.paper, job.language);
    const { top, bottom, start, end } = margins[job.paper];
    const bytes = await page.printToPDF({
      pageSize: job.paper,
      margins: {
        top,
        bottom,
        ...(directionOf(job.language) === 'rtl' ? { left: end, right: start } : { left: start, right: end }),
      },
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: header,
      footerTemplate: footer,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return { bytes, title };
  });
}

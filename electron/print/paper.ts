/** Onto paper: the same pages through the system's print dialog. */
import type { WebContents } from 'electron';
import type { Answer, PrintJob } from '../bridge';
import type { Library } from '../app/library';
import { withLayout } from './lay-out';
import { words } from '../words';
import { numberContents } from './pdf';
import { marginBoxes } from './running-lines';
import { layoutProblem } from './write-file';

/** `printed` is false without a problem when the reader cancelled. */
export async function printOnPaper(library: Library, preload: string, job: PrintJob): Promise<Answer<'print.paper'>> {
  try {
    const { manifest } = await library.pack();
    return await withLayout(preload, job, async (page) => {
      if (job.content.type === 'collection' && job.content.contents) await numberContents(page, manifest, job);
      await page.insertCSS(marginBoxes(manifest, page.getTitle(), job.paper, job.language));
      return send(page, job);
    });
  } catch (error) {
    return { printed: false, problem: layoutProblem(error) };
  }
}

/** Margins and lines are those of the style sheet: with margins in the request Chromium would leave out both. */
function send(page: WebContents, { paper }: PrintJob): Promise<Answer<'print.paper'>> {
  return new Promise((resolve) => {
    page.print({ silent: false, printBackground: true, pageSize: paper }, (printed, reason) =>
      resolve({ printed, problem: printed || /cancel/i.test(reason) ? null : refused(reason) }),
    );
  });
}

function refused(reason: string): NonNullable<Answer<'print.paper'>['problem']> {
  const { print: say } = words();
  return {
    title: say.notPrinted,
    what: say.refused,
    mend: say.checkPrinter,
    detail: reason,
  };
}

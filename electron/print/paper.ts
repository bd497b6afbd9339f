/** Onto paper: the same pages through the system's print dialog. */
import type { WebContents } from 'electron';
import type { Answer, PrintJob } from '../bridge';
import type { Library } from '../app/library';
import { withLayout } from './lay-out';
import { words } from '../words';
import { longDate } from './long-date';
import { margins } from './paper-size';
import { layoutProblem } from './write-file';

const perInch = 72;

/** `printed` is false without a problem when the reader cancelled. */
export async function printOnPaper(library: Library, preload: string, job: PrintJob): Promise<Answer<'print.paper'>> {
  try {
    const { manifest } = await library.pack();
    const footer = words(job.language).print.pack(manifest.title, longDate(manifest.asOf, job.language));
    return await withLayout(preload, job, (page) =>
      send(page, job, `${manifest.assembly}. ${page.getTitle()}`, footer),
    );
  } catch (error) {
    return { printed: false, problem: layoutProblem(error) };
  }
}

function send(page: WebContents, job: PrintJob, header: string, footer: string): Promise<Answer<'print.paper'>> {
  const { top, bottom, start, end } = margins[job.paper];
  const points = (inches: number): number => Math.round(inches * perInch);
  return new Promise((resolve) => {
    page.print(
      {
        silent: false,
        printBackground: true,
        pageSize: job.paper,
        margins: {
          marginType: 'custom',
          top: points(top),
          bottom: points(bottom),
          left: points(start),
          right: points(end),
        },
        header,
        footer,
      },
      (printed, reason) => resolve({ printed, problem: printed || /cancel/i.test(reason) ? null : refused(reason) }),
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

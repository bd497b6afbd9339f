/** The pages of a job as they will be printed, as bytes for the window to draw. */
import type { Answer, PrintJob } from '../bridge';
import type { Library } from '../app/library';
import { makePdf } from './pdf';
import { layoutProblem } from './write-file';

/** The same file that "Save PDF" would write. */
export async function previewPages(library: Library, preload: string, job: PrintJob): Promise<Answer<'print.preview'>> {
  try {
    const { manifest } = await library.pack();
    const { bytes, starts } = await makePdf(preload, manifest, job, 'shown');
    return { bytes: new Uint8Array(bytes), starts: [...starts], problem: null };
  } catch (error) {
    return { bytes: null, starts: [], problem: layoutProblem(error) };
  }
}

/**
 * PDF pages on canvases, by pdf.js. It runs in the window itself: a worker's address would need a policy for trusted types of
 * its own, and a page or two at a time take less than a worker takes to start.
 */
import type * as pdfjs from 'pdfjs-dist';
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';

export interface Pdf {
  readonly pages: number;
  /** Width and height of a page (from 1) in CSS pixels at 100 %. */
  size(page: number): Promise<{ width: number; height: number }>;
  /** Draws a page at a scale, as sharp as the screen; false when another drawing took the canvas meanwhile. */
  draw(page: number, canvas: HTMLCanvasElement, scale: number): Promise<boolean>;
  /** What stands on a page, for those who do not see it. */
  text(page: number): Promise<string>;
  close(): void;
}

/** A point is 1/72 inch, a CSS pixel 1/96. */
const pixels = 96 / 72;
let library: Promise<typeof pdfjs> | undefined;

async function load(): Promise<typeof pdfjs> {
  const worker: unknown = await import('pdfjs-dist/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist');
}

/** Loads what opens files, so that the first one does not wait for it. */
export function preparePdf(): Promise<unknown> {
  library ??= load();
  return library;
}

/** Opens the bytes of a file. @throws Error when they are none */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const { getDocument } = await (library ??= load());
  const document = await getDocument({ data: bytes, isEvalSupported: false, useWorkerFetch: false }).promise;
  return new OpenPdf(document);
}

class OpenPdf implements Pdf {
  readonly #tasks = new WeakMap<HTMLCanvasElement, RenderTask>();

  constructor(private readonly document: PDFDocumentProxy) {}

  get pages(): number {
    return this.document.numPages;
  }

  async size(page: number): Promise<{ width: number; height: number }> {
    const { width, height } = (await this.document.getPage(page)).getViewport({ scale: pixels });
    return { width, height };
  }

  async draw(page: number, canvas: HTMLCanvasElement, scale: number): Promise<boolean> {
    this.#tasks.get(canvas)?.cancel();
    const drawn = await this.document.getPage(page);
    const viewport = drawn.getViewport({ scale: pixels * scale * devicePixelRatio });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = drawn.render({ canvas, viewport });
    this.#tasks.set(canvas, task);
    try {
      await task.promise;
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'RenderingCancelledException') return false;
      throw error;
    }
  }

  async text(page: number): Promise<string> {
    const { items } = await (await this.document.getPage(page)).getTextContent();
    return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
  }

  close(): void {
    void this.document.destroy();
  }
}

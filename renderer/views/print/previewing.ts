/** Keeps the preview up to date: one layout at a time, the newest wish next, the old pages until then. */
import type { PrintJob, Problem } from '../../../electron/bridge';
import { openPdf, preparePdf, type Pdf } from './pdf';

export interface Preview {
  readonly pdf: Pdf | null;
  readonly starts: readonly number[];
  readonly busy: boolean;
  readonly problem: Problem | null;
}

/** Changes that follow each other faster than this are laid out once. Milliseconds. */
const rest = 150;

export class Previewing {
  #state: Preview = { pdf: null, starts: [], busy: false, problem: null };
  #wanted: PrintJob | null = null;
  #key = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #working = false;

  constructor(
    private readonly changed: () => void,
    private readonly failed: (error: unknown) => Problem,
  ) {}

  get state(): Preview {
    return this.#state;
  }

  /** Wishes the pages of this job; null clears them. The same job again is laid out once. */
  want(job: PrintJob | null): void {
    const key = JSON.stringify(job);
    if (key === this.#key) return;
    this.#key = key;
    this.#wanted = job;
    clearTimeout(this.#timer);
    if (!job) this.#set({ pdf: null, starts: [], busy: false, problem: null });
    else this.#timer = setTimeout(() => void this.#work(), this.#state.pdf ? rest : 0);
  }

  /** Lays the same job out once more: after a failure. */
  again(): void {
    const job = this.#wanted;
    this.#key = '';
    this.want(job);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#wanted = null;
    this.#state.pdf?.close();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    this.#set({ busy: true });
    while (this.#wanted) {
      const job = this.#wanted;
      const next = await this.#layOut(job);
      if (job !== this.#wanted) next.pdf?.close();
      else {
        this.#set({ ...next, busy: false });
        break;
      }
    }
    this.#working = false;
  }

  async #layOut(job: PrintJob): Promise<Pick<Preview, 'pdf' | 'starts' | 'problem'>> {
    // While the pages are laid out; when it fails, so does opening them.
    preparePdf().catch(() => undefined);
    try {
      const { bytes, starts, problem } = await window.rostrum.ask('print.preview', job);
      return { pdf: bytes ? await openPdf(bytes) : null, starts, problem };
    } catch (error) {
      return { pdf: null, starts: [], problem: this.failed(error) };
    }
  }

  #set(change: Partial<Preview>): void {
    const before = this.#state.pdf;
    this.#state = { ...this.#state, ...change };
    if (before && before !== this.#state.pdf) before.close();
    this.changed();
  }
}

/** Requests that reach the program while it runs: a second start, a link that the system opens. */
import { app, type BrowserWindow } from 'electron';
import { linkTarget } from './arguments';
import { visit, type Visit } from './visit';

export class Visits {
  #window: BrowserWindow | undefined;
  #carryOut: (asked: Visit) => void = () => undefined;
  #waiting: Visit | undefined;

  /** Listens from now on; what comes before there is a window waits for it. */
  constructor() {
    app.on('second-instance', (_event, _argv, _folder, data) => {
      const parsed = visit.safeParse(data);
      this.#receive(parsed.success ? parsed.data : {});
    });
    app.on('open-url', (event, url) => {
      event.preventDefault();
      const remarks: string[] = [];
      const target = linkTarget(url, remarks);
      for (const remark of remarks) console.error(remark);
      this.#receive(target ?? {});
    });
    app.on('open-file', (event, file) => {
      event.preventDefault();
      this.#receive({ pack: file });
    });
  }

  /** What came before there was a window. */
  get waiting(): Visit {
    return this.#waiting ?? {};
  }

  /** Later requests bring this window to the front, and are carried out by `work`. */
  show(window: BrowserWindow, work: (asked: Visit) => void): void {
    this.#window = window;
    this.#carryOut = work;
  }

  #receive(asked: Visit): void {
    const window = this.#window;
    if (!window || window.isDestroyed()) {
      this.#waiting = asked;
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    this.#carryOut(asked);
  }
}

/** How far long work has come, on one line that is written over; on a terminal only. */
import type { Io } from './command';

const width = 24;

/** Answers what to tell each step. The line goes when all is done, or with `clear`. */
export function progress(io: Io, what: string): { step(done: number, total: number): void; clear(): void } {
  let shown = 0;
  const clear = (): void => {
    if (shown > 0) io.status?.('');
    shown = 0;
  };
  return {
    clear,
    step(done, total) {
      const now = Date.now();
      if (!io.status || (done < total && now - shown < 100)) return;
      if (done >= total) return clear();
      shown = now;
      const full = Math.floor((done / total) * width);
      io.status(
        `${what} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
      );
    },
  };
}

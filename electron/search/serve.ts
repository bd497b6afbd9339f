/** Answers the searches that come over a port; knows nothing of processes, so that any port will do. */
import { z } from 'zod';
import { messageOf } from '../words/pack-error';
import { workAhead, type Foresight } from './ahead';
import { hostRequest, type HostAnswer } from './protocol';

export interface HostPort {
  postMessage(message: HostAnswer): void;
}

/** What is asked for searches. */
export interface Served extends Foresight {
  /** Titles of packs of format 1 that are being indexed now: whoever searches waits for that. */
  readonly indexing: readonly string[];
}

/** Milliseconds after which, and from then on, whoever waits is told of packs that are being indexed. */
const patience = 500;

const numbered = z.object({ id: z.number().int() });

/**
 * What to do with each message of the port. Only the newest request is searched for: an older one that has not begun, or
 * whose answer is not there yet, is answered as superseded. When it is answered, what may be typed next is searched for.
 */
export function serve(port: HostPort, searching: Served): (message: unknown) => void {
  const post = (message: HostAnswer): void => port.postMessage(message);
  let newest = 0;
  let stop = new AbortController();
  return (message) => {
    const parsed = hostRequest.safeParse(message);
    if (!parsed.success) {
      // Whoever asked is waiting: a request that is wrong is answered too, unless nothing says whose it is.
      const asked = numbered.safeParse(message);
      if (asked.success) post({ id: asked.data.id, error: messageOf(parsed.error) });
      return;
    }
    const { id, request, known } = parsed.data;
    newest = id;
    stop.abort();
    const { signal } = (stop = new AbortController());
    const further = (): void => void workAhead(searching, id, request, post, signal);
    if (known) return further();
    // The pause lets messages that are already waiting be seen before a search begins.
    setImmediate(() => {
      if (id !== newest) return post({ id, superseded: true });
      const waiting = setInterval(() => {
        if (id === newest && searching.indexing.length > 0) post({ id, indexing: searching.indexing });
      }, patience);
      const answered = searching.search(request, signal).finally(() => clearInterval(waiting));
      answered.then(
        (answer) => {
          if (id !== newest) return post({ id, superseded: true });
          post({ id, answer: JSON.stringify(answer) });
          further();
        },
        (error: unknown) => post(signal.aborted ? { id, superseded: true } : { id, error: messageOf(error) }),
      );
    });
  };
}

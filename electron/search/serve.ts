/** Answers the searches that come over a port; knows nothing of processes, so that any port will do. */
import { z } from 'zod';
import { messageOf } from '../words/pack-error';
import { hostRequest, type HostAnswer, type SearchAnswer, type SearchRequest } from './protocol';

export interface HostPort {
  postMessage(message: HostAnswer): void;
}

const numbered = z.object({ id: z.number().int() });

/**
 * What to do with each message of the port. Only the newest request is searched for: an older one that has not begun, or
 * whose answer is not there yet, is answered as superseded.
 */
export function serve(
  port: HostPort,
  search: (request: SearchRequest, signal: AbortSignal) => Promise<SearchAnswer>,
): (message: unknown) => void {
  let newest = 0;
  let stop = new AbortController();
  return (message) => {
    const parsed = hostRequest.safeParse(message);
    if (!parsed.success) {
      // Whoever asked is waiting: a request that is wrong is answered too, unless nothing says whose it is.
      const asked = numbered.safeParse(message);
      if (asked.success) port.postMessage({ id: asked.data.id, error: z.prettifyError(parsed.error) });
      return;
    }
    const { id, request } = parsed.data;
    newest = id;
    stop.abort();
    const { signal } = (stop = new AbortController());
    // The pause lets messages that are already waiting be seen before a search begins.
    setImmediate(() => {
      if (id !== newest) return port.postMessage({ id, superseded: true });
      search(request, signal).then(
        (answer) => port.postMessage(id === newest ? { id, answer: JSON.stringify(answer) } : { id, superseded: true }),
        (error: unknown) =>
          port.postMessage(signal.aborted ? { id, superseded: true } : { id, error: messageOf(error) }),
      );
    });
  };
}

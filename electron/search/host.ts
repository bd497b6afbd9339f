/**
 * The search host: a process of its own (an Electron utilityProcess), so that a keystroke waits for nothing but the search.
 * Main sends one `open`, then a port for each window that connects.
 */
import type { MessageEvent as ParentEvent, MessagePortMain } from 'electron';
import { openPack } from '../library/open';
import { hostMessage } from './host-messages';
import { hostRequest, searchRequest, type HostAnswer } from './protocol';
import { openSearch, type SearchService } from './service';

let service: Promise<SearchService> | undefined;

process.parentPort.on('message', (event: ParentEvent) => {
  const message = hostMessage.parse(event.data);
  if (message.type === 'open') {
    service = openPack(message.file).then(openSearch);
    // A first search loads rows and word families before anybody waits for them. Failures are answered when asked.
    void service.then((s) => s.search(searchRequest.parse({ text: 'a' }))).catch(() => undefined);
  } else {
    const port = event.ports[0];
    if (port) serve(port);
  }
});

function serve(port: MessagePortMain): void {
  let newest = 0;
  const answer = (message: HostAnswer): void => port.postMessage(message);
  port.on('message', ({ data }) => {
    const parsed = hostRequest.safeParse(data);
    if (!parsed.success) return;
    const { id, request } = parsed.data;
    newest = id;
    // The pause lets messages that are already waiting be seen, so that only the newest keystroke is searched for.
    setImmediate(() => {
      if (id !== newest) return answer({ id, superseded: true });
      void run(request).then(
        (found) => answer(id === newest ? { id, answer: found } : { id, superseded: true }),
        (error: Error) => answer({ id, error: error.message }),
      );
    });
  });
  port.start();
}

async function run(request: Parameters<SearchService['search']>[0]): ReturnType<SearchService['search']> {
  if (!service) throw new Error('No pack is open.');
  return (await service).search(request);
}

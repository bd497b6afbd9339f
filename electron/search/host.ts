/**
 * The search host: a process of its own (an Electron utilityProcess), so that a keystroke waits for nothing but the search.
 * Main sends one `open`, then a port for each window that connects.
 */
import type { MessageEvent as ParentEvent } from 'electron';
import { openPack } from '../library/open';
import type { Pack } from '../library/pack';
import { hostMessage } from './host-messages';
import { searchRequest } from './protocol';
import { serve } from './serve';
import { openSearch } from './open';
import type { SearchService } from './service';

let pack: Promise<Pack> | undefined;
let service: Promise<SearchService> | undefined;

process.parentPort.on('message', (event: ParentEvent) => {
  const message = hostMessage.parse(event.data);
  if (message.type === 'open') {
    const before = pack;
    pack = openPack(message.file);
    service = pack.then(openSearch);
    // What is still being searched in the one before may fail: nobody waits for it any more.
    void before?.then((old) => old.close()).catch(() => undefined);
    void service.then(warm).catch(() => undefined);
  } else {
    const port = event.ports[0];
    if (!port) return;
    const receive = serve(port, run);
    port.on('message', ({ data }) => receive(data));
    port.start();
  }
});

/**
 * First searches read columns and word families, and compile the code, before anybody waits for it: a letter, a beginning, two
 * words, a word that is misspelt. Failures are answered when asked.
 */
async function warm(search: SearchService): Promise<void> {
  for (const text of ['a', 'res', 'general assembly', 'resolutoin']) {
    await search.search(searchRequest.parse({ text, perKind: 6 }));
  }
}

async function run(...asked: Parameters<SearchService['search']>): ReturnType<SearchService['search']> {
  if (!service) throw new Error('No pack is open.');
  return (await service).search(...asked);
}

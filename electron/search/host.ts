/**
 * The search host: a process of its own (an Electron utilityProcess), so that a keystroke waits for nothing but the search.
 * Main sends one `open`, then a port for each window that connects.
 */
import type { MessageEvent as ParentEvent } from 'electron';
import { speak } from '../words/spoken';
import { hostMessage } from './host-messages';
import { InstalledSearch } from './installed';
import { searchRequest } from './protocol';
import { serve } from './serve';

const installed = new InstalledSearch();

process.parentPort.on('message', (event: ParentEvent) => {
  const message = hostMessage.parse(event.data);
  if (message.type === 'open') {
    installed.use(message.file, message.others);
    void warm().catch(() => undefined);
  } else if (message.type === 'speak') {
    speak(message.language);
  } else {
    const port = event.ports[0];
    if (!port) return;
    const receive = serve(port, (request, signal) => installed.search(request, signal));
    port.on('message', ({ data }) => receive(data));
    port.start();
  }
});

/**
 * First searches read columns and word families, and compile the code, before anybody waits for it: a letter, a beginning, two
 * words, a word that is misspelt. Failures are answered when asked.
 */
async function warm(): Promise<void> {
  for (const text of ['a', 'res', 'general assembly', 'resolutoin']) {
    await installed.search(searchRequest.parse({ text, perKind: 6 }));
  }
}

/**
 * The search host: a process of its own (an Electron utilityProcess), so that a keystroke waits for nothing but the search.
 * Main sends one `open`, then a port for each window that connects.
 */
import type { MessageEvent as ParentEvent, MessagePortMain } from 'electron';
import { speak } from '../words/spoken';
import { hostMessage } from './host-messages';
import { InstalledSearch } from './installed';
import { searchRequest, type HostAnswer } from './protocol';
import { serve } from './serve';

const installed = new InstalledSearch();
const ports = new Set<MessagePortMain>();

process.parentPort.on('message', (event: ParentEvent) => {
  const message = hostMessage.parse(event.data);
  if (message.type === 'open') {
    installed.use(message.file, message.others);
    for (const port of ports) port.postMessage({ forget: true } satisfies HostAnswer);
    practised = 0;
    askedAt = performance.now();
    practise();
  } else if (message.type === 'speak') {
    speak(message.language);
  } else {
    const port = event.ports[0];
    if (!port) return;
    const receive = serve(port, installed);
    ports.add(port);
    port.on('close', () => ports.delete(port));
    port.on('message', ({ data }) => {
      askedAt = performance.now();
      receive(data);
    });
    port.start();
  }
});

/** Milliseconds without a real search, or since the opening, before one for practice, and from one of those to the next. */
const rest = { asked: 300, next: 1 };
/** One search of each kind that a query can be; the window has first letters worked out, the longest lists. */
const practice = ['a', 'res', 'general assembly', 'resolutoin', '"general assembly" -report', '2019 10'];
let practised = 0;
let askedAt = 0;
let practising: NodeJS.Timeout | undefined;

/**
 * Searches for practice, before anybody waits for it: that reads columns and word families, and lets V8 compile the code
 * that is run most. It rests while somebody types. Failures are told when they are met again.
 */
function practise(): void {
  clearTimeout(practising);
  const text = practice[practised];
  if (text === undefined) return;
  const wait = (): number => askedAt + rest.asked - performance.now();
  const search = (): void => {
    if (wait() > 0) return practise();
    practised++;
    const request = searchRequest.parse({ text, limit: 100, perKind: 6 });
    void installed.search(request).then(practise, () => undefined);
  };
  practising = setTimeout(search, Math.max(rest.next, wait()));
}

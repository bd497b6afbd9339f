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
    practise();
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

/** Milliseconds from the opening to the first search for practice, when the window has started, and from one to the next. */
const rest = { first: 400, next: 10 };
/** One search of each kind that a query can be, then of every first letter: the longest lists. */
const practice = ['a', 'res', 'general assembly', 'resolutoin', '"general assembly" -report', '2019 10', ...letters()];
let practising: NodeJS.Timeout | undefined;

/**
 * Searches for practice, before anybody waits for it: that reads columns and word families, and lets V8 compile the code
 * that is run most. A real search comes first. Failures are told when they are met again.
 */
function practise(at = 0): void {
  clearTimeout(practising);
  const text = practice[at];
  if (text === undefined) return;
  practising = setTimeout(
    () => {
      const request = searchRequest.parse({ text, limit: 100, perKind: 6 });
      void installed.search(request).then(
        () => practise(at + 1),
        () => undefined,
      );
    },
    at === 0 ? rest.first : rest.next,
  );
}

/** Latin and Arabic letters, over and over: V8 compiles well only what was run often. */
function letters(): string[] {
  const once = [...'etaoinshrdlucmfwygpbvkxqjz', ...'ابتجحدرسصعفقكلمنهوي'];
  return [...once, ...once, ...once];
}

/** Starts the search process, gives pages a port to it, and starts it again when it ends unasked. */
import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import type { Language } from '../../data/model/spoken';
import { searchFailed, searchPort } from '../channels';
import { hostFlags } from '../search/host-flags';
import type { HostMessage } from '../search/host-messages';
import type { InstalledPack } from '../search/installed';
import { spokenLanguage, words } from '../words';
import { parted } from '../words/told';

/** Milliseconds before each new start; when they are used up within a minute, searching is given up. */
const pauses = [0, 200, 1000, 3000];
const minute = 60_000;

/** What is searched: the pack that is shown, and the others when that is asked for. */
export interface Searched {
  readonly file: string;
  readonly others: readonly InstalledPack[];
}

export class SearchHost {
  #process: UtilityProcess | undefined;
  #ends: number[] = [];
  #stopped = false;
  readonly #pages = new Set<WebContents>();
  #packs: Searched;

  /** @param script absolute path of the host's bundle @param packs by the absolute paths of their files */
  constructor(
    readonly script: string,
    packs: Searched,
  ) {
    this.#packs = packs;
  }

  /** Searches other packs from now on. */
  use(packs: Searched): void {
    this.#packs = packs;
    if (this.#process) this.#open(this.#process);
  }

  /** Tells errors in another language from now on. */
  speak(language: Language): void {
    this.#process?.postMessage({ type: 'speak', language } satisfies HostMessage);
  }

  /** The application must be ready. */
  start(): void {
    const child = utilityProcess.fork(this.script, [], {
      serviceName: 'Rostrum search',
      stdio: 'inherit',
      execArgv: [`--js-flags=${hostFlags.join(' ')}`],
    });
    this.#process = child;
    this.speak(spokenLanguage());
    this.#open(child);
    child.on('exit', (code) => this.#ended(code));
    for (const page of this.#pages) this.#giveport(page);
  }

  /** Gives a page a port now and after every new start, until the page is destroyed. */
  connect(page: WebContents): void {
    if (!this.#pages.has(page)) {
      this.#pages.add(page);
      page.once('destroyed', () => this.#pages.delete(page));
    }
    if (this.#process) this.#giveport(page);
    else if (this.#ends.length > pauses.length) page.send(searchFailed, gaveUp());
  }

  /** Ends the process for good. */
  stop(): void {
    this.#stopped = true;
    this.#process?.kill();
  }

  #open(child: UtilityProcess): void {
    const { file, others } = this.#packs;
    child.postMessage({ type: 'open', file, others: [...others] } satisfies HostMessage);
  }

  #giveport(page: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    this.#process?.postMessage({ type: 'connect' } satisfies HostMessage, [port1]);
    page.postMessage(searchPort, null, [port2]);
  }

  #ended(code: number): void {
    this.#process = undefined;
    if (this.#stopped) return;
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < minute), now];
    console.error(`The search process ended (code ${code}).`);
    const pause = pauses[this.#ends.length - 1];
    if (pause === undefined) for (const page of this.#pages) page.send(searchFailed, gaveUp());
    else setTimeout(() => this.#stopped || this.start(), pause);
  }
}

/** In the words that the window takes apart. */
function gaveUp(): string {
  const { gaveUp: what, gaveUpMend: mend } = words().search;
  return parted(what, mend);
}

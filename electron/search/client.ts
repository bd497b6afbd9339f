/**
 * The window's end of the search port. It outlives the host: what was asked is asked again of the next one. What the host
 * worked out ahead is answered at once.
 */
import { KeptAnswers } from './kept-answers';
import type { HostAnswer, HostQuestion, SearchQuery } from './protocol';

type Port = Pick<MessagePort, 'postMessage' | 'onmessage'>;

/** Hears, while an answer is late, the titles of the packs that are being indexed. */
export type Late = (indexing: readonly string[]) => void;

interface Waiting {
  readonly query: SearchQuery;
  readonly late: Late | undefined;
  resolve(answer: string | null): void;
  reject(error: Error): void;
}

export class SearchClient {
  #port: Port | undefined;
  #failure: string | undefined;
  #last = 0;
  /** The first request whose answers are kept: before it another question was asked, or other packs were searched. */
  #since = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #kept = new KeptAnswers();

  /** Takes a port to a host that is new, or was restarted. */
  connect(port: Port): void {
    this.#port = port;
    this.#failure = undefined;
    this.#kept.forget();
    port.onmessage = ({ data }: MessageEvent<HostAnswer>) => this.#receive(data);
    for (const [id, { query }] of this.#waiting) this.#send({ id, request: query });
  }

  /** No host will come any more: what waits, and what is asked from now on, is rejected with this message. */
  fail(message: string): void {
    this.#failure = message;
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }

  /** The SearchAnswer as JSON, at once when it is here; null when a newer search has superseded this one. */
  search(query: SearchQuery, late?: Late): string | Promise<string | null> {
    if (this.#failure) return Promise.reject(new Error(this.#failure));
    const id = ++this.#last;
    if (this.#kept.turnTo(query)) this.#since = id;
    const kept = this.#kept.of(query.text);
    if (kept !== undefined) {
      this.#send({ id, request: query, known: true });
      return kept;
    }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { query, late, resolve, reject });
      this.#send({ id, request: query });
    });
  }

  #receive(message: HostAnswer): void {
    if ('forget' in message) return this.#forget();
    if ('after' in message) return this.#ahead(message);
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if ('indexing' in message) return waiting.late?.(message.indexing);
    this.#waiting.delete(message.id);
    if ('answer' in message) {
      if (message.id >= this.#since) this.#kept.keep(waiting.query.text, message.answer);
      waiting.resolve(message.answer);
    } else if ('superseded' in message) waiting.resolve(null);
    else waiting.reject(new Error(message.error));
  }

  /** Keeps an answer that may be asked for; that it was on its way when it was is no reason to wait for another one. */
  #ahead({ after, text, answer }: Extract<HostAnswer, { after: number }>): void {
    if (after < this.#since) return;
    this.#kept.keep(text, answer);
    for (const [id, { query, resolve }] of this.#waiting) {
      if (id < this.#since || query.text !== text) continue;
      this.#waiting.delete(id);
      resolve(answer);
    }
  }

  #forget(): void {
    this.#kept.forget();
    this.#since = this.#last + 1;
  }

  #send(question: HostQuestion): void {
    this.#port?.postMessage(question);
  }
}

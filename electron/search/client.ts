/** The window's end of the search port. It outlives the host: what was asked is asked again of the next one. */
import type { HostAnswer, HostRequest, SearchQuery } from './protocol';

type Port = Pick<MessagePort, 'postMessage' | 'onmessage'>;

interface Waiting {
  readonly query: SearchQuery;
  resolve(answer: string | null): void;
  reject(error: Error): void;
}

export class SearchClient {
  #port: Port | undefined;
  #failure: string | undefined;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Takes a port to a host that is new, or was restarted. */
  connect(port: Port): void {
    this.#port = port;
    this.#failure = undefined;
    port.onmessage = ({ data }: MessageEvent<HostAnswer>) => this.#receive(data);
    for (const [id, { query }] of this.#waiting) this.#send(id, query);
  }

  /** No host will come any more: what waits, and what is asked from now on, is rejected with this message. */
  fail(message: string): void {
    this.#failure = message;
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }

  /** The SearchAnswer as JSON; null when a newer search has superseded this one. */
  search(query: SearchQuery): Promise<string | null> {
    if (this.#failure) return Promise.reject(new Error(this.#failure));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { query, resolve, reject });
      this.#send(id, query);
    });
  }

  #send(id: number, request: SearchQuery): void {
    this.#port?.postMessage({ id, request } satisfies { id: HostRequest['id']; request: SearchQuery });
  }

  #receive(message: HostAnswer): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id);
    if ('answer' in message) waiting.resolve(message.answer);
    else if ('superseded' in message) waiting.resolve(null);
    else waiting.reject(new Error(message.error));
  }
}

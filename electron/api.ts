/** The one object that the preload script exposes as `window.rostrum`. Types only: the renderer imports this file. */
import type { Answer, Channel, EventBody, EventName, Request } from './bridge';
import type { Language } from '../data/model/spoken';
import type { Late } from './search/client';
import type { SearchQuery } from './search/protocol';

export interface RostrumApi {
  /** Asks main; rejects with an Error whose message is meant for the reader. */
  ask<C extends Channel>(channel: C, ...request: Request<C> extends undefined ? [] : [Request<C>]): Promise<Answer<C>>;
  /**
   * Answers a SearchAnswer as JSON, or null when a newer search has superseded this one. Survives a restart of the search host.
   * What was worked out ahead is answered at once, and not by a promise: it can be drawn in the frame that shows the key.
   * `late` is called while an answer waits for packs that are being indexed.
   */
  search(query: SearchQuery, late?: Late): string | Promise<string | null>;
  /** Listens to main; the returned function ends it. */
  on<E extends EventName>(event: E, listener: (body: EventBody<E>) => void): () => void;
  /** Where a file that was dropped onto the window lies. */
  pathOf(file: File): string;
  /** The language in which the page begins, and that of the system, which the setting `system` follows. */
  readonly languages: { readonly first: Language; readonly system: Language };
  /** `darwin`, `win32` or `linux`: for the names of keys. */
  readonly platform: string;
}

declare global {
  interface Window {
    readonly rostrum: RostrumApi;
  }
}

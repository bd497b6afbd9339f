/**
 * Asks the search process and holds its last answer. A newer question supersedes an older one; until its answer is
 * here, the last one stays, so that the list never blinks.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SearchAnswer, SearchQuery } from '../../../electron/search/protocol';
import { search } from '../../core/search';

/** Nothing is said of an answer that takes less than this. Milliseconds. */
const patience = 200;

export class Searching implements ReactiveController {
  /** The last answer; null before the first. */
  answer: SearchAnswer | null = null;
  /** The answer is late, and there is none to show meanwhile. */
  slow = false;
  failure: unknown = null;
  /** Titles of packs that are being indexed, for which the answer waits. */
  indexing: readonly string[] = [];
  /** Resolves when what was asked last is answered. */
  settled: Promise<void> = Promise.resolve();
  readonly #host: ReactiveControllerHost;
  readonly #answered: () => void;
  #asked = '';
  #round = 0;

  /** @param answered called when a new answer is here, before the host renders it */
  constructor(host: ReactiveControllerHost, answered: () => void) {
    this.#host = host;
    this.#answered = answered;
    host.addController(this);
  }

  hostConnected(): void {
    this.slow = false;
  }

  hostDisconnected(): void {
    this.#round++;
    this.#asked = '';
  }

  /** Asks, unless just this was asked last. */
  ask(query: SearchQuery): void {
    const asked = JSON.stringify(query);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const round = ++this.#round;
    const answer = search(query, (indexing) => this.#late(indexing, round));
    if (answer instanceof Promise) {
      this.settled = this.#wait(answer, round);
    } else {
      this.settled = Promise.resolve();
      this.#take(answer);
    }
  }

  /** Asks once more after a failure. */
  again(query: SearchQuery): void {
    this.#asked = '';
    this.failure = null;
    this.ask(query);
    this.#host.requestUpdate();
  }

  async #wait(coming: Promise<SearchAnswer | null>, round: number): Promise<void> {
    const waiting = setTimeout(() => this.#slow(round), patience);
    try {
      const answer = await coming;
      if (round === this.#round && answer) this.#take(answer);
    } catch (error) {
      if (round !== this.#round) return;
      this.failure = error;
      this.slow = false;
      this.indexing = [];
      this.#host.requestUpdate();
    } finally {
      clearTimeout(waiting);
    }
  }

  #take(answer: SearchAnswer): void {
    this.answer = answer;
    this.failure = null;
    this.slow = false;
    this.indexing = [];
    this.#answered();
    this.#host.requestUpdate();
  }

  #late(indexing: readonly string[], round: number): void {
    if (round !== this.#round || indexing.join() === this.indexing.join()) return;
    this.indexing = indexing;
    this.#host.requestUpdate();
  }

  #slow(round: number): void {
    if (round !== this.#round || this.answer) return;
    this.slow = true;
    this.#host.requestUpdate();
  }
}

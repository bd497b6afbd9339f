/**
 * A list that is drawn in portions: in the first frame what fits into the window, the rest while nothing else is to be done, twice
 * as much each time. Each portion is short enough to hold up no key.
 *
 *     readonly #growing = new Growing(this, () => Math.ceil(innerHeight / 40));
 *
 *     rows.slice(0, this.#growing.of(rows.length)).map(line)
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** After this long the next portion comes in any case. Milliseconds. */
const patience = 150;

export class Growing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #first: () => number;
  #drawn = 0;
  #total = 0;
  #idle = 0;

  /** @param first how many the window shows, at least */
  constructor(host: ReactiveControllerHost, first: () => number) {
    this.#host = host;
    this.#first = first;
    host.addController(this);
  }

  /** How many of so many are to be drawn now. */
  of(total: number): number {
    this.#total = total;
    this.#drawn ||= this.#first();
    return Math.min(total, this.#drawn);
  }

  /** From now on all are drawn at once: the reader comes back to one of them, wherever it is. */
  finish(): void {
    this.#drawn = Infinity;
  }

  hostUpdated(): void {
    cancelIdleCallback(this.#idle);
    if (this.#drawn < this.#total) this.#idle = requestIdleCallback(() => this.#grow(), { timeout: patience });
  }

  hostDisconnected(): void {
    cancelIdleCallback(this.#idle);
  }

  #grow(): void {
    this.#drawn *= 2;
    this.#host.requestUpdate();
  }
}

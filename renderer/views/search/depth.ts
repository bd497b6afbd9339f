/**
 * How many hits of one kind are asked for. Each key waits for them, so they are few at first and become more as the
 * reader goes down the list; coming back to an entry of the history asks for as many as were there when it was left.
 */
import { entryKey } from '../../core/history';

const portion = 100;
/** A list of one kind ends here. */
const most = 1000;
/** Rows below the one come to that should be there already. */
const ahead = 30;

const reached = new Map<string, number>();

export class Depth {
  /** Hits to ask for. */
  limit = portion;
  #question = '';

  /** Another question, or one that is come back to. */
  enter(query: URLSearchParams): void {
    this.#question = `${entryKey()}?${query.toString()}`;
    this.limit = reached.get(this.#question) ?? portion;
  }

  /** Number of rows when the list is shown to its end. */
  count(total: number): number {
    return Math.min(total, most);
  }

  /**
   * Whether more hits must be asked for, `limit` then saying how many.
   * @param index the row come to @param here hits that are here @param total hits that there are
   */
  deepen(index: number, here: number, total: number): boolean {
    // With a limit above what is here, more are already on their way.
    if (here >= this.count(total) || this.limit > here || index + ahead < here) return false;
    this.#set(this.limit + portion);
    return true;
  }

  /** Asks for all. */
  toEnd(): void {
    this.#set(most);
  }

  #set(limit: number): void {
    this.limit = Math.min(most, limit);
    reached.set(this.#question, this.limit);
  }
}

/**
 * The newest or the oldest of all documents that match: the best by relevance need not be among them. On a day, or in a month or
 * year of which no more is known, the best come first.
 */
import { Top } from './engine/top';
import type { Batch } from './engine/types';
import type { Ranked } from './language-search';
import { placeOf, type DateOrder } from './partial-dates';
import { mostOfOne } from './per-kind';
import type { SearchRequest } from './protocol';
import { chosenOut, step } from './rank';
import type { Column, Columns } from './section/columns';

type Order = Pick<SearchRequest, 'limit' | 'perKind' | 'atLeast'>;

/** Dates are this far apart in the number by which documents are ordered: farther than any two tiers. */
const dateStep = 20 * step;

/** When the documents of a section are, in one order. */
export class Whens {
  readonly #of: Column['of'];
  readonly #places: Float64Array;
  readonly #ranks: Float64Array;

  /** @param dates the sets of dates that documents have; what has several counts by the first of them */
  constructor({ of, sets }: Column, order: DateOrder) {
    this.#of = of;
    this.#places = Float64Array.from(sets, (set) => Math.max(0, ...set.map((date) => placeOf(date, order))));
    const ranks = new Map([...new Set(this.#places)].sort((a, b) => a - b).map((place, rank) => [place, rank]));
    this.#ranks = this.#places.map((place) => ranks.get(place) ?? 0);
  }

  /** What is greater comes first, in all sections. 0 for a document without a date. */
  place(document: number): number {
    return this.#places[this.#of[document] as number] ?? 0;
  }

  /** The same order by numbers of this section that are small: a score beside one keeps its fraction. */
  rank(document: number): number {
    return this.#ranks[this.#of[document] as number] ?? 0;
  }
}

export class ByDate {
  /** The best tier that was offered. */
  best = 0;
  /** One for each kind when so many of each are wanted, else a single one. */
  readonly #tops: Top[] = [];
  readonly #most: number;

  /** @param tierOf the tier of each document, were it to match */
  constructor(
    private readonly columns: Columns,
    private readonly whens: Whens,
    private readonly order: Order,
    private readonly tierOf: Uint8Array,
  ) {
    this.#most = Math.min(mostOfOne(order) ?? order.limit, columns.count);
  }

  /** Takes documents, with the numbers by which they are ordered on a day. */
  offer({ count, documents, keys }: Pick<Batch, 'count' | 'documents' | 'keys'>): void {
    const { of } = this.columns.facets.kind;
    for (let i = 0; i < count; i++) {
      const document = documents[i] as number;
      const tier = this.tierOf[document] as number;
      if (tier === chosenOut) continue;
      if (tier > this.best) this.best = tier;
      const group = this.order.perKind === undefined ? 0 : (of[document] as number);
      const top = (this.#tops[group] ??= new Top(this.#most));
      const key = this.whens.rank(document) * dateStep + (keys[i] as number);
      if (key >= top.least) top.take(document, key);
    }
  }

  /** The first of them, in order. */
  ranked(): Ranked[] {
    return this.#tops
      .flatMap((top) => top.sorted())
      .map((document) => ({ document, tier: this.tierOf[document] ?? 0, when: this.whens.place(document), score: 0 }))
      .sort((a, b) => b.when - a.when || b.tier - a.tier);
  }
}

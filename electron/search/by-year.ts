/**
 * The newest or the oldest of all documents that match: the best by relevance need not be among them. The columns of a section
 * have the years of a document, and its day is nowhere but in its text: within a year the best come first.
 */
import { Top } from './engine/top';
import type { Batch } from './engine/types';
import type { Ranked } from './language-search';
import type { SearchRequest } from './protocol';
import { chosenOut, step } from './rank';
import type { Columns } from './section/columns';

type Order = Pick<SearchRequest, 'sort' | 'limit' | 'perKind'>;

/** Years of four digits: what a pack says beyond them is no year. */
const lastYear = 9999;
/** Years are this far apart in the number by which documents are ordered: farther than any two tiers. */
const yearStep = 20 * step;

/** By document, from 1: what is greater comes first. 0 for one without a year. */
export function whens({ facets: { year } }: Columns, sort: SearchRequest['sort']): (document: number) => number {
  const bySet = Float64Array.from(year.sets, (set) => {
    const years = set.map(Number).filter((one) => Number.isInteger(one) && one >= 0 && one <= lastYear);
    if (years.length === 0) return 0;
    return sort === 'oldest' ? lastYear + 1 - Math.min(...years) : Math.max(...years) + 1;
  });
  return (document) => bySet[year.of[document] as number] ?? 0;
}

export class ByYear {
  /** The best tier that was offered. */
  best = 0;
  readonly #when: (document: number) => number;
  /** One for each kind when so many of each are wanted, else a single one. */
  readonly #tops: Top[] = [];
  readonly #most: number;

  /** @param tierOf the tier of each document, were it to match */
  constructor(
    private readonly columns: Columns,
    private readonly order: Order,
    private readonly tierOf: Uint8Array,
  ) {
    this.#when = whens(columns, order.sort);
    this.#most = Math.min(order.perKind ?? order.limit, columns.count);
  }

  /** Takes documents, with the numbers by which they are ordered within a year. */
  offer({ count, documents, keys }: Pick<Batch, 'count' | 'documents' | 'keys'>): void {
    const { of } = this.columns.facets.kind;
    for (let i = 0; i < count; i++) {
      const document = documents[i] as number;
      const tier = this.tierOf[document] as number;
      if (tier === chosenOut) continue;
      if (tier > this.best) this.best = tier;
      const group = this.order.perKind === undefined ? 0 : (of[document] as number);
      const top = (this.#tops[group] ??= new Top(this.#most));
      const key = this.#when(document) * yearStep + (keys[i] as number);
      if (key >= top.least) top.take(document, key);
    }
  }

  /** The first of them, in order. */
  ranked(): Ranked[] {
    return this.#tops
      .flatMap((top) => top.sorted())
      .map((document) => ({ document, tier: this.tierOf[document] ?? 0, when: this.#when(document), score: 0 }))
      .sort((a, b) => b.when - a.when || b.tier - a.tier);
  }
}

/**
 * Where dates stand among each other: `2019-10-15`, `2019-10`, `2019`. What is known of one is before what is not: a bare year comes
 * after all days and months of that year, a bare month after its days, whether the newest or the oldest come first. So does what has
 * no date at all, after everything.
 */
import type { SearchSort } from './protocol';

export type DateOrder = Exclude<SearchSort, 'relevance'>;

const written = /^(\d{1,4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;
/** Years of four digits: what a pack says beyond them is no year. */
const lastYear = 9999;

/** What is greater comes first; 0 for what is no date. The same for all packs. */
export function placeOf(date: string, order: DateOrder): number {
  const [, year, month, day] = written.exec(date) ?? [];
  if (year === undefined) return 0;
  const part = (text: string | undefined, after: number): number =>
    text === undefined ? 0 : order === 'newest' ? Number(text) : after - Number(text);
  return 1 + (part(year, lastYear) * 13 + part(month, 13)) * 32 + part(day, 32);
}

/** Of several dates those by which they count: the first in each order. */
export function endsOf(dates: readonly string[]): string[] {
  const first = (order: DateOrder): string[] =>
    dates.reduce<string[]>(
      ([best], date) => [best === undefined || placeOf(date, order) > placeOf(best, order) ? date : best],
      [],
    );
  return [...new Set([...first('oldest'), ...first('newest')])];
}

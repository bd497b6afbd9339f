/** Order and headings of the list of resolutions and decisions. */
import type { Row } from '../../../data/model';
import { titleOf } from '../../core/titles';
import type { Grouping, Sort } from './filters';

export interface Group {
  /** The session's id, the year, or the subject; null for rows without one, and in a list without headings. */
  readonly key: string | null;
  readonly rows: readonly Row[];
}

const numeric = new Intl.Collator('en', { numeric: true });
type Compare = (a: Row, b: Row) => number;

const byTitle: Compare = (a, b) => numeric.compare(titleOf(a).words, titleOf(b).words);
/** Numbers first, in their order; then subjects without one. */
const bySymbol: Compare = (a, b) =>
  Number(!a.symbol) - Number(!b.symbol) || numeric.compare(a.symbol ?? '', b.symbol ?? '') || byTitle(a, b);
/** What has no year comes last, whichever way the years run. */
const byYear =
  (newest: boolean): Compare =>
  (a, b) =>
    Number(a.year === undefined) - Number(b.year === undefined) ||
    (newest ? 1 : -1) * ((b.year ?? 0) - (a.year ?? 0)) ||
    bySymbol(a, b);

const orders: Record<Sort, Compare> = {
  newest: byYear(true),
  oldest: byYear(false),
  number: bySymbol,
  title: byTitle,
};

function keysOf(row: Row, grouping: Grouping): readonly (string | null)[] {
  switch (grouping) {
    case 'session':
      return [row.sessions[0] ?? null];
    case 'year':
      return [row.year === undefined ? null : String(row.year)];
    case 'subject':
      return row.subjects && row.subjects.length > 0 ? row.subjects : [null];
    case 'none':
      return [null];
  }
}

/** Rows in groups. Sessions and years run by time, subjects by name; a row of several subjects stands under each. */
export function arrange(rows: readonly Row[], grouping: Grouping, sort: Sort): Group[] {
  const sorted = [...rows].sort(orders[sort]);
  if (grouping === 'none') return sorted.length > 0 ? [{ key: null, rows: sorted }] : [];
  // Groups stand in the order of their first rows in time: newest first, unless the oldest are wanted first.
  const inTime = sort === 'newest' || sort === 'oldest' ? sorted : [...rows].sort(orders.newest);
  const groups = new Map<string | null, Row[]>();
  for (const row of inTime) for (const key of keysOf(row, grouping)) if (!groups.has(key)) groups.set(key, []);
  for (const row of sorted) for (const key of keysOf(row, grouping)) groups.get(key)?.push(row);
  const all = [...groups].map(([key, some]) => ({ key, rows: some }));
  if (grouping === 'subject') all.sort((a, b) => numeric.compare(a.key ?? '\uffff', b.key ?? '\uffff'));
  return all.sort((a, b) => Number(a.key === null) - Number(b.key === null));
}

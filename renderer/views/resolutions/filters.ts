/** Narrowing, grouping and sorting of the list of resolutions and decisions; its state is the route's query. */
import type { Confidence, Kind, RecordId, Row } from '../../../data/model';

export type Sort = 'session' | 'number' | 'title';

export interface Filters {
  readonly from: number | null;
  readonly to: number | null;
  readonly kinds: readonly Kind[];
  readonly confidence: readonly Confidence[];
  readonly text: string;
  readonly sort: Sort;
}

/** The confidences in order of merit. */
export const confidences: readonly Confidence[] = ['high', 'medium', 'low'];
/** What the list holds. */
export const adoptedKinds: readonly Kind[] = ['resolution', 'decision'];

const year = (text: string | null): number | null => (text && /^\d{4}$/.test(text) ? Number(text) : null);

/** The filters of a query; what it does not say, or says wrongly, narrows nothing. */
export function readFilters(query: URLSearchParams): Filters {
  const sort = query.get('sort');
  return {
    from: year(query.get('from')),
    to: year(query.get('to')),
    kinds: adoptedKinds.filter((kind) => query.getAll('kind').includes(kind)),
    confidence: confidences.filter((one) => query.getAll('confidence').includes(one)),
    text: query.get('text') ?? '',
    sort: sort === 'number' || sort === 'title' ? sort : 'session',
  };
}

/** The query of filters, without defaults. */
export function writeFilters(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  if (filters.from !== null) query.set('from', String(filters.from));
  if (filters.to !== null) query.set('to', String(filters.to));
  for (const kind of filters.kinds) query.append('kind', kind);
  for (const confidence of filters.confidence) query.append('confidence', confidence);
  if (filters.text) query.set('text', filters.text);
  if (filters.sort !== 'session') query.set('sort', filters.sort);
  return query;
}

/** Lower case without accents: enough for a filter over short titles. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Rows that pass, `except` leaving one facet out (for counting its values). */
export function narrow(all: readonly Row[], filters: Filters, except?: 'kinds' | 'confidence'): Row[] {
  const words = plain(filters.text).split(/\s+/).filter(Boolean);
  return all.filter(
    (row) =>
      (filters.from === null || (row.year ?? -Infinity) >= filters.from) &&
      (filters.to === null || (row.year ?? Infinity) <= filters.to) &&
      (except === 'kinds' || filters.kinds.length === 0 || filters.kinds.includes(row.kind)) &&
      (except === 'confidence' ||
        filters.confidence.length === 0 ||
        (row.confidence !== undefined && filters.confidence.includes(row.confidence))) &&
      words.every((word) => plain(`${row.symbol ?? ''} ${row.title}`).includes(word)),
  );
}

/** How many rows have each value. */
export function counted(rows: readonly Row[], value: (row: Row) => string | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = value(row);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export interface Group {
  /** Null in a list that is not grouped, or for rows without a session. */
  readonly session: RecordId | null;
  readonly rows: readonly Row[];
}

const numeric = new Intl.Collator('en', { numeric: true });

/** Rows in the order to be shown, by session (newest first, numbers before subjects) or in one group. */
export function arrange(rows: readonly Row[], sort: Sort): Group[] {
  if (sort === 'title') return [{ session: null, rows: [...rows].sort((a, b) => numeric.compare(a.title, b.title)) }];
  const bySymbol = (a: Row, b: Row): number =>
    Number(!a.symbol) - Number(!b.symbol) ||
    numeric.compare(a.symbol ?? '', b.symbol ?? '') ||
    numeric.compare(a.title, b.title);
  if (sort === 'number')
    return [{ session: null, rows: [...rows].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || bySymbol(a, b)) }];
  const groups = new Map<RecordId | null, Row[]>();
  const newestFirst = [...rows].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || bySymbol(a, b));
  for (const row of newestFirst) {
    const session = row.sessions[0] ?? null;
    const group = groups.get(session);
    if (group) group.push(row);
    else groups.set(session, [row]);
  }
  return [...groups].map(([session, some]) => ({ session, rows: some.sort(bySymbol) }));
}

/** The first `count` rows of groups; what follows is left for later. */
export function firstOf(groups: readonly Group[], count: number): Group[] {
  let left = count;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, Math.max(0, left));
    left -= group.rows.length;
    return rows.length > 0 ? [{ session: group.session, rows }] : [];
  });
}

/** Narrowing of the list of resolutions and decisions; its state is the route's query. */
import type { Confidence, Kind, RecordId, Row } from '../../../data/model';
import { statuses, type StatusName } from '../../../data/model/status';

/** Rows under headings of their session, year or subject, or in one run. */
export const groupings = ['session', 'year', 'subject', 'none'] as const;
export type Grouping = (typeof groupings)[number];
export const sorts = ['newest', 'oldest', 'number', 'title'] as const;
export type Sort = (typeof sorts)[number];
export type StatusFilter = StatusName | 'unknown';

export interface Filters {
  readonly from: number | null;
  readonly to: number | null;
  readonly session: RecordId | null;
  readonly subject: string | null;
  readonly kinds: readonly Kind[];
  readonly statuses: readonly StatusFilter[];
  readonly confidence: readonly Confidence[];
  readonly text: string;
  readonly group: Grouping;
  readonly sort: Sort;
}

/** The confidences in order of merit. */
export const confidences: readonly Confidence[] = ['high', 'medium', 'low'];
/** What the list holds. */
export const adoptedKinds: readonly Kind[] = ['resolution', 'decision'];
export const statusFilters: readonly StatusFilter[] = [...statuses, 'unknown'];

const year = (text: string | null): number | null => (text && /^\d{4}$/.test(text) ? Number(text) : null);

/** The filters of a query; what it does not say, or says wrongly, narrows nothing. */
export function readFilters(query: URLSearchParams): Filters {
  const among = <T extends string>(all: readonly T[], name: string): T[] =>
    all.filter((one) => query.getAll(name).includes(one));
  return {
    from: year(query.get('from')),
    to: year(query.get('to')),
    session: query.get('session'),
    subject: query.get('subject'),
    kinds: among(adoptedKinds, 'kind'),
    statuses: among(statusFilters, 'status'),
    confidence: among(confidences, 'confidence'),
    text: query.get('text') ?? '',
    group: groupings.find((one) => one === query.get('group')) ?? 'session',
    sort: sorts.find((one) => one === query.get('sort')) ?? 'newest',
  };
}

/** The query of filters, without defaults. */
export function writeFilters(filters: Partial<Filters>): URLSearchParams {
  const query = new URLSearchParams();
  const { from, to, session, subject, text, group, sort } = filters;
  if (typeof from === 'number') query.set('from', String(from));
  if (typeof to === 'number') query.set('to', String(to));
  if (session) query.set('session', session);
  if (subject) query.set('subject', subject);
  for (const kind of filters.kinds ?? []) query.append('kind', kind);
  for (const status of filters.statuses ?? []) query.append('status', status);
  for (const confidence of filters.confidence ?? []) query.append('confidence', confidence);
  if (text) query.set('text', text);
  if (group && group !== 'session') query.set('group', group);
  if (sort && sort !== 'newest') query.set('sort', sort);
  return query;
}

/** Lower case without accents: enough for a filter over short titles. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What the words are looked for in, made once a row: tens of thousands are compared at each key. */
const searched = new WeakMap<Row, string>();
function searchedIn(row: Row): string {
  const known = searched.get(row);
  if (known !== undefined) return known;
  const text = plain([row.symbol, row.title, ...Object.values(row.titles ?? {})].join(' '));
  searched.set(row, text);
  return text;
}

type Facet = 'kinds' | 'statuses' | 'confidence' | 'session' | 'subject';

/** The status of a row by which it is filtered: what no relation says is unknown. */
export const statusOf = (row: Row): StatusFilter => row.status?.is ?? 'unknown';

/** Whether no year can be between the first and the last: they then narrow nothing, as whatever is said wrongly. */
export const yearsCross = ({ from, to }: Pick<Filters, 'from' | 'to'>): boolean =>
  from !== null && to !== null && from > to;

/** Rows that pass, `except` leaving one facet out (for counting its values). */
export function narrow(all: readonly Row[], filters: Filters, except?: Facet): Row[] {
  const words = plain(filters.text).split(/\s+/).filter(Boolean);
  const { from, to } = yearsCross(filters) ? { from: null, to: null } : filters;
  const any = <T>(facet: Facet, chosen: readonly T[], value: T | undefined): boolean =>
    except === facet || chosen.length === 0 || (value !== undefined && chosen.includes(value));
  return all.filter(
    (row) =>
      (from === null || (row.year ?? -Infinity) >= from) &&
      (to === null || (row.year ?? Infinity) <= to) &&
      (except === 'session' || !filters.session || row.sessions.includes(filters.session)) &&
      (except === 'subject' || !filters.subject || (row.subjects?.includes(filters.subject) ?? false)) &&
      any('kinds', filters.kinds, row.kind) &&
      any('statuses', filters.statuses, statusOf(row)) &&
      any('confidence', filters.confidence, row.confidence) &&
      words.every((word) => searchedIn(row).includes(word)),
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

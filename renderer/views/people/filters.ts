/** Narrowing and grouping of people; the state is the route's query. */
import { sessionName } from '../../core/format';
import type { RecordId, Row } from '../../../data/model';
import { postAt, postName, rank } from './posts';

export interface Filters {
  readonly session: readonly string[];
  readonly post: readonly string[];
  readonly region: readonly string[];
  readonly country: readonly string[];
  readonly list: boolean;
  /** The day on which posts are to be held, ISO 8601. */
  readonly on: string | null;
}
export const facets = ['session', 'post', 'region', 'country'] as const;
export type Facet = (typeof facets)[number];

/** A full date that exists, or null. */
function day(text: string | null): string | null {
  return text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** The filters of a query. */
export function readFilters(query: URLSearchParams): Filters {
  const all = (name: Facet): string[] => query.getAll(name);
  return {
    session: all('session'),
    post: all('post'),
    region: all('region'),
    country: all('country'),
    list: query.get('as') === 'list',
    on: day(query.get('on')),
  };
}

/** The values of a person for a facet. */
export function valuesOf(row: Row, facet: Facet): string[] {
  const posts = row.posts ?? [];
  switch (facet) {
    case 'session':
      return row.sessions;
    case 'post':
      return [...new Set(posts.map(({ role }) => postName(role)))];
    case 'region':
      return [...new Set(posts.flatMap(({ region }) => region ?? []))];
    case 'country':
      return row.country ? [row.country.name] : [];
  }
}

/** People who pass; `except` leaves one facet out. */
export function narrow(all: readonly Row[], filters: Filters, except?: Facet): Row[] {
  return all.filter((row) =>
    facets.every(
      (facet) =>
        facet === except ||
        filters[facet].length === 0 ||
        valuesOf(row, facet).some((value) => filters[facet].includes(value)),
    ),
  );
}

export interface Group {
  readonly session: RecordId | null;
  readonly title: string;
  readonly place: string;
  readonly rows: readonly Row[];
}

/** People under each session that elected them, the highlighted one first, then newest first; the rest at the end. */
export function arrange(
  people: readonly Row[],
  sessions: readonly Row[],
  highlight: RecordId | null,
  filters: Filters,
): Group[] {
  const chosen = filters.session.length > 0 ? new Set(filters.session) : null;
  const ordered = [...sessions].sort((a, b) => Number(b.id === highlight) - Number(a.id === highlight));
  const groups: Group[] = [];
  for (const session of ordered) {
    if (chosen && !chosen.has(session.id)) continue;
    const rows = people.filter((row) => row.sessions.includes(session.id));
    if (rows.length === 0) continue;
    const order = (row: Row): number => rank(postAt(row, session.id)?.role ?? '');
    rows.sort((a, b) => order(a) - order(b) || a.title.localeCompare(b.title));
    groups.push({
      session: session.id,
      title: sessionName(session),
      place: [session.city, session.year].filter(Boolean).join(', '),
      rows,
    });
  }
  const rest = people.filter((row) => row.sessions.length === 0);
  if (rest.length > 0 && !chosen) groups.push({ session: null, title: '', place: '', rows: rest });
  return groups;
}

/** Narrowing and grouping of people; the state is the route's query. */
import { msg } from '@lit/localize';
import { countryName, joinParts, sessionName, sessionShort } from '../../core/format';
import { regionName, term } from '../../core/vocabulary';
import type { RecordId, Row } from '../../../data/model';
import type { Facet } from '../../parts/list/facet-list';
import { postAt, postName, rank, type RowPost } from './posts';

/** How people are shown. */
export interface Way {
  readonly list: boolean;
  /** The day on which posts are to be held, ISO 8601. */
  readonly on: string | null;
}

/** A full date that exists, or null. */
function day(text: string | null): string | null {
  return text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** The way that a query asks for. */
export function readWay(query: URLSearchParams): Way {
  return { list: query.get('as') === 'list', on: day(query.get('on')) };
}

const each = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => value ?? [])),
];

/** A person as if one post were all. */
export function holding(row: Row, post: RowPost): Row {
  return { ...row, posts: [post], sessions: post.session ? [post.session] : [] };
}

/**
 * Each person once for each post: filters by post, region and session of election then speak of one and the same post. Of
 * whole people "Delegate" and "93rd session" would find who was elected President there, years after being a delegate.
 */
export function byPost(people: readonly Row[]): Row[] {
  return people.flatMap((row) => (row.posts?.length ? row.posts.map((post) => holding(row, post)) : [row]));
}

/** Rows without those that say another time who somebody is. */
function distinct(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => seen.size < seen.add(id).size);
}

/** What people are filtered by. @param sessions in the order in which they are offered */
export function peopleFacets(people: readonly Row[], sessions: readonly Row[]): Facet[] {
  const session = new Map(sessions.map((row) => [row.id, row]));
  const countries = new Map(people.flatMap(({ country }) => (country ? [[country.name, country]] : [])));
  return [
    {
      name: 'session',
      title: msg('Session of election'),
      values: (row) => row.sessions,
      label: (id) => {
        const row = session.get(id);
        return row ? joinParts([sessionShort(row), row.year]) : id;
      },
      order: sessions.map(({ id }) => id),
    },
    {
      name: 'post',
      title: msg('Post'),
      values: ({ posts = [] }) => each(posts.map(({ role }) => postName(role))),
      label: term,
    },
    {
      name: 'region',
      title: msg('Region'),
      values: ({ posts = [] }) => each(posts.map(({ region }) => region)),
      label: regionName,
    },
    {
      name: 'country',
      title: msg('Country'),
      values: ({ country }) => each([country?.name]),
      label: (name) => countryName(countries.get(name) ?? { name }),
    },
  ];
}

export interface Group {
  readonly session: RecordId | null;
  readonly title: string;
  readonly place: string;
  readonly rows: readonly Row[];
}

/**
 * People under each session that elected them, the highlighted one first, then newest first; the rest at the end.
 * @param people once for each post
 */
export function arrange(people: readonly Row[], sessions: readonly Row[], highlight: RecordId | null): Group[] {
  const ordered = [...sessions].sort((a, b) => Number(b.id === highlight) - Number(a.id === highlight));
  const groups: Group[] = [];
  for (const session of ordered) {
    const rows = people.filter((row) => row.sessions.includes(session.id));
    if (rows.length === 0) continue;
    const order = (row: Row): number => rank(postAt(row, session.id)?.role ?? '');
    rows.sort((a, b) => order(a) - order(b) || a.title.localeCompare(b.title));
    groups.push({
      session: session.id,
      title: sessionName(session),
      place: joinParts([session.city, session.year]),
      rows: distinct(rows),
    });
  }
  const elected = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
  // The newest post of each, which is the last.
  const rest = distinct(people.filter(({ id }) => !elected.has(id)).reverse()).reverse();
  if (rest.length > 0) groups.push({ session: null, title: '', place: '', rows: rest });
  return groups;
}

/** The first rows of groups, `most` at the most. */
export function upTo(most: number, groups: readonly Group[]): readonly Group[] {
  let left = most;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, Math.max(0, left));
    left -= rows.length;
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
}

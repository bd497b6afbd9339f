/**
 * Where the reader is, kept in the address's hash so that back, forward and reload are the platform's own:
 * `#/PLACE[/KIND/SLUG][?name=value…]`, for example `#/resolutions/resolution/agn-68-res-5?from=1999`.
 */
import type { RecordId } from '../../data/model';

export const places = ['start', 'search', 'resolutions', 'people', 'sessions'] as const;
export type Place = (typeof places)[number];

export interface Route {
  readonly place: Place;
  /** The record that is open, if any. */
  readonly id: RecordId | null;
  /** The place's own state: query, filters, sorting. Names may repeat. */
  readonly query: URLSearchParams;
}

/** The route of a hash; anything that is not a route is the start page. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [first, kind, slug] = path.split('/');
  const place = places.find((p) => p === first) ?? 'start';
  const id = kind && slug ? (`${kind}/${slug}` as RecordId) : null;
  return { place, id, query: new URLSearchParams(query) };
}

/** The hash of a route, without default parts. */
export function formatRoute(route: { place: Place; id?: RecordId | null; query?: URLSearchParams }): string {
  const query = route.query?.toString();
  return `#/${route.place}${route.id ? `/${route.id}` : ''}${query ? `?${query}` : ''}`;
}

/** The place in which a record of this kind is read when nothing else says so. */
export function placeOf(id: RecordId): Place {
  if (id.startsWith('resolution/') || id.startsWith('decision/')) return 'resolutions';
  if (id.startsWith('person/')) return 'people';
  if (id.startsWith('session/')) return 'sessions';
  return 'search';
}

/** The hash that opens a record in its own place: the `href` of every link to a record. */
export function recordHref(id: RecordId): string {
  return formatRoute({ place: placeOf(id), id });
}

/** Goes to a route. `replace` keeps the history as it is: for typing and for filters. */
export function go(route: Parameters<typeof formatRoute>[0], how: 'push' | 'replace' = 'push'): void {
  const hash = formatRoute(route);
  if (hash === location.hash) return;
  if (how === 'push') history.pushState(null, '', hash);
  else history.replaceState(history.state, '', hash);
  dispatchEvent(new Event('rostrum-route'));
}

/** Calls back with the current route now and whenever it changes, by `go`, by a link, or by back and forward. */
export function watchRoute(changed: (route: Route) => void): () => void {
  const tell = (): void => changed(parseRoute(location.hash));
  const names = ['rostrum-route', 'popstate', 'hashchange'] as const;
  for (const name of names) addEventListener(name, tell);
  tell();
  return () => {
    for (const name of names) removeEventListener(name, tell);
  };
}

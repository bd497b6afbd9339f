/**
 * Where the reader is, kept in the address's hash so that back, forward and reload are the platform's own:
 * `#/PLACE[/KIND/SLUG][?name=value…]`, for example `#/resolutions/resolution/agn-68-res-5?from=1999`.
 */
import type { RecordId } from '../../data/model';

export const places = [
  'start',
  'search',
  'resolutions',
  'people',
  'sessions',
  'members',
  'partners',
  'sources',
  'desk',
  'print',
  'help',
  'settings',
] as const;
export type Place = (typeof places)[number];

export interface Route {
  readonly place: Place;
  /** The record that is open, if any. */
  readonly id: RecordId | null;
  /** The place's own state: query, filters, sorting. Names may repeat. */
  readonly query: URLSearchParams;
}

/** A route as a caller writes it. */
export interface RouteParts {
  readonly place: Place;
  readonly id?: RecordId | null | undefined;
  readonly query?: URLSearchParams | undefined;
}

/** The parts of a search's query that say how to search, and not for what. */
const manner = ['in', 'sort'];

/** Whether something is searched for: words, or all that a choice leaves. */
const seeks = (query: URLSearchParams): boolean =>
  [...query].some(([name, value]) => value.trim() !== '' && !manner.includes(name));

/** The route of a hash; anything that is not a route, or a search for nothing, is the start page. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [first, kind, slug] = path.split('/');
  const place = places.find((p) => p === first) ?? 'start';
  const id = kind && slug ? (`${kind}/${slug}` as RecordId) : null;
  const state = new URLSearchParams(query);
  const nothing = place === 'search' && !id && !seeks(state);
  return nothing ? { place: 'start', id, query: new URLSearchParams() } : { place, id, query: state };
}

/** The hash of a route, without default parts. */
export function formatRoute(route: RouteParts): string {
  const query = route.query?.toString();
  return `#/${route.place}${route.id ? `/${route.id}` : ''}${query ? `?${query}` : ''}`;
}

/** The place in which a record of this kind is read when nothing else says so. */
export function placeOf(id: RecordId): Place {
  if (id.startsWith('resolution/') || id.startsWith('decision/')) return 'resolutions';
  if (id.startsWith('person/')) return 'people';
  if (id.startsWith('session/')) return 'sessions';
  if (id.startsWith('member/')) return 'members';
  if (id.startsWith('organisation/') || id.startsWith('programme/')) return 'partners';
  if (id.startsWith('source/')) return 'sources';
  return 'search';
}

/** The hash that opens a record in its own place: the `href` of every link to a record. */
export function recordHref(id: RecordId): string {
  return formatRoute({ place: placeOf(id), id });
}

/** The address follows when typing rests: each change of it goes through the browser process. Milliseconds. */
const addressRest = 300;
const watchers = new Set<(route: Route) => void>();
let shown: string | undefined;
let writing: ReturnType<typeof setTimeout> | undefined;

/** The hash of where the reader is: the address may lag behind it while keys are typed. */
export function hashNow(): string {
  return shown ?? location.hash;
}

/** Brings the address up to date now: before the window is loaded anew. */
export function writeAddress(): void {
  clearTimeout(writing);
  writing = undefined;
  if (shown !== undefined && shown !== location.hash) history.replaceState(history.state, '', shown);
}

function tell(): void {
  const route = parseRoute(hashNow());
  for (const changed of [...watchers]) changed(route);
}

/** Goes to a route at once. `replace` keeps the history as it is: for typing and for filters. */
export function go(route: RouteParts, how: 'push' | 'replace' = 'push'): void {
  const hash = formatRoute(route);
  if (hash === hashNow()) return;
  if (how === 'push') {
    writeAddress();
    shown = hash;
    history.pushState(null, '', hash);
  } else {
    shown = hash;
    clearTimeout(writing);
    writing = setTimeout(writeAddress, addressRest);
  }
  tell();
}

/** The platform moved: back, forward, a link. What was not yet written of the place left behind is let go. */
function moved(): void {
  clearTimeout(writing);
  writing = undefined;
  if (shown === location.hash) return;
  shown = location.hash;
  tell();
}

/** Calls back with the current route now and whenever it changes, by `go`, by a link, or by back and forward. */
export function watchRoute(changed: (route: Route) => void): () => void {
  if (watchers.size === 0) {
    shown = location.hash;
    addEventListener('popstate', moved);
    addEventListener('hashchange', moved);
    addEventListener('pagehide', writeAddress);
  }
  watchers.add(changed);
  changed(parseRoute(hashNow()));
  return () => {
    watchers.delete(changed);
    if (watchers.size > 0) return;
    removeEventListener('popstate', moved);
    removeEventListener('hashchange', moved);
    removeEventListener('pagehide', writeAddress);
  };
}

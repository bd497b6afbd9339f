/** The places of the rail, and how their views are loaded: each view is a file of its own, read when first needed. */
import { msg } from '@lit/localize';
import type { Place, Route } from '../core/route';
import type { IconName } from '../parts/icon';

/** An element that shows a place; it is told each change of the route. */
export interface PlaceView extends HTMLElement {
  route: Route;
}

/** The element of each place and the file that defines it. */
export const views: Record<Place, { tag: string; load: () => Promise<unknown> }> = {
  start: { tag: 'start-view', load: () => import('../views/start/start-view') },
  search: { tag: 'search-view', load: () => import('../views/search/search-view') },
  resolutions: { tag: 'resolutions-view', load: () => import('../views/resolutions/resolutions-view') },
  people: { tag: 'people-view', load: () => import('../views/people/people-view') },
  sessions: { tag: 'sessions-view', load: () => import('../views/sessions/sessions-view') },
  members: { tag: 'members-view', load: () => import('../views/members/members-view') },
  partners: { tag: 'partners-view', load: () => import('../views/partners/partners-view') },
  sources: { tag: 'sources-view', load: () => import('../views/sources/sources-view') },
  settings: { tag: 'settings-view', load: () => import('../views/settings/settings-view') },
  desk: { tag: 'desk-view', load: () => import('../views/desk/desk-view') },
  print: { tag: 'print-view', load: () => import('../views/print/print-view') },
  help: { tag: 'help-view', load: () => import('../views/help/help-view') },
};

/** The rail, in order; the first is both start page and search. Ctrl or Cmd and its number lead to each. */
export const rail: readonly { place: Place; icon: IconName }[] = [
  { place: 'start', icon: 'search' },
  { place: 'resolutions', icon: 'scroll' },
  { place: 'people', icon: 'people' },
  { place: 'sessions', icon: 'session' },
  { place: 'members', icon: 'globe' },
  { place: 'partners', icon: 'partners' },
  { place: 'desk', icon: 'bookmark' },
  { place: 'print', icon: 'printer' },
  { place: 'settings', icon: 'settings' },
];

/** What a place is called. */
export function placeName(place: Place): string {
  switch (place) {
    case 'start':
    case 'search':
      return msg('Search');
    case 'resolutions':
      return msg('Resolutions');
    case 'people':
      return msg('People');
    case 'sessions':
      return msg('Sessions');
    case 'members':
      return msg('Members');
    case 'partners':
      return msg('Partners');
    case 'sources':
      return msg('Sources');
    case 'settings':
      return msg('Settings');
    case 'desk':
      return msg('My desk');
    case 'print':
      return msg('Print');
    case 'help':
      return msg('Help');
  }
}

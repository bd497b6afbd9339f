/** The search view at the other end of the route, as the outlet puts it. */
import { onTestFinished } from 'vitest';
import { go, hashNow, parseRoute, watchRoute } from '../../../renderer/core/route';
import '../../../renderer/views/search/search-view';
import type { SearchView } from '../../../renderer/views/search/search-view';
import { put, until } from './frame';

/** Puts the view, and waits for results or for words that there are none. */
export async function show(query: string): Promise<SearchView> {
  go({ place: 'search', query: new URLSearchParams(query) });
  const view = document.createElement('search-view') as SearchView;
  onTestFinished(watchRoute((route) => (view.route = route)));
  put(view);
  view.style.setProperty('block-size', '700px');
  view.style.setProperty('display', 'block');
  await until(() => view.querySelector('[role=option], .nothing'));
  return view;
}

/** The rows that can be chosen. */
export const options = (view: Element): HTMLElement[] => [...view.querySelectorAll<HTMLElement>('[role=option]')];

/** The title of the chosen row. */
export const chosen = (view: Element): string | undefined =>
  view.querySelector('[aria-selected=true] .t')?.textContent.trim();

/** What is searched for. */
export const queryNow = (): URLSearchParams => parseRoute(hashNow()).query;

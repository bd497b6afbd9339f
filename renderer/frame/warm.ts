/** Loads, while nothing else is to be done, what the first typed words need and then the places: no key waits for a file. */
import { kinds, type Kind } from '../../data/model/kind';
import { noteTyping } from '../core/field';
import { libraryInfo, rows } from '../core/library';
import { expectSearch } from '../core/search';
import { settings } from '../core/settings';
import { searchOf } from '../views/search/choices';
import type { ResultList } from '../views/search/result-list';
import type { SearchView } from '../views/search/search-view';
import { tallWindow } from '../views/search/tall-window';
import type { Outlet } from './outlet';
import { rail } from './places';

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));

/** Records of these kinds come beforehand when a pack has no more: an answer of the size of a screenful or two. */
const few = 1000;

async function fewRows(kind: Kind): Promise<void> {
  const { pack } = await libraryInfo();
  if ((pack?.counts[kind] ?? Infinity) <= few) await rows(kind);
}

/** The search that a first letter will be. */
const firstSearch = (): URLSearchParams => new URLSearchParams(settings().everywhere ? { in: 'all' } : {});

async function firstLetters(): Promise<void> {
  await expectSearch(searchOf(firstSearch(), 0, tallWindow.matches));
}

/**
 * Draws a search once where nobody sees it: the first drawing of each part takes several times as long as the next. It is over before
 * a key can come between, and is left out where its answer is not here yet.
 */
async function practise(): Promise<void> {
  if (document.querySelector('search-view')) return;
  const view = document.createElement('search-view') as SearchView;
  const query = firstSearch();
  query.set('q', 'a');
  view.route = { place: 'search', id: null, query };
  view.hidden = true;
  // As after a key: the record beside the list would be read for nothing.
  noteTyping();
  document.body.append(view);
  await view.updateComplete;
  await view.querySelector<ResultList>('result-list')?.updateComplete;
  view.remove();
}

/** Starts to; each step waits for an idle moment. A step that fails is done when it is needed. */
export async function warm(outlet: Outlet): Promise<void> {
  const serif = (): string => getComputedStyle(document.documentElement).getPropertyValue('--serif');
  const steps = [
    () => outlet.preload('search'),
    firstLetters,
    // Names of people and places have letters of both files of the font.
    () => document.fonts.load(`16px ${serif()}`, 'aš'),
    () => import('../views/sessions/session-page'),
    () => import('../views/people/person-page'),
    ...rail.map(
      ({ place }) =>
        () =>
          outlet.preload(place),
    ),
    ...kinds.map((kind) => () => fewRows(kind)),
    practise,
  ];
  for (const step of steps) {
    await idle();
    await step().catch(() => undefined);
  }
}

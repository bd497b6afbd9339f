/** Loads, while nothing else is to be done, what the first typed words need and then the places: no key waits for a file. */
import { kinds, type Kind } from '../../data/model/kind';
import { libraryInfo, rows } from '../core/library';
import { expectSearch } from '../core/search';
import { settings } from '../core/settings';
import { searchOf } from '../views/search/choices';
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
async function firstLetters(): Promise<void> {
  const query = settings().everywhere ? new URLSearchParams({ in: 'all' }) : new URLSearchParams();
  await expectSearch(searchOf(query, 0, tallWindow.matches));
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
  ];
  for (const step of steps) {
    await idle();
    await step().catch(() => undefined);
  }
}

/** Loads, while nothing else is to be done, what the first typed words need and then the places: no key waits for a file. */
import type { Outlet } from './outlet';
import { rail } from './places';

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));

/** Starts to; each step waits for an idle moment. A step that fails is done when it is needed. */
export async function warm(outlet: Outlet): Promise<void> {
  const serif = (): string => getComputedStyle(document.documentElement).getPropertyValue('--serif');
  const steps = [
    () => outlet.preload('search'),
    () => document.fonts.load(`16px ${serif()}`),
    () => import('../views/sessions/session-page'),
    () => import('../views/people/person-page'),
    ...rail.map(
      ({ place }) =>
        () =>
          outlet.preload(place),
    ),
  ];
  for (const step of steps) {
    await idle();
    await step().catch(() => undefined);
  }
}

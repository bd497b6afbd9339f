/** The frame in a test: the skeleton of index.html, then the program. */
import page from '../../../renderer/index.html?raw';
import { onTestFinished } from 'vitest';
import { go, type RouteParts } from '../../../renderer/core/route';

/** Puts the skeleton on the page, as the first paint has it; nothing of the program runs yet. */
export function putSkeleton(): HTMLInputElement {
  const { body } = new DOMParser().parseFromString(page, 'text/html');
  document.body.replaceChildren(...body.children);
  return field();
}

/** The search field. */
export function field(): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>('#search');
  if (!input) throw new Error('There is no search field.');
  return input;
}

/** Goes somewhere, and waits until the place is there. */
export async function visit(route: RouteParts, tag: string): Promise<HTMLElement> {
  go(route);
  return until(() => document.querySelector<HTMLElement>(tag));
}

/** Puts an element on the page until the end of the test. */
export function put<E extends HTMLElement>(element: E): E {
  document.body.append(element);
  onTestFinished(() => element.remove());
  return element;
}

/** The first thing found, asked again at each frame for up to twenty seconds: a busy machine is no fault. */
export async function until<T>(find: () => T | null | undefined | false): Promise<T> {
  const end = performance.now() + 20_000;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited in vain for ${String(find)}`);
    await new Promise(requestAnimationFrame);
  }
}

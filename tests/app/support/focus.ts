/** Where the focus is in the real window, and whether a reader sees it there (WCAG 2.4.7 and 2.4.11). */
import type { Page } from 'playwright-core';

export interface Stop {
  readonly what: string;
  /** Why the reader does not see where the focus is; empty when he does. */
  readonly fault: string;
}

/** In the page: `stopNow()` says where the focus is and whether that is seen. */
export function watchFocus(): void {
  const named = (element: Element): string => {
    const name = element.getAttribute('aria-label') ?? element.textContent.replace(/\s+/gu, ' ').trim();
    return `${element.localName}${element.id ? `#${element.id}` : ''}${[...element.classList].map((c) => `.${c}`).join('')} “${name.slice(0, 40)}”`;
  };
  const ringed = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  /** A link of a map or plot has its line changed. */
  const drawn = (element: Element): boolean => {
    const other = [...(element.closest('svg')?.querySelectorAll('a') ?? [])].find((one) => one !== element);
    const lines = (link: Element): string[] => [...link.children].map((part) => getComputedStyle(part).stroke);
    return other !== undefined && lines(element).some((line) => line !== 'none' && !lines(other).includes(line));
  };
  /** The element itself, or what stands for it: the label around a hidden box, the field around its input, an option of a list. */
  const shown = (element: Element): boolean => {
    const around = [
      element,
      element.closest('label'),
      element.closest('search-field'),
      element.querySelector('[aria-selected=true]'),
    ];
    return around.some((one) => one !== null && ringed(one)) || drawn(element);
  };
  const stopNow = (): Stop | null => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const what = named(element);
    const label = element.closest('label');
    const rect = element.getBoundingClientRect();
    const { left, top, right, bottom } = rect.width > 2 || !label ? rect : label.getBoundingClientRect();
    if (right - left < 2 || bottom - top < 2) return { what, fault: 'has no size' };
    if (right < 1 || bottom < 1 || left > innerWidth - 1 || top > innerHeight - 1)
      return { what, fault: 'is outside the window' };
    // Some point of it must not be covered: a link may run over two lines, and its middle be beside it.
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.2, 0.5, 0.8].map((y) => [left + (right - left) * x, top + (bottom - top) * y]),
    );
    const seen = points.some(([x = 0, y = 0]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element) || (label?.contains(hit) ?? false));
    });
    // Over a link of a map may lie what only the pointer finds.
    if (!seen && !(element instanceof SVGElement)) return { what, fault: 'is covered' };
    return { what, fault: shown(element) ? '' : 'has no visible focus' };
  };
  Object.assign(globalThis, { stopNow });
}

/** Where the focus is; null when the page itself has it. The page must have been given `watchFocus`. */
export const stopNow = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => (globalThis as unknown as { stopNow(): Stop | null }).stopNow());

/** Presses at most: long lists have a stop for each row. */
const most = 120;

/** From the search field on by Tab, until it has the focus again or `most` stops were seen. */
export async function walkPlace(page: Page): Promise<Stop[]> {
  await page.focus('#search');
  const stops: Stop[] = [];
  let nowhere = 0;
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const stop = await stopNow(page);
    // After the last element the page itself has the focus, once.
    if (!stop && ++nowhere > 1) throw new Error(`the focus is lost after ${stops.at(-1)?.what ?? 'the first press'}`);
    if (stop?.what.startsWith('input#search')) break;
    if (stop) stops.push(stop);
  }
  return stops;
}

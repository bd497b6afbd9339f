/**
 * Every place walked through by Tab alone: the focus comes to what can be used, is seen where it is (WCAG 2.4.7 and 2.4.11), is never
 * lost on the way, and comes round again.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { places } from '../shots/places.mjs';
import { launch, type Launched } from './launch';
import { visit, wear } from './support/appearance';

/** Presses at most: long lists have a stop for each row. */
const most = 120;

interface Stop {
  readonly what: string;
  /** Why the reader does not see where the focus is; empty when he does. */
  readonly fault: string;
}

let launched: Launched;
beforeAll(async () => {
  launched = await launch();
  await launched.page.evaluate(watchFocus);
});
afterAll(() => launched.close());

/** In the page: `stopNow()` says where the focus is and whether that is seen. */
function watchFocus(): void {
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

const stopNow = (): Promise<Stop | null> =>
  launched.page.evaluate(() => (globalThis as unknown as { stopNow(): Stop | null }).stopNow());

/** From the search field on by Tab, until it has the focus again or `most` stops were seen. */
async function walk(): Promise<Stop[]> {
  const { page } = launched;
  await page.focus('#search');
  const stops: Stop[] = [];
  let nowhere = 0;
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const stop = await stopNow();
    // After the last element the page itself has the focus, once.
    if (!stop) expect(++nowhere).toBeLessThan(2);
    else if (stop.what.startsWith('input#search')) break;
    else stops.push(stop);
  }
  return stops;
}

describe.each(['light', 'forced colours'] as const)('%s', (theme) => {
  beforeAll(() => wear(launched, theme));

  it.each(places)('$name', async ({ hash, landmark }) => {
    await visit(launched, hash, landmark);
    const stops = await walk();
    expect(stops.filter(({ fault }) => fault !== '').map(({ what, fault }) => `${what} ${fault}`)).toEqual([]);
    expect(stops.length).toBeGreaterThan(10);
  });
});

it('nothing moves for those who want no motion', async () => {
  const { page } = launched;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { hash, landmark } of places) {
    await visit(launched, hash, landmark);
    const moving = await page.evaluate(() => {
      const still = (times: string): boolean => times.split(',').every((time) => parseFloat(time) === 0);
      return [...document.querySelectorAll('*')]
        .filter((one) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
          return !still(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map((one) => `${one.localName}.${[...one.classList].join('.')}`);
    });
    expect(moving).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});

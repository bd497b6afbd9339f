/**
 * Every place walked through by Tab alone: the focus comes to what can be used, is seen where it is (WCAG 2.4.7 and 2.4.11), is never
 * lost on the way, and comes round again.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { places } from '../shots/places.mjs';
import { launch, type Launched } from './launch';
import { visit, wear } from './support/appearance';
import { walkPlace, watchFocus } from './support/focus';

let launched: Launched;
beforeAll(async () => {
  launched = await launch();
  await launched.page.evaluate(watchFocus);
});
afterAll(() => launched.close());

describe.each(['light', 'forced colours'] as const)('%s', (theme) => {
  beforeAll(() => wear(launched, theme));

  it.each(places)('$name', async ({ hash, landmark }) => {
    await visit(launched, hash, landmark);
    const stops = await walkPlace(launched.page);
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

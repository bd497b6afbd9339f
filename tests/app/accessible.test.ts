/** Each place, light and dark, held against axe's rules for WCAG 2.2 AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inMain } from './in-main';
import { launch, type Launched } from './launch';
import { places } from './support/places';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let launched: Launched;
beforeAll(async () => {
  launched = await launch();
});
afterAll(() => launched.close());

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  beforeAll(async () => {
    await inMain(launched.app, ({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await launched.page.waitForFunction((t) => matchMedia(`(prefers-color-scheme: ${t})`).matches, theme);
  });

  it.each(Object.entries(places))('%s has no violation', async (hash, landmark) => {
    const { page } = launched;
    await page.evaluate((to) => (location.hash = to), hash);
    await page.waitForSelector(landmark);
    await page.waitForTimeout(150);
    // Playwright's own world: the page's content security policy does not bind it, and stays as it is.
    await page.evaluate(axe);
    const results = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    const said = results.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((n) => n.html)
          .slice(0, 3)
          .join(' | ')}`,
    );
    expect(said).toEqual([]);
  });
});

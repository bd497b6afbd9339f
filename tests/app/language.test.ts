/** The language of the whole program: menu, window and printed pages, switched at once and remembered. */
import { afterEach, expect, test } from 'vitest';
import { inMain } from './in-main';
import { launch, type Launched } from './launch';

let open: Launched | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

test('a language is switched at once, mirrors the window, renames the menu, and is there at the next start', async () => {
  open = await launch();
  const { app, page, userData } = open;
  const menuNames = (): Promise<string[]> =>
    inMain(app, ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  expect(await menuNames()).toContain('&File');
  await page.click('theme-button > button');
  await page.check('theme-button [name=language][value=ar]');
  await page.waitForFunction(() => document.documentElement.dir === 'rtl' && document.documentElement.lang === 'ar');
  expect(await menuNames()).toContain('ملف');
  // The rail is at the start of the line: on the right.
  const rail = await page.locator('.rail').boundingBox();
  expect(rail?.x ?? 0).toBeGreaterThan(600);
  await app.close();

  open = await launch({ userData });
  expect(await open.page.getAttribute('html', 'dir')).toBe('rtl');
  await open.page.evaluate(() => window.rostrum.ask('settings.write', { language: 'en' }));
});

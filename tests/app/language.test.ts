/** The language of the whole program: menu, window and printed pages, switched at once and remembered. */
import { afterEach, expect, test } from 'vitest';
import { inMain } from './in-main';
import { launch, type Launched } from './launch';
import { speak } from './support/appearance';

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

test('a date is written and typed in the order of the language, and at once after a switch', async () => {
  open = await launch();
  const { page } = open;
  const typed = async (): Promise<string> => {
    await page.locator('.day').focus();
    await page.keyboard.type('03042019');
    return page.inputValue('.day');
  };
  await speak(open, 'en');
  await page.evaluate(() => void (location.hash = '#/people'));
  expect(await typed()).toBe('2019-03-04');
  await speak(open, 'fr');
  // Typed over the day that is there by now.
  await page.waitForSelector('.committee');
  expect(await typed()).toBe('2019-04-03');
  await page.evaluate(() => void (location.hash = '#/start'));
  await speak(open, 'ar');
  await page.evaluate(() => void (location.hash = '#/people'));
  expect(await typed()).toBe('2019-04-03');
});

test('keys are called as the keyboards of the language call them', async () => {
  open = await launch();
  const { page } = open;
  await speak(open, 'fr');
  await page.click('keys-button > button');
  const caps = await page.locator('keys-button dialog kbd').allTextContents();
  expect(caps).toEqual(expect.arrayContaining(['Entrée', 'Échap', 'Maj Entrée', 'Suppr', 'Ctrl Maj P', 'Alt ←', 'F6']));
  await page.keyboard.press('Escape');
  expect(await page.locator('.keys kbd').allTextContents()).toContain('Entrée');
});

// @ts-check
/** Takes the pictures, in one window of the built application. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { drive } from '../bench/driven.mjs';
import { ours } from '../bench/processes.mjs';
import { places, settingName, settings } from './places.mjs';

/** Fonts are there, and two frames have been drawn since. Runs in the page. */
const painted = () =>
  document.fonts.ready.then(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true)))),
  );

/**
 * Pictures each place in each setting whose file name contains one of the words (all, without words).
 * @param {import('../bench/processes.mjs').Runtime} runtime @param {string} folder @param {readonly string[]} words
 * @returns {Promise<string[]>} the files written
 */
export async function shoot(runtime, folder, words) {
  mkdirSync(folder, { recursive: true });
  const { app, page, end } = await drive(runtime, ours);
  const files = [];
  try {
    for (const setting of settings) {
      const wanted = places.flatMap((place) => {
        const name = `${place.name}-${settingName(setting)}`;
        return words.length === 0 || words.every((word) => name.includes(word)) ? [{ ...place, name }] : [];
      });
      if (wanted.length === 0) continue;
      await app.evaluate(({ BrowserWindow, nativeTheme }, { width, height, theme }) => {
        nativeTheme.themeSource = theme;
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, setting);
      await page.emulateMedia({ colorScheme: null, forcedColors: setting.forced ? 'active' : 'none' });
      await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, setting);
      await speak(page, setting.language ?? 'en');
      for (const { name, hash, landmark, press } of wanted) {
        await page.evaluate((to) => (location.hash = to), hash);
        await page.waitForSelector(landmark, { state: 'attached' });
        if (press) await page.click(press);
        await page.waitForTimeout(250);
        await page.evaluate(painted);
        const file = path.join(folder, `${name}.png`);
        await page.screenshot({ path: file });
        files.push(file);
        if (press) await page.keyboard.press('Escape');
      }
    }
  } finally {
    await end();
  }
  return files;
}

/**
 * Chooses the language as a reader does. @param {import('playwright-core').Page} page
 * @param {import('./places.mjs').Language} language
 */
async function speak(page, language) {
  if ((await page.getAttribute('html', 'lang')) === language) return;
  await page.click('theme-button > button');
  await page.check(`theme-button [name=language][value=${language}]`);
  await page.waitForSelector(`html[lang=${language}]`);
  await page.keyboard.press('Escape');
}

// @ts-check
/** Takes the pictures, in one window of the built application. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../build/bootstrap/say.mjs';
import { drive } from '../bench/driven.mjs';
import { applicationWith } from '../bench/app50k/application.mjs';
import { unPack } from '../bench/packs/un.mjs';
import { ours } from '../bench/processes.mjs';
import { Missing } from '../bench/search/corpora.mjs';
import { places, settingName, settings, unPlaces } from './places.mjs';

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
  const own = chosen(places, words);
  const un = chosen(unPlaces, words);
  const files = own.length > 0 ? await picture(runtime, ours, folder, own) : [];
  if (un.length === 0) return files;
  try {
    return [...files, ...(await picture(runtime, applicationWith(await unPack(), 'un-ga-80-app'), folder, un))];
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    say(`the places of the UN pack were skipped: ${error.message}.`);
    return files;
  }
}

/** @typedef {{ setting: import('./places.mjs').Setting, wanted: import('./places.mjs').Shot[] }} Turn */

/** What of the places is wanted in each setting. @param {typeof places} all @param {readonly string[]} words @returns {Turn[]} */
function chosen(all, words) {
  return settings.flatMap((setting) => {
    const wanted = all.flatMap((place) => {
      const name = `${place.name}-${settingName(setting)}`;
      return words.every((word) => name.includes(word)) ? [{ ...place, name }] : [];
    });
    return wanted.length > 0 ? [{ setting, wanted }] : [];
  });
}

/**
 * @param {import('../bench/processes.mjs').Runtime} runtime @param {string} application @param {string} folder
 * @param {readonly Turn[]} turns @returns {Promise<string[]>}
 */
async function picture(runtime, application, folder, turns) {
  const { app, page, end } = await drive(runtime, application);
  const files = [];
  try {
    for (const { setting, wanted } of turns) {
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

// @ts-check
/** Takes the pictures, in one window of the built application. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../build/bootstrap/say.mjs';
import { drive } from '../bench/driven.mjs';
import { applicationWith } from '../bench/app50k/application.mjs';
import { unPack } from '../bench/packs/un.mjs';
import { ours } from '../bench/processes.mjs';
import { Missing } from '../bench/search/corpora.mjs';
import { places, unPlaces } from './places.mjs';
import { settingName, settings } from './settings.mjs';
import { states } from './states.mjs';

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
  const own = chosen([...places, ...states], words);
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

/** @typedef {{ setting: import('./settings.mjs').Setting, wanted: import('./places.mjs').Shot[] }} Turn */

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
      await appear(app, page, setting);
      for (const { name, hash, landmark, press, keys = [] } of wanted) {
        await page.evaluate((to) => (location.hash = to), hash);
        await page.waitForSelector(landmark, { state: 'attached' });
        if (press) {
          await page.waitForSelector(press, { state: 'attached' });
          // A narrow window has not every button.
          if (!(await page.isVisible(press))) continue;
          await page.click(press);
        }
        for (const key of keys) await page.keyboard.press(key);
        await page.waitForTimeout(250);
        await page.evaluate(painted);
        const file = path.join(folder, `${name}.png`);
        writeFileSync(file, await capture(app));
        files.push(file);
        if (!press && keys.length === 0) continue;
        await page.keyboard.press('Escape');
        await page.mouse.move(0, 0);
      }
    }
  } finally {
    await end();
  }
  return files;
}

/**
 * @param {import('playwright-core').ElectronApplication} app @param {import('playwright-core').Page} page
 * @param {import('./settings.mjs').Setting} setting
 */
async function appear(app, page, { width, height, look, language, zoom = 1 }) {
  // First, while the buttons have words: the settings that it changes also choose the theme.
  await speak(page, language);
  await app.evaluate(
    ({ BrowserWindow, nativeTheme }, to) => {
      nativeTheme.themeSource = to.look === 'dark' ? 'dark' : 'light';
      BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height);
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to.zoom);
    },
    { width, height, look, zoom },
  );
  await page.emulateMedia({ colorScheme: null, forcedColors: look === 'forced' ? 'active' : 'none' });
  await page.waitForFunction((across) => innerWidth === across, width / zoom);
}

/**
 * The window itself takes the picture: Playwright's is cut to CSS pixels, which are half of a window magnified twice.
 * @param {import('playwright-core').ElectronApplication} app
 */
async function capture(app) {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(png, 'base64');
}

/**
 * Chooses the language as a reader does. @param {import('playwright-core').Page} page
 * @param {import('./settings.mjs').Language} language
 */
async function speak(page, language) {
  if ((await page.getAttribute('html', 'lang')) === language) return;
  await page.click('theme-button > button');
  await page.check(`theme-button [name=language][value=${language}]`);
  await page.waitForSelector(`html[lang=${language}]`);
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.mouse.move(0, 0);
}

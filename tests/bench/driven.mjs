// @ts-check
/** Electron under Playwright: for keys and printing, where the start does not count. Times are taken in the page. */
import { _electron } from 'playwright-core';
import { electronArgs, userData } from './processes.mjs';

/**
 * @param {import('./processes.mjs').Runtime} runtime @param {string} application its folder
 * @param {NodeJS.ProcessEnv} [more] variables of its environment
 */
export async function drive({ file, env }, application, more = {}) {
  const data = userData();
  const entries = Object.entries({ ...env, ...more }).filter(([name]) => name !== 'INIT_CWD');
  const words = {
    executablePath: file,
    args: [...electronArgs(), application, '--user-data-dir', data.folder],
    env: Object.fromEntries(entries.map(([name, value]) => [name, value ?? ''])),
    colorScheme: /** @type {null} */ (null),
    timeout: 15_000,
  };
  // Given an executable, Playwright adds no switches of its own and may attach too late: then it is started again.
  const again = () => _electron.launch(words);
  const app = await again().catch(again).catch(again);
  const page = await app.firstWindow();
  await page.waitForSelector('#search');
  await page.waitForLoadState('load');
  const end = async () => {
    await app.close();
    data.end();
  };
  return { app, page, end };
}

/** Every place in every language, and in one that is 40 % longer than English: no text is cut or lies over another. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inMain } from './in-main';
import { launch, type Launched } from './launch';
import { speak } from './support/appearance';
import { places } from './support/places';
import { pseudoApplication } from './support/pseudo';
import { textFaults } from './support/text-faults';

/** And a record whose relations are explained at length. */
const looked = { ...places, '#/resolutions/resolution/ag-2011-res-07': 'rostrum-record .rel' };

const languages = ['en', 'fr', 'es', 'ar', 'longer'] as const;

/** Runs in the page: what scrolls across, but for tables of two dimensions. */
const scrolledAcross = (): string[] =>
  [...document.querySelectorAll('*')]
    .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1 && !one.querySelector('table'))
    .filter((one) => /auto|scroll/u.test(getComputedStyle(one).overflowX))
    .map((one) => `${one.tagName}.${one.className} ${one.scrollWidth} > ${one.clientWidth}`);

/** Magnified to 200 and to 400 per cent: the window then has 640 and 320 pixels of CSS across. */
describe.each([
  [2, 'en'],
  [4, 'en'],
  [4, 'es'],
] as const)('%d times in %s', (factor, language) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch();
    await speak(launched, language);
    // A note, for the desk.
    await launched.page.evaluate(() =>
      window.rostrum.ask('desk.change', {
        changes: [
          {
            put: 'notes',
            value: { pack: 'interpol-ga', id: 'session/88', title: 'x', text: 'x', changed: new Date().toISOString() },
          },
        ],
      }),
    );
    await inMain(
      launched.app,
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
      factor,
    );
  });
  afterAll(() => launched.close());

  it.each(Object.entries(looked))('%s needs no scrolling across', async (hash, landmark) => {
    const { page } = launched;
    await page.evaluate((to) => (location.hash = to), hash);
    await page.waitForSelector(landmark, { state: 'attached' });
    await page.waitForTimeout(150);
    expect(await page.evaluate(textFaults)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await page.evaluate(scrolledAcross)).toEqual([]);
  });
});

describe.each(languages)('%s', (language) => {
  let launched: Launched;
  const folder = language === 'longer' ? pseudoApplication() : undefined;

  beforeAll(async () => {
    launched = await launch(folder ? { folder } : {});
    const chosen = language === 'longer' ? 'fr' : language;
    await speak(launched, chosen);
  });
  afterAll(async () => {
    await launched.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(looked))('%s', async (hash, landmark) => {
    const { page } = launched;
    await page.evaluate((to) => (location.hash = to), hash);
    await page.waitForSelector(landmark);
    await page.waitForTimeout(150);
    expect(await page.evaluate(textFaults)).toEqual([]);
  });
});

/**
 * What assistive technology is told: roles, names and states of the frame and of each place, in files beside this test that are meant
 * to be read. After a change that is meant, `npm run trees` writes them anew: read the difference as a listener would.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { places } from '../shots/places.mjs';
import { launch, type Launched } from './launch';
import { treeOf } from './support/tree';

/** The program's own folder, wherever it was checked out. */
const root = fileURLToPath(new URL('../..', import.meta.url));

let launched: Launched;
beforeAll(async () => {
  launched = await launch();
  // What is said of today's session is said of this day.
  await launched.page.clock.setSystemTime(new Date('2026-11-25T12:00:00Z'));
  await launched.page.reload();
  await launched.page.waitForSelector('start-view h1');
});
afterAll(() => launched.close());

/** The tree once it stays as it is: what is below the fold comes when the window has nothing else to do. */
async function atRest(page: Page, take: () => Promise<string>): Promise<string> {
  for (let before = ''; ;) {
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
    await page.waitForTimeout(200);
    const now = await take();
    if (now === before) return now;
    before = now;
  }
}

it('the frame', async () => {
  const { page } = launched;
  const parts = await Promise.all(
    ['.rail', 'header.top', 'footer.status'].map((part) => treeOf(page.locator(part).first())),
  );
  await expect(parts.join('')).toMatchFileSnapshot('trees/frame.yml');
});

it.each(places)('$name', async ({ name, hash, landmark, press }) => {
  const { page } = launched;
  await page.evaluate((to) => (location.hash = to), hash);
  await page.waitForSelector(landmark, { state: 'attached' });
  if (press) await page.click(press);
  // Of the list beside a record the document holds the rows near it: which ones is a matter of pixels.
  const record = press ? null : /^(?:rostrum-record|person-page|session-page)\b/u.exec(landmark);
  const tree = await atRest(page, () => treeOf(page.locator(record?.[0] ?? '#main')));
  if (press) await page.keyboard.press('Escape');
  await expect(tree.replaceAll(launched.userData, 'FOLDER').replaceAll(root, 'PROGRAM/')).toMatchFileSnapshot(
    `trees/${name}.yml`,
  );
});

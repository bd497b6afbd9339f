/** What is announced while the window is used: text that changes in a live region that was there before. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { launch, type Launched } from './launch';

const patient = { timeout: 5000 };
let launched: Launched;
beforeAll(async () => {
  launched = await launch();
});
afterAll(() => launched.close());

/** In the page: notes what each live region says that is not itself put into the document with its text. */
function listen(): void {
  const said: string[] = [];
  Object.assign(globalThis, { said });
  const live = '[role=status], [role=alert], [aria-live]';
  new MutationObserver((changes) => {
    const regions = new Set<Element>();
    for (const { target } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
      if (region?.isConnected) regions.add(region);
    }
    for (const region of regions) {
      const text = (region.textContent ?? '').replace(/\s+/gu, ' ').trim();
      if (text !== '' && !region.closest('[aria-hidden=true]')) said.push(text);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

const said = (): Promise<string[]> =>
  launched.page.evaluate(() => {
    const list = (globalThis as unknown as { said: string[] }).said;
    return list.splice(0);
  });

async function go(hash: string, landmark: string): Promise<void> {
  await launched.page.evaluate((to) => (location.hash = to), hash);
  await launched.page.waitForSelector(landmark);
  await launched.page.waitForTimeout(200);
}

beforeAll(() => launched.page.evaluate(listen));
beforeEach(() => said());

it('the number of results, once typing rests', async () => {
  const { page } = launched;
  await page.focus('#search');
  await page.keyboard.type('gateway');
  await expect.poll(said, patient).toContainEqual(expect.stringMatching(/^\d+ records?$/u));
  await page.keyboard.type('zzzq');
  await expect.poll(said, patient).toContainEqual('0 records');
});

it('the number of rows that pass a filter', async () => {
  await go('#/resolutions', '.res a[data-row]');
  await said();
  await launched.page.locator('.side input[type=checkbox], aside input[type=checkbox]').first().check();
  await expect.poll(said, patient).toContainEqual(expect.stringMatching(/^\d+ records? of \d+$/u));
});

it('what was done to the desk, and what can be undone', async () => {
  await go('#/sessions/session/88', 'session-page h1, rostrum-record h1');
  await said();
  await launched.page.keyboard.press('p');
  await expect.poll(said, patient).toContainEqual(expect.stringContaining('Added to the print tray: 88th session'));
});

it('where a moved row of the tray is', async () => {
  await go('#/people/person/kim-jong-yang', 'person-page h1');
  await launched.page.keyboard.press('p');
  await go('#/print', 'tray-list [data-row]');
  await said();
  await launched.page.focus('tray-list li:nth-child(2) [data-row]');
  await launched.page.keyboard.press('Alt+ArrowUp');
  await expect.poll(said, patient).toContainEqual(expect.stringMatching(/Kim Jong Yang: 1 of 2/u));
});

it('what find in page found', async () => {
  await go('#/help', '.help-page section');
  await launched.page.keyboard.press('Control+f');
  await launched.page.keyboard.type('tray');
  await expect.poll(said, patient).toContainEqual(expect.stringMatching(/\d/u));
  await launched.page.keyboard.press('Escape');
});

it('the topics of the help that hold the words', async () => {
  await go('#/help', '.help-page section');
  await launched.page.fill('help-view input[type=search]', 'word');
  await expect.poll(said, patient).toContainEqual(expect.stringMatching(/^\d+ topics found$/u));
});

it('that something was copied', async () => {
  await go('#/sessions/session/88', 'session-page h1, rostrum-record h1');
  await launched.page.locator('cite-menu button').first().click();
  await expect.poll(said, patient).toContainEqual('Citation copied');
});

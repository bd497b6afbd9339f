/** Results by date in the real application: chosen by keyboard, seen from the top, told, kept, come back to. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Launched } from './launch';

const patient = { timeout: 5000 };
let launched: Launched;
beforeAll(async () => {
  launched = await launch();
});
afterAll(() => launched.close());

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['ROSTRUM_SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The years under the titles of a group's rows. */
async function years(page: Page, group: string): Promise<number[]> {
  const lines = await page.locator(`.hits[aria-label="${group}"] .hit .m`).allInnerTexts();
  return lines.map((line) => Number(/\b(?:19|20)\d\d\b(?!-)/u.exec(line.replace(/^\S+ · /u, ''))?.[0]));
}

const order = (page: Page): Promise<string> => page.locator('.list-head select').inputValue();
const top = (page: Page): Promise<number> => page.locator('result-list').evaluate((list) => list.scrollTop);
const first = (page: Page): Promise<string | null> => page.locator('#hit-0').getAttribute('data-id');

test('is chosen by keyboard: the years descend, and the number of results is told with it', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('session');
  await page.locator('.hit').first().waitFor();
  const isOrder = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.matches('.list-head select') ?? false);
  for (let tabs = 0; tabs < 200 && !(await isOrder()); tabs++) await page.keyboard.press('Tab');
  expect(await isOrder()).toBe(true);
  await page.keyboard.press('n');
  await expect.poll(() => page.url(), patient).toContain('q=session&sort=newest');
  await expect.poll(() => page.locator('.hits').first().getAttribute('aria-label'), patient).toBe('Resolutions');
  await expect
    .poll(() => page.locator('field-state [role=status]').innerText(), patient)
    .toMatch(/^\d+ records, Newest first$/u);
  expect(await isOrder()).toBe(true);
  for (const group of ['Resolutions', 'Decisions']) {
    const found = await years(page, group);
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect(found[0]).toBeGreaterThan(2020);
  }
  await shot(page, 'order-newest');
});

test('holds for all of a kind, and another order begins at the top', async () => {
  const { page } = launched;
  await page.locator('.hits[aria-label=Decisions] .all').click();
  await expect.poll(() => page.locator('.hits').count(), patient).toBe(1);
  await expect.poll(() => years(page, 'Decisions').then((all) => all.length), patient).toBeGreaterThan(8);
  const newest = await years(page, 'Decisions');
  expect(newest).toEqual(newest.toSorted((a, b) => b - a));
  await page.locator('result-list').evaluate((list) => list.scrollTo(0, 2000));
  await expect.poll(() => top(page), patient).toBeGreaterThan(1500);
  await page.locator('.list-head select').focus();
  await page.keyboard.press('o');
  await expect.poll(() => years(page, 'Decisions').then((all) => all[0]), patient).toBeLessThan(1960);
  expect(await top(page)).toBe(0);
  expect(await page.locator('#hit-0').getAttribute('aria-selected')).toBe('true');
  const oldest = await years(page, 'Decisions');
  expect(oldest).toEqual(oldest.toSorted((a, b) => a - b));
});

test('is there again after going back and forward', async () => {
  const { page } = launched;
  const oldest = await first(page);
  await page.locator('#hit-2').click();
  await expect.poll(() => page.url(), patient).toMatch(/#\/search\/decision\/.*sort=oldest/u);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => page.url(), patient).toMatch(/#\/search\?.*sort=oldest/u);
  expect(await order(page)).toBe('oldest');
  expect(await first(page)).toBe(oldest);
  // The entry before it holds what was chosen there.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => order(page), patient).toBe('newest');
  await expect.poll(() => page.locator('.hits').first().getAttribute('aria-label'), patient).toBe('Resolutions');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => order(page), patient).toBe('oldest');
  await expect.poll(() => first(page), patient).toBe(oldest);
});

test('come back to where it was left, another order begins at the top all the same', async () => {
  const { page } = launched;
  await page.locator('result-list').evaluate((list) => list.scrollTo(0, 2000));
  await expect.poll(() => top(page), patient).toBeGreaterThan(1500);
  await page.evaluate(() => (location.hash = '#/help'));
  await page.locator('help-view').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => top(page).catch(() => 0), patient).toBeGreaterThan(1500);
  await page.locator('.list-head select').selectOption('newest');
  await expect.poll(() => years(page, 'Decisions').then((all) => all[0]), patient).toBeGreaterThan(2020);
  await page.waitForTimeout(200);
  expect(await top(page)).toBe(0);
});

test('belongs to the search: it is among what was used last in words, and a new search is by relevance', async () => {
  const { page } = launched;
  const recents = (): Promise<unknown> =>
    page.evaluate(() => window.rostrum.ask('desk.read').then(({ desk }) => desk.recents));
  await expect
    .poll(recents, patient)
    .toContainEqual(expect.objectContaining({ search: 'session', query: 'sort=newest&kind=decision' }));
  await page.evaluate(() => (location.hash = '#/desk?show=recent'));
  const line = page.locator('.desk-list a[data-row]').first();
  expect((await line.innerText()).replace(/\s+/gu, ' ')).toBe('session Newest first, Decisions');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cyber');
  await page.locator('.hit').first().waitFor();
  expect(await order(page)).toBe('relevance');
});

/** Dates under the titles of sources, "25 November 2021", as text that sorts: what is not known comes before what is. */
async function days(page: Page): Promise<string[]> {
  const lines = await page.locator('.hits[aria-label=Sources] .hit .m').allInnerTexts();
  return lines.map((line) => {
    const words = (line.split(' · ').at(-1) ?? '').split(' ');
    const [year = '', month = '', day = ''] = words.reverse();
    if (!/^\d{4}$/u.test(year)) return '';
    const number = months.indexOf(month.slice(0, 3)) + 1;
    return [year, ...[number, day].map((part) => String(part || 0).padStart(2, '0'))].join('-');
  });
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

test('goes by day where the day is known', async () => {
  const { page } = launched;
  await page.evaluate(() => (location.hash = '#/search?q=interpol&sort=newest&kind=source'));
  await expect
    .poll(async () => (await days(page)).filter((day) => !/-00|^$/u.test(day)).length, patient)
    .toBeGreaterThan(20);
  const newest = await days(page);
  expect(newest).toEqual(newest.toSorted().reverse());
  // Of one year there are several days: years alone would not have told them apart.
  expect(new Set(newest.filter((day) => day.startsWith('2025'))).size).toBeGreaterThan(3);
  await shot(page, 'order-days');
});

/** Menus of the other mouse button, in the real window: the record's own, which stays when the button is let go, and that of fields. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { inMain } from './in-main';
import { launch, type Launched } from './launch';
import { visit } from './support/appearance';

let launched: Launched;
beforeAll(async () => {
  launched = await launch();
});
afterAll(() => launched.close());

const row = '.res a[data-row]';
const menu = (): Locator => launched.page.locator('.record-menu');
const item = (name: string): Locator => menu().getByText(name, { exact: true });

async function ask(): Promise<void> {
  await launched.page.locator(row).first().click({ button: 'right' });
  // The button is let go: what would close the menu has happened.
  await launched.page.waitForTimeout(200);
  expect(await menu().isVisible()).toBe(true);
}

beforeEach(() => visit(launched, '#/resolutions', row));

it('stays when the button is let go, and Escape closes it with the focus back', async () => {
  const { page } = launched;
  await ask();
  expect(await page.evaluate(() => document.activeElement?.closest('.record-menu') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await menu().isVisible()).toBe(false);
  expect(
    await page
      .locator(row)
      .first()
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
});

it('closes by a click outside, by the wheel, and opens anew for another row', async () => {
  const { page } = launched;
  await ask();
  await page.locator('h1').first().click();
  expect(await menu().isVisible()).toBe(false);
  await ask();
  await page.mouse.wheel(0, 10);
  await expect.poll(() => menu().isVisible()).toBe(false);
  await ask();
  await page
    .locator(row)
    .nth(3)
    .click({ button: 'right', position: { x: 4, y: 4 } });
  await page.waitForTimeout(200);
  expect(await menu().isVisible()).toBe(true);
  await page.keyboard.press('Escape');
});

it('closes by choosing: bookmark and tray say their state, and the note is opened with its record', async () => {
  const { page } = launched;
  await ask();
  await item('Bookmark').click();
  expect(await menu().isVisible()).toBe(false);
  await ask();
  await item('Bookmarked').click();
  await ask();
  await item('Bookmark').waitFor();
  await item('Add to tray').click();
  await ask();
  await item('In the tray').click();
  await ask();
  await item('Add to tray').waitFor();
  await item('Note').click();
  await page.waitForSelector('#note-text:focus');
  await page.waitForTimeout(300);
  expect(await page.locator('#note-text:focus').count()).toBe(1);
});

interface Shown {
  readonly label: string;
  readonly enabled: boolean;
}

/** What the system's menu would show: in the test it is only looked at. */
async function systemMenu(at: Locator): Promise<Shown[]> {
  await inMain(launched.app, ({ Menu }) => {
    const shown = globalThis as unknown as { shownItems: Shown[] };
    shown.shownItems = [];
    Menu.prototype.popup = function (this: Electron.Menu) {
      shown.shownItems = this.items
        .filter(({ type }) => type !== 'separator')
        .map(({ label, enabled }) => ({ label, enabled }));
    };
  });
  await at.click({ button: 'right' });
  const seen = (): Promise<Shown[]> =>
    inMain(launched.app, () => (globalThis as unknown as { shownItems: Shown[] }).shownItems);
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(0);
  return seen();
}

it('a field has the menu of the system, with what can be done now', async () => {
  const { page } = launched;
  const field = page.locator('input[type=search]').first();
  await field.fill('cyber');
  await field.selectText();
  const shown = await systemMenu(field);
  expect(shown.map(({ label }) => label)).toEqual(['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select all']);
  expect(shown.filter(({ enabled }) => enabled).map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Cut', 'Copy', 'Select all']),
  );
  expect(await menu().isVisible()).toBe(false);
});

it('selected words that belong to no record can be copied', async () => {
  const { page } = launched;
  await visit(launched, '#/help', '#main h1');
  await page.locator('#main h1').selectText();
  const shown = await systemMenu(page.locator('#main h1'));
  expect(shown.map(({ label }) => label)).toEqual(['Copy', 'Select all']);
});

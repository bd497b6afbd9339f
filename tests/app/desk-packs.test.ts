/** Bookmarks and notes when several packs are installed: each says of which pack it is, and opens there. */
import { afterEach, expect, test } from 'vitest';
import { smallPack, temporary } from '../fixtures/packs';
import type { Launched } from './launch';
import { install, packNow } from './support/packs';

let open: Launched | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

test('what was kept of one pack is named and opened from another', async () => {
  open = await install(await smallPack(), await temporary());
  const { page } = open;
  await page.evaluate(() => (location.hash = '#/resolutions/resolution/ha-2-10'));
  await page.locator('rostrum-record h1').waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('b');
  await page.locator('record-marks button[aria-pressed=true]').first().waitFor();
  await page.keyboard.press('n');
  await page.locator('#note-text').fill('Ask who pays.');
  await page.locator('record-note .state', { hasText: 'Saved' }).waitFor();

  await page.locator('status-line .pack').click();
  const loaded = page.waitForEvent('load');
  await page.locator('packs-dialog li[data-pack=interpol-ga] [name=open]').click();
  await loaded;
  expect(await packNow(page)).toContain('INTERPOL');
  await page.evaluate(() => (location.hash = '#/desk'));
  const kept = page.locator('.desk-list .elsewhere-link');
  await kept.first().waitFor();
  expect(await kept.first().innerText()).toContain('Harbour Assembly');
  expect(await page.locator('.note-card.lost').count()).toBe(0);
  expect(await page.locator('.note-card textarea').inputValue()).toBe('Ask who pays.');

  const gone = page.waitForEvent('load');
  await kept.first().click();
  await gone;
  expect(await packNow(page)).toBe('Harbour Assembly');
  expect(page.url()).toContain('#/resolutions/resolution/ha-2-10');
  expect(await page.locator('#note-text').inputValue()).toBe('Ask who pays.');

  const back = page.waitForEvent('load');
  await page.evaluate(() => history.back());
  await back;
  expect(await packNow(page)).toContain('INTERPOL');
  await kept.first().waitFor();
});

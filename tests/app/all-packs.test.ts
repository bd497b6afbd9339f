/** Search in all installed packs in the real application: chosen, shown, opened in another pack, come back from, remembered. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { smallPack, temporary } from '../fixtures/packs';
import { launch, type Launched } from './launch';
import { install, packNow } from './support/packs';
import { search } from './support/search';

let open: Launched | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['ROSTRUM_SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

test('all packs are searched, a record of another is opened there, and going back returns', async () => {
  const userData = await temporary();
  open = await install(await smallPack(), userData);
  const { page } = open;
  expect(await packNow(page)).toBe('Harbour Assembly');
  await page.locator('status-line .pack').click();
  const loaded = page.waitForEvent('load');
  await page.locator('packs-dialog li[data-pack=interpol-ga] [name=open]').click();
  await loaded;

  await page.locator('#search').fill('session');
  await page.locator('.hit').first().waitFor();
  expect(await page.locator('.scope').count()).toBe(1);
  await page.locator('#search').fill('dredging');
  await page.locator('.nothing').waitFor();
  await page.locator('.scope label', { hasText: 'All packs' }).click();
  const hit = page.locator('.hit', { hasText: 'Harbour Assembly' }).first();
  await hit.waitFor();
  await expect.poll(() => page.url()).toContain('in=all');
  await page.locator('.elsewhere').waitFor();
  await shot(page, 'all-packs-elsewhere');
  await page.locator('#search').fill('session 2');
  await page.locator('.hit .of').first().waitFor();
  await shot(page, 'all-packs');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'all-packs-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('#search').fill('dredging');
  await expect.poll(() => page.locator('.hit').count()).toBe(2);

  const gone = page.waitForEvent('load');
  await hit.click();
  await gone;
  expect(await packNow(page)).toBe('Harbour Assembly');
  expect(page.url()).toContain('#/resolutions/resolution/ha-2-10');
  await page.locator('rostrum-record h1').waitFor();
  await shot(page, 'all-packs-opened');

  const back = page.waitForEvent('load');
  await page.evaluate(() => history.back());
  await back;
  expect(await packNow(page)).toContain('INTERPOL');
  expect(page.url()).toContain('q=dredging');
  await hit.waitFor();
  expect(await hit.getAttribute('aria-selected')).toBe('true');
  const info = await page.evaluate(() => window.rostrum.ask('library.info'));
  expect(info).toMatchObject({ installed: 2, pack: { id: 'interpol-ga' } });
  // The search host followed too: this pack alone has nothing of it.
  expect((await search(page, 'dredging')).total).toBe(0);

  const forward = page.waitForEvent('load');
  await page.evaluate(() => history.forward());
  await forward;
  expect(await packNow(page)).toBe('Harbour Assembly');
  await open.app.close();

  // A new search is in all packs now, and a pack that was damaged meanwhile is named.
  const folder = join(userData, 'packs', 'harbour-assembly');
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.rostrum'));
  const bytes = readFileSync(join(folder, name));
  bytes.fill(0, 0, 2000);
  bytes.fill(0, bytes.length - 2000);
  writeFileSync(join(folder, name), bytes);
  open = await launch({ args: ['--open', 'rostrum://interpol-ga/session/88'], userData });
  await open.page.locator('rostrum-record, session-page').first().waitFor();
  await open.page.locator('#search').fill('stock');
  await open.page.locator('.hit').first().waitFor();
  await expect.poll(() => open?.page.url()).toContain('in=all');
  await expect.poll(() => open?.page.locator('.notes').innerText()).toContain('harbour-assembly');
  await shot(open.page, 'all-packs-damaged');
});

test('a pack of an older format is searched like one of today', async () => {
  const userData = await temporary();
  open = await install(fileURLToPath(new URL('../fixtures/format-1.pack', import.meta.url)), userData);
  const { page } = open;
  expect(await packNow(page)).toBe('Harbour Assembly');
  await page.locator('#search').fill('dredgign');
  await page.locator('.hit').first().waitFor();
  expect(await page.locator('.hit').first().getAttribute('data-id')).toBe('resolution/ha-2-10');
  await shot(page, 'format-1');
});

test('a search in all packs with a choice is among what was used last as it was made, and comes back so', async () => {
  open = await install(await smallPack(), await temporary());
  const { page } = open;
  const hash = '#/search?q=session&in=all&kind=session&year=2019';
  await page.evaluate((to) => (location.hash = to), hash);
  await page.locator('.hit').first().waitFor();
  const recents = (): Promise<unknown> =>
    page.evaluate(() => window.rostrum.ask('desk.read').then(({ desk }) => desk.recents));
  await expect
    .poll(recents, { timeout: 5000 })
    .toMatchObject([{ search: 'session', query: 'in=all&kind=session&year=2019' }]);
  await page.evaluate(() => (location.hash = '#/desk?show=recent'));
  const line = page.locator('.desk-list a[data-row]');
  expect((await line.innerText()).replace(/\s+/gu, ' ')).toBe('session All packs, Sessions, 2019');
  await line.click();
  await page.locator('.hit').first().waitFor();
  expect(await page.locator('.scope input[value=all]').isChecked()).toBe(true);
  expect(await page.evaluate(() => location.hash)).toBe(hash);
});

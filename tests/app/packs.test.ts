/** Packs in the real application: opened from a file, asked about, refused, switched, updated and rolled back. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { generateKey } from '../../build/pack/secret-key';
import { temporary } from '../fixtures/packs';
import { inMain } from './in-main';
import { launch, root, type Launched } from './launch';
import { harbour } from './support/harbour';
import { textFaults } from './support/text-faults';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
import { search } from './support/search';

let open: Launched | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const title = (launched: Launched): Promise<string> =>
  launched.page.locator('status-line .pack b').innerText({ timeout: 20_000 });

async function shot(launched: Launched, name: string): Promise<void> {
  const folder = process.env['ROSTRUM_SHOTS'];
  if (folder) await launched.page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Presses a button of the dialog that makes the window load anew, and waits until it has. */
async function pressAndLoad(launched: Launched, name: string): Promise<void> {
  const loaded = launched.page.waitForEvent('load', { timeout: 30_000 });
  await launched.page.locator(`packs-dialog [name=${name}]`).first().click();
  await loaded;
}

test('a pack from a stick is shown with its signer, installed, remembered and searched', async () => {
  const key = generateKey();
  const file = await harbour({ key });
  const userData = await temporary();
  open = await launch({ args: ['--pack', file], userData });
  const { page } = open;
  const offer = page.locator('packs-dialog .offer');
  await offer.waitFor();
  await shot(open, 'packs-offer');
  expect(await offer.innerText()).toContain('Harbour secretariat');
  expect(await offer.innerText()).toContain(key.public.text);
  expect(await offer.innerText()).toContain('You have not met this signer before');
  await pressAndLoad(open, 'install');
  expect(await title(open)).toBe('Harbour Assembly');
  await expect.poll(() => page.locator('status-line').innerText()).toContain('signed by Harbour secretariat');
  const found = await search(page, 'dredging');
  expect(found.hits[0]?.id).toBe('resolution/ha-2-10');
  await shot(open, 'packs-installed');
  // Switching back and forth.
  await page.locator('status-line .pack').click();
  await page.locator('packs-dialog li[data-pack=interpol-ga]').waitFor();
  await shot(open, 'packs-list');
  const loaded = page.waitForEvent('load');
  await page.locator('packs-dialog li[data-pack=interpol-ga] [name=open]').click();
  await loaded;
  expect(await title(open)).toContain('INTERPOL');
  await open.app.close();

  // A link to the other pack opens it, also at the start.
  open = await launch({ args: ['--open', 'rostrum://harbour-assembly/session/2'], userData });
  expect(await title(open)).toBe('Harbour Assembly');
  expect(open.page.url()).toContain('#/sessions/session/2');
  await open.app.close();
  open = await launch({ userData });
  expect(await title(open)).toBe('Harbour Assembly');
});

test('an update says what changes, and can be taken back; another signer is refused', async () => {
  const key = generateKey();
  const userData = await temporary();
  open = await launch({ args: [await harbour({ key, version: '1' })], userData });
  await pressAndLoad(open, 'install');
  const { page } = open;
  const bare = await harbour({ version: '3' });
  const forged = await harbour({ version: '3', key: generateKey() });
  const update = await harbour({ key, version: '2', title: 'Second session, corrected' });
  const { app } = open;
  const offered = async (file: string, says: string): Promise<string> => {
    await inMain(
      app,
      (electron, path) => electron.app.emit('open-file', { preventDefault: () => undefined }, path),
      file,
    );
    const dialog = page.locator('packs-dialog dialog[open]', { hasText: says });
    await dialog.waitFor();
    return dialog.innerText();
  };
  expect(await offered(forged, 'by another key')).toContain('The pack was not opened');
  await shot(open, 'packs-refused');
  await offered(bare, 'signed by nobody');
  const told = await offered(update, 'You have agreed to this signer before');
  expect(told).toMatch(/0 records added, 1 changed,\s*0 removed/);
  await shot(open, 'packs-update');
  await pressAndLoad(open, 'install');
  const session = (): Promise<string | undefined> =>
    page.evaluate(async () => (await window.rostrum.ask('library.page', { id: 'session/2' }))?.record.title);
  expect(await session()).toBe('Second session, corrected');
  await page.locator('status-line .pack').click();
  await pressAndLoad(open, 'roll-back');
  expect(await session()).toBe('2nd session');
  await open.app.close();
  open = await launch({ userData });
  expect((await open.page.evaluate(() => window.rostrum.ask('library.info'))).pack?.version).toBe('1');
});

test('what is damaged or unsigned is said plainly, and a link to a pack that is not here', async () => {
  open = await launch({ args: ['--open', 'rostrum://somewhere/session/1'] });
  const dialog = open.page.locator('packs-dialog dialog[open]');
  await dialog.waitFor();
  await expect.poll(() => dialog.innerText()).toContain('The pack is not on this machine');
  await shot(open, 'packs-missing');

  const file = await harbour();
  const { page } = open;
  // Where a dropped file lies is known to the system only: a page cannot make one that lies somewhere.
  const drop = async (path: string, says: string): Promise<void> => {
    await page.evaluate((name) => document.querySelector('packs-dialog')?.offer(name), path);
    await page.locator('packs-dialog dialog[open]', { hasText: says }).waitFor();
  };
  await drop(file, 'Not signed: nobody vouches for what it says');
  await shot(open, 'packs-unsigned');
  const bytes = readFileSync(file);
  const at = bytes.indexOf('records/session/00000.json') + 60;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const spoiled = join(await temporary(), 'spoiled.rostrum');
  writeFileSync(spoiled, bytes);
  await drop(spoiled, 'Install without a signature');
  await page.locator('packs-dialog [name=install]').click();
  await expect.poll(() => dialog.innerText()).toContain('The pack was not installed');
  expect(await dialog.innerText()).toContain('damaged');
  copyFileSync(join(root, 'package.json'), spoiled);
  await drop(spoiled, 'not a pack');
  const { packs } = await page.evaluate(() => window.rostrum.ask('packs.read'));
  expect(packs.map(({ id }) => id)).toEqual(['interpol-ga']);
});

test('the dialog is clean by axe and its words fit, light and dark, in English and Arabic; errors are in the language of the window', async () => {
  const [key, other] = [generateKey(), generateKey()];
  const userData = await temporary();
  open = await launch({ args: [await harbour({ key, version: '1' })], userData });
  await pressAndLoad(open, 'install');
  const { page, app } = open;
  const update = await harbour({ key, version: '2', title: 'Second session, corrected' });
  const forged = await harbour({ version: '3', key: other });
  const offer = (file: string): Promise<void> =>
    inMain(
      app,
      (electron, path) => void electron.app.emit('open-file', { preventDefault: () => undefined }, path),
      file,
    );
  const looks = async (name: string): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await inMain(app, ({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
      await page.waitForFunction((t) => matchMedia(`(prefers-color-scheme: ${t})`).matches, theme);
      await page.waitForTimeout(200);
      await open?.page.evaluate(axe);
      const results = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      expect(await page.evaluate(textFaults)).toEqual([]);
      if (open) await shot(open, `${name}-${theme}`);
    }
  };
  for (const language of ['en', 'ar'] as const) {
    await page.click('theme-button > button');
    await page.check(`theme-button [name=language][value=${language}]`);
    await page.waitForSelector(`html[lang=${language}]`);
    await page.keyboard.press('Escape');
    await offer(update);
    await page.locator('packs-dialog .offer').waitFor();
    await looks(`packs-offer-${language}`);
    await page.locator('packs-dialog [name=forget]').click();
    await looks(`packs-forget-${language}`);
    await offer(forged);
    const refused = page.locator('packs-dialog .fault');
    await refused.waitFor();
    const wanted = language === 'en' ? 'signed by another key' : 'موقّع بمفتاح آخر';
    await expect.poll(() => refused.innerText()).toContain(wanted);
    await looks(`packs-refused-${language}`);
    await page.keyboard.press('Escape');
  }
  // The key is forgotten: then the other one is asked about.
  await page.locator('status-line .pack').click();
  const forget = page.locator('packs-dialog [name=forget]');
  await forget.click();
  await forget.click();
  await page.locator('packs-dialog .keys').waitFor({ state: 'detached' });
  await offer(forged);
  await page.locator('packs-dialog .offer').waitFor();
}, 120_000);

test('a damaged pack is told in the language of the window, in place of everything and on a page', async () => {
  const userData = await temporary();
  const file = await harbour();
  open = await launch({ args: [file], userData });
  await pressAndLoad(open, 'install');
  await open.page.click('theme-button > button');
  await open.page.check('theme-button [name=language][value=fr]');
  await open.page.waitForSelector('html[lang=fr]');
  await open.app.close();

  // An entry that is read when its page is shown, and then the whole file.
  const [name] = readdirSync(join(userData, 'packs', 'harbour-assembly')).filter((one) => one.endsWith('.rostrum'));
  const installed = join(userData, 'packs', 'harbour-assembly', name ?? '');
  const bytes = readFileSync(installed);
  const at = bytes.indexOf('records/session/00000.json') + 60;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(installed, bytes);
  open = await launch({ userData });
  await open.page.evaluate(() => (location.hash = '#/sessions/session/2'));
  const page = open.page.locator('.fault');
  await page.waitFor();
  expect(await page.innerText()).toContain('L’élément est endommagé');
  expect(await page.innerText()).toContain('records/session/00000.json');
  expect(await page.innerText()).toContain('Demandez une nouvelle copie');
  await shot(open, 'pack-damaged-page');
  await open.app.close();

  writeFileSync(installed, bytes.subarray(0, 2000));
  open = await launch({ userData, expected: /n’est pas un recueil/ });
  const whole = open.page.locator('.fault');
  await whole.waitFor();
  expect(await whole.innerText()).toContain('Le fichier n’est pas un recueil, ou il est tronqué');
  await shot(open, 'pack-damaged-whole');
}, 120_000);

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { inMain } from './in-main';
import { launch, root, type Launched } from './launch';
import { search } from './support/search';

const folders: string[] = [];
let open: Launched | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The built application in a folder of its own, so that its pack can be damaged. */
function copyOfTheProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-copy-'));
  folders.push(folder);
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const part of ['main', 'preload', 'renderer', 'data']) {
    cpSync(join(root, 'dist', part), join(folder, 'dist', part), { recursive: true });
  }
  return folder;
}

test('a renderer that crashed ends in a page that says so, and leads back', async () => {
  open = await launch({ args: ['--open', 'session/88'] });
  const { app, page } = open;
  await page.evaluate(() => window.rostrum.ask('place.save', { hash: '#/sessions/session/88' }));
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  // Asked of main, since Playwright gives a crashed page up. A script sent to a page that is just falling is never answered.
  const shown = async (): Promise<string> =>
    inMain(app, async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents || contents.isLoading() || contents.isCrashed()) return '';
      const late = new Promise<string>((resolve) => setTimeout(resolve, 300, ''));
      const text = contents.executeJavaScript('document.body.innerText') as Promise<string>;
      return `${contents.getURL()} ${await Promise.race([text, late])}`;
    });
  await expect.poll(shown).toContain('The window stopped working');
  expect(await shown()).toContain('your settings and your files were not changed');
  await inMain(app, ({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("a").click()');
  });
  await expect.poll(shown).toContain('app://rostrum/index.html#/sessions/session/88');
});

test('a missing pack is told, and what needs it is refused in words', async () => {
  const folder = copyOfTheProgram();
  rmSync(join(folder, 'dist', 'data'), { recursive: true });
  open = await launch({ folder, expected: /./ });
  const answer = await open.page.evaluate(() => window.rostrum.ask('library.info'));
  expect(answer.pack).toBeNull();
  expect(answer.problem?.title).toBe('The records cannot be opened');
  expect(answer.problem?.mend).not.toBe('');
  const refused = await open.page.evaluate(() =>
    window.rostrum.ask('library.rows', { kind: 'session' }).catch((error: Error) => error.message),
  );
  expect(refused).toContain('interpol-ga.rostrum');
});

test('a damaged pack is told and nothing of it is shown', async () => {
  const folder = copyOfTheProgram();
  const file = join(folder, 'dist', 'data', 'interpol-ga.rostrum');
  writeFileSync(file, readFileSync(file).subarray(0, 20_000));
  open = await launch({ folder, expected: /./ });
  const { pack, problem } = await open.page.evaluate(() => window.rostrum.ask('library.info'));
  expect(pack).toBeNull();
  expect(problem?.detail).toContain('interpol-ga.rostrum');
});

test.each(['', '--open session/88', '--search gateway', '--open resolution/agn-68-res-5'])(
  'a window that opens with a damaged pack says so and fails nowhere else: %s',
  async (words) => {
    const folder = copyOfTheProgram();
    const file = join(folder, 'dist', 'data', 'interpol-ga.rostrum');
    writeFileSync(file, readFileSync(file).subarray(0, 20_000));
    open = await launch({ folder, args: words.split(' ').filter((word) => word !== '') });
    await open.page.waitForSelector('.fault:has-text("The records cannot be opened")');
    await open.page.waitForTimeout(500);
    expect(await open.complaints()).toEqual([]);
  },
);

test('settings that cannot be written hold, and the reader is told, in the language that was chosen', async () => {
  open = await launch();
  const { app, page, userData } = open;
  // Nothing can be renamed to a folder that is not empty.
  const inTheWay = join(userData, 'settings.json');
  mkdirSync(join(inTheWay, 'full'), { recursive: true });
  await page.click('theme-button [popovertarget=theme-menu]');
  await page.check('theme-button [name=theme][value=dark]');
  await page.waitForSelector('desk-bar [role=alert]:has-text("Your settings are not saved. The file")');
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await page.keyboard.press('Escape');
  await page.click('desk-bar [role=alert] [aria-label=Dismiss]');
  await page.waitForSelector('desk-bar [role=alert] .told', { state: 'detached' });
  await inMain(app, ({ Menu }) => {
    const view = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const all = view.flatMap((item) => [item, ...(item.submenu?.items ?? [])]);
    all.find(({ label }) => label === 'Français')?.click();
  });
  await page.waitForSelector('desk-bar [role=alert]:has-text("Vos réglages ne sont pas enregistrés")');
  await page.waitForSelector('html[lang=fr]');
  rmSync(inTheWay, { recursive: true });
  await page.click('theme-button [popovertarget=theme-menu]');
  await page.check('theme-button [name=theme][value=light]');
  await page.waitForSelector('desk-bar [role=alert] .told', { state: 'detached' });
  expect(JSON.parse(readFileSync(inTheWay, 'utf8'))).toMatchObject({ theme: 'light', language: 'fr' });
});

test('a search process that cannot live is given up in words', async () => {
  const folder = copyOfTheProgram();
  writeFileSync(join(folder, 'dist', 'main', 'search-host.cjs'), 'process.exit(3);\n');
  open = await launch({ folder, expected: /./ });
  const said = await open.page.evaluate(() =>
    Promise.resolve(window.rostrum.search({ text: 'gateway' })).catch((error: Error) => error.message),
  );
  expect(said).toContain('Search stopped several times');
});

test('the search process keeps a small young generation, as it is measured', async () => {
  const folder = copyOfTheProgram();
  const told = join(folder, 'young');
  const host = join(folder, 'dist', 'main', 'search-host.cjs');
  // So much lives a while that it would grow to 16 MB.
  const churn = `
    let kept = [];
    for (let i = 0; i < 3e6; i++) {
      kept.push({ i, of: [i] });
      if (kept.length > 20_000) kept = [];
    }
    const young = require('node:v8').getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    require('node:fs').writeFileSync(${JSON.stringify(told)}, String(young.space_size));\n`;
  writeFileSync(host, churn + readFileSync(host, 'utf8'));
  open = await launch({ folder });
  expect((await search(open.page, 'gateway')).total).toBeGreaterThan(0);
  const size = Number(readFileSync(told, 'utf8'));
  expect(size).toBeGreaterThan(1 << 20);
  expect(size).toBeLessThanOrEqual(6 << 20);
});

test('a search that waits for the index of an older pack says so until it answers', async () => {
  const folder = copyOfTheProgram();
  const host = join(folder, 'dist', 'main', 'search-host.cjs');
  // The folder of the index is long in coming.
  const slow = `
    const files = require('node:fs/promises');
    const { mkdtemp } = files;
    files.mkdtemp = async (...at) => { await new Promise((done) => setTimeout(done, 5000)); return mkdtemp(...at); };\n`;
  writeFileSync(host, slow + readFileSync(host, 'utf8'));
  const userData = mkdtempSync(join(tmpdir(), 'rostrum-old-'));
  folders.push(userData);
  const installed = join(userData, 'packs', 'harbour-assembly');
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, 'tests/fixtures/format-1.pack'), join(installed, 'harbour-assembly-1.rostrum'));
  open = await launch({ folder, userData, args: ['--open', 'rostrum://harbour-assembly/session/2'] });
  const { page } = open;
  await page.fill('#search', 'dredging');
  await page.waitForSelector(
    '.indexing[role=status]:has-text("The index of the pack “Harbour Assembly” is being made")',
  );
  if (process.env['ROSTRUM_SHOTS']) await page.screenshot({ path: join(process.env['ROSTRUM_SHOTS'], 'indexing.png') });
  await page.waitForSelector('.hit');
  expect((await page.textContent('.indexing'))?.trim()).toBe('');
});

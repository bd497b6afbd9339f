/** The desk in the real application: what is typed survives a kill, damage is told, and a tray becomes documents. */
import { strFromU8, unzipSync } from 'fflate';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { inMain } from './in-main';
import { launch, type Launched } from './launch';

let folder: string;
let userData: string;
let open: Launched | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-desk-out-'));
  userData = mkdtempSync(join(tmpdir(), 'rostrum-desk-app-'));
});
afterAll(() => {
  for (const one of [folder, userData]) rmSync(one, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function read(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForSelector('record-marks button');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

test('a note is typed, the program is killed, and the note is there', async () => {
  open = await launch({ userData });
  const { app, page } = open;
  await read(page, '#/sessions/session/88');
  await page.waitForSelector('rostrum-record h1:has-text("88th session")');
  await page.keyboard.press('n');
  await page.waitForSelector('#note-text:focus');
  await page.keyboard.type('Ask Chile about Project Gateway — before the vote.');
  await page.waitForSelector('record-note .state:has-text("Saved")');
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await gone;

  open = await launch({ userData });
  await read(open.page, '#/sessions/session/88');
  await open.page.waitForSelector('#note-text');
  expect(await open.page.inputValue('#note-text')).toBe('Ask Chile about Project Gateway — before the vote.');
});

test('what is typed at the very end is kept by an ordinary close', async () => {
  open = await launch({ userData });
  await read(open.page, '#/sessions/session/87');
  await open.page.waitForSelector('rostrum-record h1:has-text("87th session")');
  await open.page.keyboard.press('n');
  await open.page.waitForSelector('#note-text:focus');
  await open.page.keyboard.type('last words');
  await open.close();
  open = undefined;
  expect(readFileSync(join(userData, 'desk', 'desk.json'), 'utf8')).toContain('last words');
});

test('a damaged file is set aside, the backup is used, and the window says so', async () => {
  const own = join(userData, 'desk');
  writeFileSync(join(own, 'desk.json'), '{"format":1,"notes":[{"te');
  open = await launch({ userData });
  await open.page.waitForSelector('desk-bar [role=alert]:has-text("read from its backup")');
  expect(readdirSync(own).some((name) => name.startsWith('desk.damaged-'))).toBe(true);
  await open.page.evaluate(() => {
    location.hash = '#/desk';
  });
  await open.page.waitForSelector('.note-card:has-text("88th session")');
  await expect.poll(() => existsSync(join(own, 'desk.json'))).toBe(true);
});

/** Answers the system's save dialog. */
async function saveTo(name: string): Promise<string> {
  if (!open) throw new Error('Nothing is open.');
  const file = join(folder, name);
  await inMain(
    open.app,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    file,
  );
  return file;
}

test('a tray, put in order by keyboard, becomes a PDF, a Word document and Markdown', async () => {
  open = await launch({ userData });
  const { page } = open;
  for (const [hash, name] of [
    ['#/sessions/session/88', '88th session'],
    ['#/resolutions/resolution/ga-2019-88-res-10', 'GA-2019-88-RES-10'],
    ['#/people/person/kim-jong-yang', 'Kim Jong Yang'],
  ] as const) {
    await read(page, hash);
    await page.waitForSelector(`rostrum-record h1:has-text("${name}")`);
    await page.keyboard.press('p');
    await page.waitForSelector('record-marks button[aria-pressed=true]:has-text("In the tray")');
  }
  expect(await page.textContent('.rail [data-place=print] .badge')).toContain('3');
  await page.evaluate(() => {
    location.hash = '#/print';
  });
  await page.waitForSelector('canvas.sheet');
  await page.focus('tray-list li:nth-child(3) [data-row]');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await page.waitForSelector('tray-list li:first-child:has-text("Kim Jong Yang")');
  for (const name of ['cover', 'contents', 'notes']) await page.check(`[name=${name}]`);
  await page.fill('.brief .field', 'For the minister');
  await page.waitForFunction(() => document.querySelector('page-preview')?.textContent.includes('of 6') ?? false);

  const pdf = await saveTo('brief.pdf');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('.outcome:has-text("brief.pdf")');
  const bytes = readFileSync(pdf).toString('latin1');
  expect((bytes.match(/\/Type\s*\/Page\b/g) ?? []).length).toBe(6);
  expect(bytes).toContain('/Outlines');
  expect(bytes).toMatch(/\/Marked\s+true/);

  const word = await saveTo('brief.docx');
  await page.click('[name=docx]');
  await page.waitForSelector('.outcome:has-text("brief.docx")');
  const parts = unzipSync(new Uint8Array(readFileSync(word)));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const text = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const order = ['For the minister', 'Contents', 'Posts', 'Adopted', 'Ask Chile about Project Gateway', 'Facts'];
  const places = order.map((one) => text.indexOf(one));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(body).toContain('PAGEREF');
  expect(Object.keys(parts)).toEqual(
    expect.arrayContaining(['word/header1.xml', 'word/footer1.xml', 'word/styles.xml']),
  );

  const plain = await saveTo('brief.md');
  await page.click('[name=markdown]');
  await page.waitForSelector('.outcome:has-text("brief.md")');
  const markdown = readFileSync(plain, 'utf8');
  expect(markdown).toMatch(/^# For the minister$/m);
  expect(markdown).toContain('> Ask Chile about Project Gateway — before the vote.');
});

test('F1 opens the help, which names the real files', async () => {
  open = await launch({ userData });
  await open.page.keyboard.press('F1');
  await open.page.waitForSelector('.help-page .path:has-text("desk.json")');
  expect(await open.page.locator('.help-page .path').first().textContent()).toBe(join(userData, 'desk', 'desk.json'));
});

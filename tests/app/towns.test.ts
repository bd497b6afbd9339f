/** A pack of an assembly in four languages, in the real application: installed, searched, read, compared, printed. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrintJob } from '../../electron/bridge';
import { longParagraphs, townsPack } from '../fixtures/akn-pack';
import { inMain } from './in-main';
import { launch, type Launched } from './launch';
import { textFaults } from './support/text-faults';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rostrum-towns-'));
let open: Launched;

beforeAll(async () => {
  open = await launch({ args: ['--pack', await townsPack()] });
  const loaded = open.page.waitForEvent('load', { timeout: 30_000 });
  await open.page.locator('packs-dialog [name=install]').click();
  await loaded;
  await open.page.waitForSelector('status-line .pack b');
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

const go = async (hash: string, landmark: string): Promise<void> => {
  await open.page.evaluate((to) => (location.hash = to), hash);
  await open.page.waitForSelector(landmark);
};

const dredging = 'resolution/t-res-2-1';
const lights = 'resolution/t-res-2-2';
const tides = 'resolution/t-res-2-3';

test.each([
  ['a word', 'dredging', dredging, 'Dredging of harbours'],
  ['a beginning', 'dredg', dredging, 'Dredging of harbours'],
  ['a misspelt word', 'dreging', dredging, 'Dredging of harbours'],
  ['a symbol', 'T/RES/2/2', lights, 'Lights of piers'],
  ['a short symbol', '2/3', tides, 'Tables of the tides'],
  ['a phrase', '"depth of basin"', tides, 'Tables of the tides'],
  ['French', 'profondeur du bassin', tides, 'Tables of the tides'],
  ['French without accents', 'feux des jetees', lights, 'Lights of piers', 'Feux des jetées'],
  ['Spanish', 'dragado', dredging, 'Dredging of harbours', 'Dragado de los puertos'],
  ['Arabic', 'جرف الموانئ', dredging, 'Dredging of harbours', 'جرف الموانئ'],
])('searched by %s: the title in the language of the window, and the words where they were found', async (...row) => {
  const [, typed, id, title, found] = row;
  await go('#/search', '#search');
  await open.page.fill('#search', typed);
  const first = open.page.locator('[role=option][data-id]').first();
  await expect.poll(() => first.getAttribute('data-id')).toBe(id);
  await expect.poll(() => first.locator('.t').innerText()).toBe(title);
  if (found) expect(await first.locator('.s').innerText()).toBe(found);
});

test('the page says how it was voted on and who put it forward', async () => {
  await go(`#/resolutions/${dredging}`, 'table.votes');
  const { page } = open;
  const rows = await page.locator('table.votes tr').allInnerTexts();
  expect(rows.map((row) => row.trim().split(/\s+/))).toEqual([
    ['In', 'favour', '3'],
    ['Against', '1'],
    ['Abstaining', '2'],
  ]);
  expect(await page.locator('.vote-bar rect').count()).toBe(3);
  const fold = page.locator('.folded', { hasText: 'How each country voted' });
  expect(await fold.locator('li').first().isVisible()).toBe(false);
  await fold.locator('summary').click();
  expect(await fold.locator('li').allInnerTexts()).toEqual(['Chad', 'Chile', 'Japan', 'Egypt', 'Norway', 'Türkiye']);
  const sponsors = page.locator('.sec', { hasText: 'Named on the draft' });
  expect(await sponsors.locator('li').first().innerText()).toContain('Egypt');
  expect(await sponsors.innerText()).toContain('on behalf of the towns of the Nile');
  expect(await sponsors.locator('img.flag').count()).toBe(4);
  await go('#/settings', 'settings-view h1');
  await page.locator('settings-view [name=flags]').uncheck();
  await go(`#/resolutions/${dredging}`, 'table.votes');
  expect(await page.locator('.countries li').count()).toBe(10);
  expect(await page.locator('img.flag').count()).toBe(0);
  const outside = page.locator('.rel.outside');
  expect(await outside.innerText()).toContain('T/RES/1/7');
  await outside.locator('a').first().click();
  await page.waitForSelector('text-pane .para.on');
});

test('adopted without a vote is said plainly', async () => {
  await go(`#/resolutions/${lights}`, 'rostrum-record h1');
  const facts = open.page.locator('dl.facts').first();
  await expect.poll(() => facts.innerText()).toContain('Without a vote');
  expect(await open.page.locator('table.votes').count()).toBe(0);
});

test('a long text is whole: its last paragraph is gone to and found', async () => {
  const { page } = open;
  await go(`#/resolutions/${tides}?read=en&at=op-${longParagraphs - 2}`, 'text-pane .para.on');
  await expect.poll(() => page.locator('.para.on').isVisible()).toBe(true);
  const seen = (): Promise<boolean> =>
    page.locator('.para.on').evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(seen).toBe(true);
  await go(`#/resolutions/${lights}`, 'rostrum-record h1');
  await go(`#/resolutions/${tides}?read=en`, 'text-pane .para');
  await expect.poll(() => page.locator('.para.operative').count()).toBe(longParagraphs);
  await page.fill('#find-in-text', `basin ${longParagraphs} every`);
  await expect.poll(() => page.locator('.text-find [role=status]').innerText()).toBe('1 of 1');
});

test('two languages side by side, right to left where it is', async () => {
  const { page } = open;
  await go(`#/resolutions/${tides}?read=en&read=ar`, 'text-pane .two-up .para.operative');
  await expect.poll(() => page.locator('.para.operative').count()).toBe(longParagraphs);
  const tops = await page.locator('#p-op-3 .cell').evaluateAll((cells) =>
    cells.map((cell) => ({
      dir: (cell as HTMLElement).dir,
      top: Math.round(cell.getBoundingClientRect().top),
      words: (cell.textContent ?? '').trim(),
    })),
  );
  expect(tops.map(({ dir }) => dir)).toEqual(['ltr', 'rtl']);
  expect(tops[0]?.top).toBe(tops[1]?.top);
  expect(tops[0]?.words).toContain('basin 3');
  expect(tops[1]?.words).toContain('الحوض 3');
  const heads = await page.locator('.lang-row .cell').allInnerTexts();
  expect(heads[0]).toContain('Tables of the tides');
  expect(heads[1]).toContain('العربية');
});

/** Saves through the bridge; the system's dialog answers with the file. */
async function save(job: PrintJob, name: string, as?: 'docx' | 'markdown'): Promise<string> {
  const file = join(folder, name);
  await inMain(
    open.app,
    ({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    },
    file,
  );
  const { problem } = as
    ? await open.page.evaluate((asked) => window.rostrum.ask('print.export', asked), { job, as })
    : await open.page.evaluate((asked) => window.rostrum.ask('print.pdf', asked), job);
  expect(problem).toBeNull();
  expect(existsSync(file)).toBe(true);
  return file;
}

const paper = { paper: 'A4', sources: true, unknowns: true, language: 'en' } as const;

test('printed with its text, alone and in two languages', async () => {
  const pages = (file: string): number => (readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
  const content = { type: 'record', id: tides } as const;
  const bare = await save({ content, ...paper }, 'bare.pdf');
  const whole = await save({ content: { ...content, texts: ['en'] }, ...paper }, 'whole.pdf');
  expect(pages(whole)).toBeGreaterThan(pages(bare));
  const plain = await save({ content: { ...content, texts: ['en', 'ar'] }, ...paper }, 'two.md', 'markdown');
  const words = readFileSync(plain, 'utf8');
  for (const n of [1, longParagraphs]) {
    expect(words).toContain(`basin ${n} every spring`);
    expect(words).toContain(`الحوض ${n} كل ربيع`);
  }
  const voted = await save(
    { content: { type: 'record', id: dredging, texts: ['en'] }, ...paper },
    'vote.md',
    'markdown',
  );
  const said = readFileSync(voted, 'utf8');
  for (const part of [
    '3 in favour, 1 against, 2 abstaining',
    'Chile, Japan',
    'Named on the draft',
    'T/RES/1/7',
    '(ii)',
  ])
    expect(said).toContain(part);
});

test('the reading pane prints what it shows', async () => {
  await go(`#/resolutions/${tides}?read=fr&read=ar`, 'text-pane .two-up');
  await open.page.locator('text-pane .bar [title="Print the text"]').click();
  const choice = open.page.locator('print-dialog [name=texts]');
  await expect.poll(() => choice.isChecked()).toBe(true);
  expect(await open.page.locator('print-dialog').innerText()).toContain('Français, العربية');
  await open.page.keyboard.press('Escape');
});

test('a brief of all three, with their texts', async () => {
  const items = [dredging, lights, tides].map((id) => ({ pack: 'tides-2', id, title: id, form: 'record' as const }));
  const content = {
    type: 'collection',
    title: 'Tides',
    items,
    notes: [],
    cover: true,
    contents: true,
    newPage: true,
  } as const;
  const brief = { content: { ...content, items, notes: [], texts: ['fr'] }, ...paper };
  const words = readFileSync(await save(brief, 'brief.md', 'markdown'), 'utf8');
  expect(words).toContain(`bassin ${longParagraphs} chaque printemps`);
});

async function speak(language: string): Promise<void> {
  const { page } = open;
  await page.click('theme-button > button');
  await page.check(`theme-button [name=language][value=${language}]`);
  await page.waitForSelector(`html[lang=${language}]`);
  await page.keyboard.press('Escape');
}

test.each([
  [`#/resolutions/${dredging}`, 'table.votes'],
  [`#/resolutions/${dredging}?read=en&read=ar`, 'text-pane .two-up .notes li'],
  [`#/resolutions/${tides}?read=en`, 'text-pane .notes li'],
])('%s can be read by everybody, in four languages', async (hash, landmark) => {
  const { page } = open;
  for (const language of ['fr', 'es', 'ar', 'en'] as const) {
    await speak(language);
    await go(hash, landmark);
    await page.waitForTimeout(150);
    expect([language, await page.evaluate(textFaults)]).toEqual([language, []]);
  }
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  expect(results.violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([]);
});

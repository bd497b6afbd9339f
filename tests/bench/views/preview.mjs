// @ts-check
/**
 * A brief of 30 pages with cover, contents and sources: from the place for printing being chosen to its first page drawn, with all
 * page numbers known. Each round opens the place anew; the first, which loads pdf.js and the printing code, is one of the five of which
 * the median is stated. Then a setting is changed, and the time to the changed page is told in the note.
 */
import { setTimeout as rest } from 'node:timers/promises';
import { drive } from '../driven.mjs';
import { judged, median } from '../numbers.mjs';
import { ours } from '../processes.mjs';
import { watchViews } from './in-page.mjs';

const rounds = 5;
/** About as many as are 30 pages. */
const records = 31;

/** In the page: makes the brief the tray, of as many records. @param {number} count */
async function collect(count) {
  const { pack } = await window.rostrum.ask('library.info');
  const kinds = /** @type {const} */ (['session', 'person', 'resolution']);
  const lists = await Promise.all(kinds.map((kind) => window.rostrum.ask('library.rows', { kind })));
  const rows = lists.flatMap((list) => list.slice(0, Math.ceil(count / kinds.length))).slice(0, count);
  const changed = new Date().toISOString();
  const items = rows.map(({ id, title }) => ({
    pack: pack?.id ?? '',
    id,
    title,
    form: /** @type {const} */ ('record'),
  }));
  const flags = { cover: true, contents: true, notes: false, sources: true, unknowns: true, newPage: false };
  const settings = { paper: /** @type {const} */ ('A4'), language: /** @type {const} */ ('en'), ...flags };
  const value = { key: 'bench', name: 'Bench', items, settings, changed };
  await window.rostrum.ask('desk.change', { changes: [{ put: 'briefs', value }, { tray: 'bench' }] });
}

/** In the page: does something, and waits until the first page of what comes of it is painted. @param {string} what `open` or `change` */
async function draw(what) {
  const views = /** @type {import('./in-page.mjs').Watch} */ (Reflect.get(globalThis, 'benchViews'));
  const preview = () => /** @type {any} */ (document.querySelector('page-preview'));
  const before = preview()?.pdf ?? null;
  const started = performance.now();
  let drawn = false;
  const see = (/** @type {Event} */ event) => {
    const { detail, target } = /** @type {CustomEvent<number>} */ (event);
    drawn ||= detail === 1 && /** @type {any} */ (target).pdf !== before;
  };
  addEventListener('page-drawn', see, true);
  if (what === 'open') location.hash = '#/print';
  else /** @type {HTMLInputElement} */ (document.querySelector('.include [name=unknowns]')).click();
  const late = performance.now() + 20_000;
  while (!drawn || preview()?.busy) {
    if (performance.now() > late) throw new Error('the preview did not come');
    await views.framed();
  }
  const ms = performance.now() - started;
  removeEventListener('page-drawn', see, true);
  return { ms, pages: /** @type {number} */ (preview().pdf.pages) };
}

/** @param {import('../processes.mjs').Runtime} runtime @returns {Promise<import('../numbers.mjs').Row>} */
export async function previewRow(runtime) {
  const { page, end } = await drive(runtime, ours);
  /** @type {number[]} */
  const opened = [];
  /** @type {number[]} */
  const changed = [];
  let seen = 0;
  try {
    await page.evaluate(collect, records);
    // The window knows what it changed itself; this it must read.
    await page.reload();
    await page.waitForSelector('#search');
    await rest(2000);
    await page.evaluate(watchViews);
    for (let round = 0; round < rounds; round++) {
      const result = await page.evaluate(draw, 'open');
      opened.push(result.ms);
      seen = result.pages;
      await rest(500);
      changed.push((await page.evaluate(draw, 'change')).ms);
      await page.evaluate(() => (location.hash = '#/start'));
      await rest(1500);
    }
  } finally {
    await end();
  }
  return judged({
    key: 'previewMs',
    name: 'The preview of a brief of 30 pages',
    value: median(opened),
    unit: 'ms',
    reach: 1500,
    note: `${seen} pages, median of ${opened.map((ms) => ms.toFixed(0)).join(', ')}; after a changed setting ${changed.map((ms) => ms.toFixed(0)).join(', ')}`,
  });
}

// @ts-check
/**
 * The longest frame while a list of 20,000 resolutions is scrolled: by the wheel, slowly and fast, by Page Down, and in leaps as when
 * the scroll bar is dragged. A frame is the time between two animation frames; a display of 60 Hz gives 16.7 ms, one missed 33.3.
 */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { digest, upToDate } from '../../../build/bootstrap/outputs.mjs';
import { applicationWith } from '../app50k/application.mjs';
import { drive } from '../driven.mjs';
import { judged, quantile } from '../numbers.mjs';
import { packs } from '../ours.mjs';
import { out } from '../search/corpora.mjs';

const count = 20_000;

/** The pack, made once for the code that makes it. @returns {Promise<string>} its file */
async function manyRows() {
  const made = digest(['data/model', 'build/pack', 'electron/library', 'electron/search', 'tests/bench/ours']);
  const file = out(`bench/indexes/many-${made.slice(0, 12)}.rostrum`);
  if (existsSync(file)) return file;
  await upToDate(['bench']);
  const { writePack, manyHeader, manyRecords } = await packs();
  mkdirSync(path.dirname(file), { recursive: true });
  await writePack(`${file}.part`, manyHeader, manyRecords(count));
  renameSync(`${file}.part`, file);
  return file;
}

/** In the page: notes when each frame begins, in `benchFrames`. */
function watchFrames() {
  /** @type {number[]} */
  const frames = [];
  Object.assign(globalThis, { benchFrames: frames });
  const next = (/** @type {number} */ at) => {
    frames.push(at);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** In the page: the frames since the last time it was asked. @returns {number[]} milliseconds of each */
function takeFrames() {
  /** @type {number[]} */
  const frames = Reflect.get(globalThis, 'benchFrames');
  const lengths = frames.slice(1).map((at, i) => at - (frames[i] ?? at));
  frames.length = 0;
  return lengths;
}

/** In the page: the list is dragged to its end and back within four seconds. */
async function drag() {
  const scroller = /** @type {HTMLElement} */ (document.querySelector('long-list')?.closest('.scroll, .list'));
  const height = scroller.scrollHeight - scroller.clientHeight;
  const started = performance.now();
  for (let share = 0; share < 2; share = (performance.now() - started) / 2000) {
    scroller.scrollTop = height * (share < 1 ? share : 2 - share);
    await new Promise(requestAnimationFrame);
  }
}

/** @typedef {Awaited<ReturnType<typeof drive>>['page']} Page */

/** @param {Page} page @param {number} pixels each time @param {number} times */
async function wheel(page, pixels, times) {
  for (let i = 0; i < times; i++) {
    await page.mouse.wheel(0, pixels);
    await rest(16);
  }
  await rest(300);
}

/** @type {Record<string, (page: Page) => Promise<void>>} */
const ways = {
  still: async () => void (await rest(1000)),
  wheel: (page) => wheel(page, 60, 120),
  'fast wheel': (page) => wheel(page, 900, 120),
  'Page Down': async (page) => {
    await page.locator('long-list [data-row]').first().focus();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('PageDown');
      await rest(33);
    }
  },
  dragging: (page) => page.evaluate(drag),
};

/** @param {import('../processes.mjs').Runtime} runtime @returns {Promise<import('../numbers.mjs').Row>} */
export async function scrollRow(runtime) {
  const { page, end } = await drive(runtime, applicationWith(await manyRows(), 'many-rows'));
  /** @type {Record<string, number[]>} */
  const frames = {};
  try {
    await page.evaluate(() => (location.hash = '#/resolutions'));
    await page.waitForSelector('.res a[data-row]');
    await rest(2000);
    const row = await page.locator('.res a[data-row]').nth(3).boundingBox();
    await page.mouse.move((row?.x ?? 0) + 200, (row?.y ?? 0) + 10);
    await page.evaluate(watchFrames);
    for (const [name, way] of Object.entries(ways)) {
      await page.evaluate(takeFrames);
      await way(page);
      frames[name] = await page.evaluate(takeFrames);
    }
  } finally {
    await end();
  }
  const { still = [], ...scrolled } = frames;
  const all = Object.values(scrolled).flat();
  const worst = Object.entries(scrolled).map(([name, list]) => `${name} ${quantile(list, 1).toFixed(1)}`);
  return judged({
    key: 'scrollWorstFrame',
    name: 'The longest frame while a list of 20,000 rows is scrolled',
    value: quantile(all, 1),
    unit: 'ms',
    reach: 32,
    note: `${all.length} frames, ${all.filter((ms) => ms > 32).length} over 32 ms; longest by ${worst.join(', ')}; standing still ${quantile(still, 1).toFixed(1)}`,
  });
}

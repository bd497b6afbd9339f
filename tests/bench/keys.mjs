// @ts-check
/**
 * From a key to the answer: in the document, and in a painted frame.
 *
 * The same queries are typed, key by key with the gaps of a quick typist, into the application and into a page whose
 * handler writes the text into one element; both are open in the same run and take turns query by query. All times are
 * taken in the page (watch-keys.mjs says how); the way of the key from the keyboard to the page is the system's and
 * does not count. A key whose answer was superseded by the next key has no time; should a tenth of them have none, the
 * run fails. The first key of the application opens the search view and counts like any other.
 */
import { setTimeout as rest } from 'node:timers/promises';
import { drive } from './driven.mjs';
import { judged, quantile } from './numbers.mjs';
import { empty, ours } from './processes.mjs';
import { watchKeys } from './watch-keys.mjs';

const queries = ['havrankova', 'ga 2019 88 res 10', 'project gateway', 'red notice', '88th session', 'child abuse'];
/** Milliseconds between keys, in turn. */
const gaps = [90, 140, 110, 180, 130, 100, 160];

/** @typedef {Awaited<ReturnType<typeof drive>>['page']} Page */
/** @typedef {import('./watch-keys.mjs').KeyTime} KeyTime */

/** Types a query into the emptied field. @param {Page} page @param {string} query @returns {Promise<number>} keys */
export async function type(page, query) {
  await page.bringToFront();
  await page.locator('#search').focus();
  await page.locator('#search').press('ControlOrMeta+a');
  let keys = 0;
  for (const letter of query) {
    await page.keyboard.press(letter);
    await rest(gaps[keys++ % gaps.length]);
  }
  await rest(400);
  return keys;
}

/** @param {Page} page @param {number} keys @returns {Promise<KeyTime[]>} */
export async function timesOf(page, keys) {
  const times = /** @type {KeyTime[]} */ (await page.evaluate(() => Reflect.get(globalThis, 'benchTimes')));
  if (times.length < keys * 0.9) throw new Error(`only ${times.length} of ${keys} keys were answered before the next`);
  return times;
}

/** @param {import('./processes.mjs').Runtime} runtime @returns {Promise<import('./numbers.mjs').Row[]>} */
export async function keyRows(runtime) {
  const app = await drive(runtime, ours);
  const trivial = await drive(runtime, empty, { BENCH_PAGE: 'trivial.html' });
  let keys = 0;
  try {
    await rest(1000);
    for (const { page } of [app, trivial]) await page.evaluate(watchKeys);
    for (const query of queries) {
      await type(trivial.page, query);
      keys += await type(app.page, query);
    }
    const times = await timesOf(app.page, keys);
    const yardstick = await timesOf(trivial.page, keys);
    return [domRow(times), paintRow(times, yardstick)];
  } finally {
    await app.end();
    await trivial.end();
  }
}

/** @param {readonly KeyTime[]} times */
function domRow(times) {
  const values = times.map(({ dom }) => dom);
  return judged({
    key: 'keyToDomP95',
    name: 'Key to the answer in the document, 95th percentile',
    value: quantile(values, 0.95),
    unit: 'ms',
    reach: 8,
    note: `${values.length} keys, median ${quantile(values, 0.5).toFixed(1)} ms, longest ${quantile(values, 1).toFixed(1)} ms`,
  });
}

/** @param {readonly KeyTime[]} times @param {readonly KeyTime[]} yardstick */
function paintRow(times, yardstick) {
  const p95 = (/** @type {readonly KeyTime[]} */ list, /** @type {'paint' | 'frame'} */ what) =>
    quantile(
      list.map((time) => time[what]),
      0.95,
    );
  const [app, blank] = [p95(times, 'paint'), p95(yardstick, 'paint')];
  const next = p95(times, 'frame') - p95(yardstick, 'frame');
  return judged({
    key: 'keyToPaintP95OverTrivial',
    name: 'Key to the frame with the answer, 95th percentile, beyond a trivial page',
    value: app - blank,
    unit: 'ms',
    reach: 4,
    note: `${app.toFixed(1)} ms against ${blank.toFixed(1)} ms; to the next frame, answer or not: ${next.toFixed(1)} ms beyond`,
  });
}

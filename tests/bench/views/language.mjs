// @ts-check
/**
 * From the language chosen in the menu to the frame in which the window speaks it: its direction, the frame around, and the place
 * with its records. In each of several places all four languages are chosen in turn; the first time, which loads the messages, counts.
 */
import { setTimeout as rest } from 'node:timers/promises';
import { places } from '../../shots/places.mjs';
import { drive } from '../driven.mjs';
import { judged, quantile } from '../numbers.mjs';
import { ours } from '../processes.mjs';
import { watchViews } from './in-page.mjs';

const names = ['start', 'resolutions', 'people', 'sessions', 'session', 'members', 'settings', 'help'];

/** In the page: milliseconds. @param {{ hash: string, landmark: string, language: string }} to */
async function speak({ hash, landmark, language }) {
  const views = /** @type {import('./in-page.mjs').Watch} */ (Reflect.get(globalThis, 'benchViews'));
  const place = hash.slice(2).split(/[/?]/)[0] ?? '';
  const main = /** @type {HTMLElement} */ (document.querySelector('#main'));
  const choice = /** @type {HTMLInputElement} */ (
    document.querySelector(`theme-button [name=language][value=${language}]`)
  );
  const before = main.textContent;
  const started = performance.now();
  choice.click();
  await views.until(
    () => document.documentElement.lang === language && main.textContent !== before && views.shows(place, landmark),
  );
  await views.rendered();
  await views.framed();
  return performance.now() - started;
}

/** @param {import('../processes.mjs').Runtime} runtime @returns {Promise<import('../numbers.mjs').Row>} */
export async function languageRow(runtime) {
  const { page, end } = await drive(runtime, ours);
  /** @type {{ name: string, ms: number }[]} */
  const times = [];
  try {
    await rest(2000);
    await page.evaluate(watchViews);
    for (const { name, hash, landmark } of places.filter((place) => names.includes(place.name))) {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.waitForSelector(landmark);
      await rest(300);
      for (const language of ['fr', 'es', 'ar', 'en']) {
        times.push({ name: `${name} ${language}`, ms: await page.evaluate(speak, { hash, landmark, language }) });
        await rest(300);
      }
    }
  } finally {
    await end();
  }
  const values = times.map(({ ms }) => ms);
  const slow = times.sort((a, b) => b.ms - a.ms).slice(0, 4);
  return judged({
    key: 'languageSwitchMs',
    name: 'A language is chosen to the frame in which the window speaks it, 95th percentile',
    value: quantile(values, 0.95),
    unit: 'ms',
    reach: 100,
    note: `${values.length} switches, median ${quantile(values, 0.5).toFixed(0)} ms; slowest: ${slow.map(({ name, ms }) => `${name} ${ms.toFixed(0)}`).join(', ')}`,
  });
}

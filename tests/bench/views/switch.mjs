// @ts-check
/**
 * From a changed address to the frame in which the place stands. Every place that is pictured, and some that are not, are visited
 * three times in turn; the first visit, which loads the view and asks for its records, counts like any other.
 */
import { setTimeout as rest } from 'node:timers/promises';
import { places } from '../../shots/places.mjs';
import { drive } from '../driven.mjs';
import { judged, quantile } from '../numbers.mjs';
import { ours } from '../processes.mjs';
import { watchViews } from './in-page.mjs';

const rounds = 3;

/** @type {readonly import('../../shots/places.mjs').Shot[]} */
const more = [
  { name: 'programme', hash: '#/partners/programme/i-core', landmark: 'rostrum-record h1' },
  { name: 'hits of a kind', hash: '#/search?q=police&kind=decision', landmark: '[role=option]' },
  { name: 'newest hits', hash: '#/search?q=police&sort=newest', landmark: '[role=option]' },
  { name: 'decision found', hash: '#/search/decision/88-project-gateway?q=cyber', landmark: '.reading h1' },
  { name: 'session found', hash: '#/search/session/88?q=santiago', landmark: '.reading h1' },
  { name: 'person found', hash: '#/search/person/kim-jong-yang?q=kim', landmark: '.reading h1' },
  { name: 'member found', hash: '#/search/member/chile?q=chile', landmark: '.reading h1' },
  { name: 'people as a list', hash: '#/people?as=list', landmark: 'people-view h1' },
];

/** In the page: milliseconds. @param {{ hash: string, landmark: string }} shot */
async function switchTo({ hash, landmark }) {
  const views = /** @type {import('./in-page.mjs').Watch} */ (Reflect.get(globalThis, 'benchViews'));
  const place = hash.slice(2).split(/[/?]/)[0] ?? '';
  const started = performance.now();
  location.hash = hash;
  await views.until(() => views.shows(place, landmark));
  await views.rendered();
  await views.framed();
  return performance.now() - started;
}

/** @param {import('../processes.mjs').Runtime} runtime @returns {Promise<import('../numbers.mjs').Row>} */
export async function switchRow(runtime) {
  const { page, end } = await drive(runtime, ours);
  /** @type {{ name: string, ms: number }[]} */
  const times = [];
  try {
    await rest(2000);
    await page.evaluate(watchViews);
    for (let round = 0; round < rounds; round++) {
      for (const { name, hash, landmark } of [...places, ...more]) {
        times.push({
          name: `${name}${round === 0 ? ', first visit' : ''}`,
          ms: await page.evaluate(switchTo, { hash, landmark }),
        });
        await rest(250);
      }
    }
  } finally {
    await end();
  }
  const values = times.map(({ ms }) => ms);
  const slow = times.sort((a, b) => b.ms - a.ms).slice(0, 4);
  return judged({
    key: 'viewSwitchP95',
    name: 'A place is chosen to the frame in which it stands, 95th percentile',
    value: quantile(values, 0.95),
    unit: 'ms',
    reach: 50,
    note: `${values.length} switches, median ${quantile(values, 0.5).toFixed(0)} ms; slowest: ${slow.map(({ name, ms }) => `${name} ${ms.toFixed(0)}`).join(', ')}`,
  });
}

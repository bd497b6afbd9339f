// @ts-check
/**
 * From the start of the process to a search field that takes and keeps keys, against an empty window to its first frame.
 *
 * The clock starts just before `spawn`, so that loading the executable counts: the person waits for that too. It stops
 * inside the page (`performance.timeOrigin + performance.now()`, the same wall clock). Nothing is attached to either
 * process but the same small probe. The two alternate, so that what else the machine does falls on both; each has a
 * folder of its own that an uncounted start has warmed, as on any day but the first. The ratio is that of the medians.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { judged, median } from './numbers.mjs';
import { empty, ours, start, userData } from './processes.mjs';

const rounds = 7;

/** The application would open where it was left, at the last round's search. @param {string} folder */
const forgetPlace = (folder) => rmSync(path.join(folder, 'window.json'), { force: true });

/** @param {import('./processes.mjs').Runtime} runtime @returns {Promise<import('./numbers.mjs').Row>} */
export async function startRow(runtime) {
  const data = { ours: userData(), empty: userData() };
  const times = { ours: /** @type {number[]} */ ([]), empty: /** @type {number[]} */ ([]) };
  try {
    for (let round = 0; round <= rounds; round++) {
      const blank = await start(runtime, empty, data.empty.folder, 'frame');
      await blank.end();
      const field = await start(runtime, ours, data.ours.folder, 'field');
      await field.end();
      forgetPlace(data.ours.folder);
      if (!field.kept) throw new Error('the search field lost keys that it had taken during the start');
      if (round === 0) continue;
      times.empty.push(blank.ms);
      times.ours.push(field.ms);
    }
  } finally {
    data.ours.end();
    data.empty.end();
  }
  const [app, blank] = [median(times.ours), median(times.empty)];
  return judged({
    key: 'startRatio',
    name: 'Start to a field that keeps keys, against an empty window',
    value: app / blank,
    unit: '×',
    reach: 1.35,
    note: `${app.toFixed(0)} ms against ${blank.toFixed(0)} ms, medians of ${rounds}`,
  });
}

// @ts-check
/**
 * Memory of the whole process tree with its first window idle, against an empty window.
 *
 * Proportional set size, from /proc/PID/smaps_rollup: a page shared by n processes counts one nth in each, so that the
 * sum over the tree counts it once. Read 2 s after the window's first frame. The two alternate; medians of three.
 * Other systems than Linux have no such figure: the row then has no value.
 */
import { setTimeout as rest } from 'node:timers/promises';
import { judged, median } from './numbers.mjs';
import { empty, ours, proportionalMemory, start, userData } from './processes.mjs';

const rounds = 3;
const row = {
  key: 'memoryRatio',
  name: 'Memory of the idle first window, against an empty window',
  unit: '×',
  reach: 1.4,
};

/** @param {import('./processes.mjs').Runtime} runtime @param {string} application */
async function idleMemory(runtime, application) {
  const data = userData();
  try {
    const { pid, end } = await start(runtime, application, data.folder, 'frame');
    await rest(2000);
    const megabytes = proportionalMemory(pid);
    await end();
    return megabytes;
  } finally {
    data.end();
  }
}

/** @param {import('./processes.mjs').Runtime} runtime @returns {Promise<import('./numbers.mjs').Row>} */
export async function memoryRow(runtime) {
  if (process.platform !== 'linux') return judged({ ...row, value: null, note: 'measured on Linux only' });
  /** @type {number[]} */
  const app = [];
  /** @type {number[]} */
  const blank = [];
  for (let round = 0; round < rounds; round++) {
    blank.push(await idleMemory(runtime, empty));
    app.push(await idleMemory(runtime, ours));
  }
  const note = `${median(app).toFixed(0)} MB against ${median(blank).toFixed(0)} MB, medians of ${rounds}`;
  return judged({ ...row, value: median(app) / median(blank), note });
}

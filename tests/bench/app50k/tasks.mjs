// @ts-check
/** How long the tasks of the window's main thread were, from Chromium's own trace. */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @typedef {import('playwright-core').ElectronApplication} App */
/** @typedef {{ name: string, ph: string, ts: number, dur?: number, pid: number, tid: number, args: { name?: string } }} TraceEvent */

/** @param {App} app */
export async function startTrace(app) {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'],
      excluded_categories: ['*'],
    }),
  );
}

/**
 * The tasks of the page's main thread since the start of the trace.
 * @param {App} app @param {number} pid of the page's process @returns {Promise<{ at: number, ms: number }[]>} in order
 */
export async function endTrace(app, pid) {
  const file = path.join(tmpdir(), `rostrum-trace-${process.pid}.json`);
  await app.evaluate(({ contentTracing }, to) => contentTracing.stopRecording(to), file);
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  const main = traceEvents.find(
    (event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain' && event.pid === pid,
  );
  if (!main) throw new Error('the trace has no main thread of the page');
  const tasks = traceEvents.filter(
    ({ name, ph, tid, pid: of }) => of === pid && tid === main.tid && ph === 'X' && /(?:^|::)RunTask$/.test(name),
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return tasks.map(({ ts, dur = 0 }) => ({ at: ts / 1000, ms: dur / 1000 })).sort((a, b) => a.at - b.at);
}

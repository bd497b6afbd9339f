// @ts-check
/**
 * Typing in the real window over 50,000 documents. Keys are timed as keys.mjs times them; then the same words are typed
 * once more under a trace, which costs time of its own, and of each key the longest task up to the next key is taken.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as rest } from 'node:timers/promises';
import { drive } from '../driven.mjs';
import { timesOf, type } from '../keys.mjs';
import { judged, quantile } from '../numbers.mjs';
import { corpusFile } from '../search/corpora.mjs';
import { watchKeys } from '../watch-keys.mjs';
import { endTrace, startTrace } from './tasks.mjs';

/** Pairs of words of the corpus, as many as about 200 keys are. */
function phrases() {
  /** @type {string[]} */
  const keystrokes = JSON.parse(readFileSync(corpusFile('queries-50k.json'), 'utf8')).prefix;
  const whole = keystrokes.filter((text, at) => !keystrokes[at + 1]?.startsWith(text));
  return whole.slice(0, 14);
}

/** @param {import('../processes.mjs').Runtime} runtime @param {string} application its folder */
export async function typingRows(runtime, application) {
  const { app, page, end } = await drive(runtime, application);
  try {
    await rest(2000);
    await page.evaluate(watchKeys);
    let keys = 0;
    for (const phrase of phrases()) keys += await type(page, phrase);
    const times = (await timesOf(page, keys)).map(({ dom }) => dom);
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    await startTrace(app);
    for (const phrase of phrases()) await type(page, phrase);
    const tasks = await endTrace(app, pid ?? 0);
    return [domRow(times, keys), taskRow(tasks, keys)];
  } finally {
    await end();
  }
}

/** @param {number[]} times @param {number} keys */
function domRow(times, keys) {
  const [median, p99] = [0.5, 0.99].map((share) => quantile(times, share).toFixed(1));
  return judged({
    key: 'keyToDomP95',
    name: 'Key to the answer in the document, 95th percentile, 50,000 documents',
    value: quantile(times, 0.95),
    unit: 'ms',
    reach: 16,
    note: `${times.length} of ${keys} keys were answered before the next; median ${median} ms, 99th percentile ${p99} ms`,
  });
}

/** @param {{ at: number, ms: number }[]} tasks @param {number} keys */
function taskRow(tasks, keys) {
  const long = tasks.map(({ ms }) => ms).sort((a, b) => b - a);
  // As many as there were keys: were each key's longest task among them, this is the distribution over keys.
  const longest = long.slice(0, keys);
  const over = long.filter((ms) => ms > 16).length;
  return judged({
    key: 'taskP99',
    name: "The window's main thread: its longest tasks, one for each key, 99th percentile",
    value: quantile(longest, 0.99),
    unit: 'ms',
    reach: 16,
    note: `under a trace; ${over} of ${tasks.length} tasks over 16 ms, longest ${(long[0] ?? 0).toFixed(1)} ms; of all tasks ${quantile(long, 0.99).toFixed(1)} ms`,
  });
}

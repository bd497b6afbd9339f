// @ts-check
/**
 * The brief of the 88th session as a PDF: from the question in the page to the answer that the bytes are on disk.
 *
 * The way is that of the reader's "Save PDF": bridge, print window, layout, Chromium's PDF, writing. Only the system's
 * save dialog, which waits for a person, answers at once. Each time includes opening the print window; the first,
 * which loads the printing code as well, is one of the five of which the median is stated.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drive } from './driven.mjs';
import { judged, median } from './numbers.mjs';
import { ours, userData } from './processes.mjs';

const rounds = 5;

/** In the page: milliseconds of one brief. */
async function printBrief() {
  const started = performance.now();
  const content = { type: /** @type {const} */ ('brief'), id: /** @type {const} */ ('session/88') };
  const { problem } = await window.rostrum.ask('print.pdf', { content, paper: 'A4' });
  if (problem) throw new Error(problem.what);
  return performance.now() - started;
}

/** @param {import('./processes.mjs').Runtime} runtime @returns {Promise<import('./numbers.mjs').Row>} */
export async function pdfRow(runtime) {
  const { app, page, end } = await drive(runtime, ours);
  const out = userData();
  const file = path.join(out.folder, 'brief.pdf');
  /** @type {number[]} */
  const times = [];
  try {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      // An answer that no timer holds may be lost: tests/app/in-main.ts says why.
      return new Promise((resolve) => setTimeout(resolve));
    }, file);
    for (let round = 0; round < rounds; round++) times.push(await page.evaluate(printBrief));
    if (readFileSync(file).subarray(0, 5).toString() !== '%PDF-') throw new Error('the brief is not a PDF');
  } finally {
    await end();
    out.end();
  }
  return judged({
    key: 'briefPdfMs',
    name: 'The brief of the 88th session as a PDF on disk',
    value: median(times),
    unit: 'ms',
    reach: 1000,
    note: `median of ${times.map((time) => time.toFixed(0)).join(', ')}`,
  });
}

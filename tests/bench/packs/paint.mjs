// @ts-check
/**
 * The longest resolution of the UN pack, on screen: from the request for its text on the record's page (the route's change,
 * as a click makes it) to the first painted frame that has its paragraphs. In one language, and in two side by side.
 *
 * Each time is of a process of its own: neither the text nor the code of the pane was read before. The record's page, from
 * which a reader comes, is open and at rest. "Painted" is the task after the next animation frame from when the paragraphs
 * stand in the document (as in watch-keys.mjs). What is not yet drawn then follows at once: how long that takes is in the note.
 */
import { drive } from '../driven.mjs';
import { judged, median } from '../numbers.mjs';
import { applicationWith } from '../app50k/application.mjs';
import { unPack } from './un.mjs';

/** 51 pages of A4 as the program prints it, 5 of which are not its text. */
const longest = 'resolution/a-res-80-110';
const rounds = 5;

/** @typedef {{ painted: number, whole: number, blocks: number, again: number }} Painted milliseconds; `again`: opened a second time */

/** @param {import('../processes.mjs').Runtime} runtime @returns {Promise<import('../numbers.mjs').Row[]>} */
export async function paintRows(runtime) {
  const folder = applicationWith(await unPack(), 'un-ga-80-app');
  const one = [];
  const two = [];
  for (let round = 0; round < rounds; round++) {
    one.push(await opened(runtime, folder, ['en']));
    two.push(await opened(runtime, folder, ['en', 'ar']));
  }
  return [
    row('paint40PagesMs', 'A resolution of 46 pages, from the request to the first painted frame', 100, one),
    row('paintTwoLanguagesMs', 'The same in English and Arabic side by side', 200, two),
  ];
}

/** @param {string} key @param {string} name @param {number} reach @param {readonly Painted[]} all */
function row(key, name, reach, all) {
  const of = (/** @type {keyof Painted} */ what) => median(all.map((each) => each[what])).toFixed(0);
  const times = all.map(({ painted }) => painted.toFixed(0)).join(', ');
  return judged({
    key,
    name,
    value: median(all.map(({ painted }) => painted)),
    unit: 'ms',
    reach,
    note: `median of ${times}, each in a new process; all ${of('blocks')} blocks after ${of('whole')} ms; opened again ${of('again')} ms`,
  });
}

/** @param {import('../processes.mjs').Runtime} runtime @param {string} folder @param {readonly string[]} languages */
async function opened(runtime, folder, languages) {
  const { page, end } = await drive(runtime, folder);
  try {
    await page.bringToFront();
    const hash = `#/resolutions/${longest}`;
    await page.evaluate((to) => (location.hash = to), hash);
    await page.waitForSelector('rostrum-record h1');
    await page.waitForTimeout(800);
    const read = `${hash}?${languages.map((lang) => `read=${lang}`).join('&')}`;
    const first = await page.evaluate(paint, { read, languages: languages.length });
    await page.evaluate((to) => (location.hash = to), hash);
    await page.waitForSelector('rostrum-record h1');
    await page.waitForTimeout(300);
    const second = await page.evaluate(paint, { read, languages: languages.length });
    return { ...first, again: second.painted };
  } finally {
    await end();
  }
}

/** Runs in the page. @param {{ read: string, languages: number }} wanted */
async function paint({ read, languages }) {
  const framed = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });
  /** Once it holds in the document. @param {() => unknown} holds */
  const until = (holds) =>
    new Promise((resolve) => {
      const watch = new MutationObserver(() => holds() && (watch.disconnect(), resolve(undefined)));
      watch.observe(document.body, { subtree: true, childList: true });
    });
  const stood = until(() => document.querySelectorAll('text-pane .para.preamble').length > 5);
  const complete = until(() => document.querySelector('text-pane .notes li'));
  const began = performance.now();
  location.hash = read;
  await stood;
  const painted = (await framed()) - began;
  await complete;
  const whole = (await framed()) - began;
  const blocks = document.querySelectorAll('text-pane .para[id]').length;
  const sides = document.querySelectorAll('text-pane .head-row .cell').length;
  if (blocks < 300 || sides !== languages) throw new Error(`${blocks} blocks in ${sides} languages: not the text`);
  return { painted, whole, blocks };
}

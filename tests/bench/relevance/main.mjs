// @ts-check
/**
 * Known-item search over un-ga-80: ours and the peers, by language and class of query, on the half for tuning; with
 * `--held-out` on the other half too. Writes out/bench/relevance.json. Runs under a Node with SQLite.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '../../../build/bootstrap/say.mjs';
import { out, root } from '../search/corpora.mjs';
import { packs } from '../ours.mjs';
import { ours } from './ours.mjs';
import { peers } from './peers.mjs';
import { classes, makeQueries, seed } from './queries.mjs';
import { languages, readResolutions } from './read.mjs';
import { mean, reciprocalRank } from './score.mjs';

const { values } = parseArgs({ options: { 'held-out': { type: 'boolean', default: false } } });

/** Whole titles are found nearly always; keywords are shared by many, so that only the peers are a measure of them. */
const reaches = { title: 0.95, cut: 0.8, misspelt: 0.8, plain: 0.8, keywords: 0, passage: 0.8 };
/** Nowhere further below the best peer than this. */
const margin = 0.01;

/** @typedef {(text: string) => string[] | Promise<string[]>} Ask */
/** @typedef {{ lang: string, kind: string, half: string, n: number, ours: number, peers: Record<string, number>, best: number, reach: number, ok: boolean }} Row */

const { wordsOf } = await packs();
/** @param {string} text @returns {string[]} */
const words = (text) => wordsOf(text).map(({ word }) => word);

/**
 * @param {string} lang @param {readonly import('./read.mjs').Resolution[]} resolutions
 * @param {Awaited<ReturnType<typeof ours>>} own @returns {[string, Ask][]}
 */
function askersOf(lang, resolutions, own) {
  const folded = resolutions.map(({ title, keywords, paragraphs }) => ({
    title: words(title).join(' '),
    subjects: words(keywords.join(' ')).join(' '),
    body: words(paragraphs.join(' ')).join(' '),
  }));
  const others = peers.map(({ name, index }) => {
    const search = index(folded, lang);
    return /** @type {[string, Ask]} */ ([
      name,
      (text) => search(words(text)).map((ref) => resolutions[ref]?.symbol ?? ''),
    ]);
  });
  return [['ours', (text) => own(text, lang)], ...others];
}

/** @param {Ask} ask @param {readonly import('./queries.mjs').Query[]} queries */
async function score(ask, queries) {
  const ranks = [];
  for (const { text, symbol } of queries) ranks.push(reciprocalRank(await ask(text), symbol));
  return Math.round(mean(ranks) * 10_000) / 10_000;
}

const own = await ours();
/** @type {Row[]} */
const rows = [];
for (const lang of /** @type {import('./read.mjs').Language[]} */ (Object.keys(languages))) {
  const resolutions = readResolutions(lang);
  say(`${lang}: ${resolutions.length} resolutions…`);
  const askers = askersOf(lang, resolutions, own);
  const made = makeQueries(resolutions);
  for (const half of values['held-out'] ? ['tuning', 'held out'] : ['tuning']) {
    for (const kind of classes) {
      const queries = made.filter((query) => query.kind === kind && query.heldOut === (half === 'held out'));
      /** @type {Record<string, number>} */
      const scores = {};
      for (const [name, ask] of askers) scores[name] = await score(ask, queries);
      const { ours: own = 0, ...theirs } = scores;
      const best = Math.max(...Object.values(theirs));
      const ok = own >= reaches[kind] && own >= best - margin;
      rows.push({ lang, kind, half, n: queries.length, ours: own, peers: theirs, best, reach: reaches[kind], ok });
    }
  }
}

const settings = Object.fromEntries(peers.map(({ name, settings: how }) => [name, how]));
const file = out('bench/relevance.json');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(
  file,
  `${JSON.stringify({ rows, seed, margin, peers: settings, date: new Date().toISOString() }, null, 2)}\n`,
);

console.log(`MRR@10, reach beside it; nowhere more than ${margin} below the best peer\n`);
console.log(
  ['lang', 'class    ', 'half    ', 'ours  ', 'reach', ...peers.map(({ name }) => name.padEnd(10)), ''].join('  '),
);
for (const row of rows) {
  const theirs = peers.map(({ name }) => (row.peers[name] ?? 0).toFixed(4).padEnd(10));
  const line = [
    row.lang.padEnd(4),
    row.kind.padEnd(9),
    row.half.padEnd(8),
    row.ours.toFixed(4),
    row.reach.toFixed(2).padEnd(5),
  ];
  console.log([...line, ...theirs, row.ok ? 'reached' : 'missed'].join('  '));
}
say(`written to ${path.relative(root, file)}`);

// @ts-check
/**
 * Measures every engine in turns and writes out/bench/search.json. Runs under the Node that all engines share.
 *
 * `--turns N`: how often everything is measured (3); memory and first keys more often. `--fresh`: builds the peers' files
 * again too; FTS5's and ours are always built, once a turn.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '../../../build/bootstrap/say.mjs';
import { out, root } from './corpora.mjs';
import { recalls } from './recall.mjs';
import { rowsOf } from './rows.mjs';
import { engineTable, rowTable, summary } from './tables.mjs';
import { Measured } from './turns.mjs';

const { values } = parseArgs({ options: { turns: { type: 'string', default: '3' }, fresh: { type: 'boolean' } } });
const turns = Number(values.turns);
const began = loadavg();

const named = async (/** @type {string} */ key) => new Measured(key, (await import(`./engines/${key}.mjs`)).default);
const all = {
  none: await named('none'),
  engine: await named('engine'),
  shipped: await named('shipped'),
  fts5: await named('fts5'),
  flexsearch: await named('flexsearch'),
  flexsearchIndex: await named('flexsearch-index'),
  minisearch: await named('minisearch'),
  lunr: await named('lunr'),
};
const { none, engine, shipped, fts5, flexsearch, flexsearchIndex, minisearch, lunr } = all;

for (let turn = 0; turn < turns; turn++) for (const one of [fts5, engine]) await one.build();
await shipped.build();
for (const one of [flexsearch, flexsearchIndex, minisearch, lunr]) await one.buildOnce(values.fresh ?? false);
for (let turn = 0; turn < 2 * turns + 1; turn++) {
  for (const one of [none, fts5, engine, shipped]) await one.session(turn);
}
for (const one of [flexsearch, flexsearchIndex, minisearch, lunr]) await one.session(0);
for (let turn = 0; turn < turns; turn++) {
  for (const one of [flexsearch, engine, flexsearchIndex, fts5, minisearch]) await one.latency(turn);
  await shipped.host(turn);
}
await lunr.latency(0);

const recall = await recalls([engine, minisearch, lunr]);
const rows = rowsOf(all, recall);
const report = {
  rows,
  engines: Object.fromEntries(Object.entries(all).map(([key, one]) => [key, summary(one, none)])),
  turns,
  node: process.versions.node,
  cpus: `${cpus().length} × ${cpus()[0]?.model}`,
  load: { before: began, after: loadavg() },
  date: new Date().toISOString(),
};
const file = out('bench/search.json');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
console.log(engineTable(report.engines));
console.log(rowTable(rows));
say(`written to ${path.relative(root, file)}`);

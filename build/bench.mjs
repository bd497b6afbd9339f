// @ts-check
/**
 * `npm run bench [-- PART…]`: measures the built application, its views and its packs, prints tables, writes out/bench. A miss is
 * not an error. The parts are app, views and packs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { dependencies } from './bootstrap/dependencies.mjs';
import { display } from './bootstrap/display.mjs';
import { electron } from './bootstrap/electron.mjs';
import { upToDate } from './bootstrap/outputs.mjs';
import { root } from './bootstrap/run.mjs';
import { command, say } from './bootstrap/say.mjs';
import { systemReady } from './bootstrap/system.mjs';

await command(async () => {
  await dependencies();
  const { file, version } = await electron();
  await systemReady({ executable: file });
  await upToDate();
  // Only now: they need what dependencies() provides.
  const wanted = process.argv.slice(2);
  const screen = await display();
  const runtime = { file, env: screen.env };
  for (const [name, part] of Object.entries({ app, views, packs })) {
    if (wanted.length === 0 || wanted.includes(name)) await part(runtime, version);
  }
  screen.end();
  return 0;
});

/** Start, keys, printing and memory. @param {import('../tests/bench/processes.mjs').Runtime} runtime @param {string} electron */
async function app(runtime, electron) {
  const { startRow } = await import('../tests/bench/start.mjs');
  const { keyRows } = await import('../tests/bench/keys.mjs');
  const { pdfRow } = await import('../tests/bench/pdf.mjs');
  const { memoryRow } = await import('../tests/bench/memory.mjs');
  const rows = [];
  for (const measure of [startRow, keyRows, pdfRow, memoryRow]) {
    say(`${measure.name}…`);
    rows.push(await measure(runtime));
  }
  write('app.json', rows.flat(), { electron });
}

/** Places, scrolling, the preview and languages. @param {import('../tests/bench/processes.mjs').Runtime} runtime @param {string} electron */
async function views(runtime, electron) {
  const { switchRow } = await import('../tests/bench/views/switch.mjs');
  const { scrollRow } = await import('../tests/bench/views/scroll.mjs');
  const { previewRow } = await import('../tests/bench/views/preview.mjs');
  const { languageRow } = await import('../tests/bench/views/language.mjs');
  const rows = [];
  for (const measure of [switchRow, scrollRow, previewRow, languageRow]) {
    say(`${measure.name}…`);
    rows.push(await measure(runtime));
  }
  write('views.json', rows, { electron });
}

/**
 * Making, opening and reading packs; what needs the corpora says so where there are none.
 * @param {import('../tests/bench/processes.mjs').Runtime} runtime @param {string} electron
 */
async function packs(runtime, electron) {
  const { importRows } = await import('../tests/bench/packs/import.mjs');
  const { openRows } = await import('../tests/bench/packs/open.mjs');
  const { paintRows } = await import('../tests/bench/packs/paint.mjs');
  const { Missing } = await import('../tests/bench/search/corpora.mjs');
  const rows = [];
  for (const measure of [importRows, openRows, paintRows]) {
    say(`${measure.name}…`);
    try {
      rows.push(...(await measure(runtime)));
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      say(`${measure.name} was skipped: ${error.message}.`);
    }
  }
  write('packs.json', rows, { electron });
}

/** @param {string} name @param {import('../tests/bench/numbers.mjs').Row[]} rows @param {Record<string, string>} about */
function write(name, rows, about) {
  const report = { rows, ...about, node: process.versions.node, cpus: cpus().length, date: new Date().toISOString() };
  const out = path.join(root, 'out/bench', name);
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`);
  for (const row of rows) console.log(line(row));
  say(`written to ${path.relative(root, out)}`);
}

/** @param {import('../tests/bench/numbers.mjs').Row} row */
function line({ name, value, unit, reach, ok, note }) {
  const verdict = ok === null ? 'no value' : ok ? 'reached' : 'missed';
  const figure = value === null ? '–' : `${value.toFixed(2)} ${unit}`;
  return `${name.padEnd(74)} ${figure.padStart(11)}  reach ${String(reach).padStart(4)}  ${verdict.padEnd(8)} ${note}`;
}

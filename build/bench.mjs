// @ts-check
/** `npm run bench`: measures the built application, prints a table, writes out/bench/app.json. A miss is not an error. */
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
  const { startRow } = await import('../tests/bench/start.mjs');
  const { keyRows } = await import('../tests/bench/keys.mjs');
  const { pdfRow } = await import('../tests/bench/pdf.mjs');
  const { memoryRow } = await import('../tests/bench/memory.mjs');
  const screen = await display();
  const runtime = { file, env: screen.env };
  const rows = [];
  for (const measure of [startRow, keyRows, pdfRow, memoryRow]) {
    say(`${measure.name}…`);
    rows.push(await measure(runtime));
  }
  screen.end();
  const report = {
    rows: rows.flat(),
    electron: version,
    node: process.versions.node,
    cpus: cpus().length,
    date: new Date().toISOString(),
  };
  const out = path.join(root, 'out/bench/app.json');
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`);
  for (const row of report.rows) console.log(line(row));
  say(`written to ${path.relative(root, out)}`);
  return 0;
});

/** @param {import('../tests/bench/numbers.mjs').Row} row */
function line({ name, value, unit, reach, ok, note }) {
  const verdict = ok === null ? 'no value' : ok ? 'reached' : 'missed';
  const figure = value === null ? '–' : `${value.toFixed(2)} ${unit}`;
  return `${name.padEnd(74)} ${figure.padStart(11)}  reach ${String(reach).padStart(4)}  ${verdict.padEnd(8)} ${note}`;
}

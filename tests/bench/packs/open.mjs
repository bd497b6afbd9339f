// @ts-check
/** Opening of a pack of 50,000 records, beside one of a single record. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { digest } from '../../../build/bootstrap/outputs.mjs';
import { bundle } from '../../../build/vite/targets.mjs';
import { judged, median } from '../numbers.mjs';
import { out, root } from '../search/corpora.mjs';
import { rostrum } from './run.mjs';

const runs = 9;

/** @returns {Promise<import('../numbers.mjs').Row[]>} */
export async function openRows() {
  await build(bundle('tests/bench/packs/open.ts', 'bench', 'open-pack.js', 'es'));
  const [one, many] = [await packOf(1), await packOf(50_000)];
  const empty = Array.from({ length: runs }, () => opened(one));
  const full = Array.from({ length: runs }, () => opened(many));
  const mb = (/** @type {{ mb: number }[]} */ all) => median(all.map((each) => each.mb));
  const ms = (/** @type {{ ms: number }[]} */ all) => median(all.map((each) => each.ms));
  const note = `median of ${runs} processes`;
  return [
    judged({
      key: 'openMs',
      name: 'Opening of a pack of 50,000 records',
      value: ms(full),
      unit: 'ms',
      reach: 100,
      note: `${note}; of one record ${ms(empty).toFixed(1)} ms`,
    }),
    judged({
      key: 'openOverMb',
      name: 'Memory of that pack over one of a single record',
      value: mb(full) - mb(empty),
      unit: 'MB',
      reach: 40,
      note,
    }),
  ];
}

/** @param {string} file @returns {{ ms: number, mb: number }} */
function opened(file) {
  const script = path.join(root, 'dist/bench/open-pack.js');
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, file], { encoding: 'utf8' }));
}

/** A pack of so many people, made once for the code that makes it. @param {number} count */
async function packOf(count) {
  const made = digest(['data/model', 'build/pack', 'build/import', 'electron/library', 'electron/search']).slice(0, 12);
  const pack = out(`bench/indexes/people-${count}-${made}.rostrum`);
  if (existsSync(pack)) return pack;
  const folder = out(`bench/people-${count}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(pack), { recursive: true });
  const rows = Array.from(
    { length: count },
    (_, i) => `person/p-${i},Delegate ${i},Town ${i % 997},Member,${1950 + (i % 70)}`,
  );
  const table = out(`bench/people-${count}.csv`);
  writeFileSync(table, ['id,title,country.name,posts.role,posts.period.start', ...rows, ''].join('\n'));
  await rostrum(['import', 'csv', table, '--kind', 'person', '--out', folder]);
  await rostrum(['pack', 'build', folder, '--out', `${pack}.new`]);
  renameSync(`${pack}.new`, pack);
  rmSync(folder, { recursive: true, force: true });
  return pack;
}

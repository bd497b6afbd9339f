// @ts-check
/** Import and build of the resolutions of a whole session in four languages. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { judged } from '../numbers.mjs';
import { resolutions } from '../search/corpora.mjs';
import { rostrum } from './run.mjs';
import { unFile as pack, unFolder as folder } from './un.mjs';

/** @returns {Promise<import('../numbers.mjs').Row[]>} */
export async function importRows() {
  const xml = resolutions();
  rmSync(folder, { recursive: true, force: true });
  const read = await rostrum(['import', 'akn', xml, '--out', folder]);
  const built = await rostrum(['pack', 'build', folder, '--out', pack]);
  const peaks = [read.peakMb, built.peakMb].filter((mb) => mb !== null);
  const bytes = sizeOf(xml);
  return [
    judged({
      key: 'importBuildS',
      name: 'Import and build of 1,055 resolution files',
      value: read.seconds + built.seconds,
      unit: 's',
      reach: 120,
      note: `import ${read.seconds.toFixed(1)} s, build ${built.seconds.toFixed(1)} s`,
    }),
    judged({
      key: 'importPeakMb',
      name: 'Most memory of the two',
      value: peaks.length > 0 ? Math.max(...peaks) : null,
      unit: 'MB',
      reach: 700,
      note: peaks.length > 0 ? peaks.map((mb) => mb.toFixed(0)).join(' and ') : 'only Linux tells it',
    }),
    judged({
      key: 'sizeRatio',
      name: 'Size of the pack against that of the files',
      value: statSync(pack).size / bytes,
      unit: '',
      reach: 0.35,
      note: `${(statSync(pack).size / 1e6).toFixed(1)} of ${(bytes / 1e6).toFixed(1)} MB`,
    }),
  ];
}

/** @param {string} folder @returns {number} bytes of the .xml files inside */
function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

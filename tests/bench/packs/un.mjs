// @ts-check
/** The pack of the UN's resolutions: as the benchmark of importing left it, else made now. */
import { existsSync, rmSync } from 'node:fs';
import { out, resolutions } from '../search/corpora.mjs';
import { rostrum } from './run.mjs';

/** Its folder and its file. */
export const unFolder = out('bench/un-ga-80');
export const unFile = out('bench/un-ga-80.rostrum');

/** @returns {Promise<string>} the file @throws {import('../search/corpora.mjs').Missing} without the corpora */
export async function unPack() {
  if (existsSync(unFile)) return unFile;
  rmSync(unFolder, { recursive: true, force: true });
  await rostrum(['import', 'akn', resolutions(), '--out', unFolder]);
  await rostrum(['pack', 'build', unFolder, '--out', unFile]);
  return unFile;
}

// @ts-check
/** The built application with the 50,000 speeches as its pack: a folder that Electron is started with. */
import { cpSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ours } from '../processes.mjs';
import { out } from '../search/corpora.mjs';

/** @param {string} pack the file @returns {string} the folder */
export function applicationWith(pack) {
  const folder = out('bench/app50k');
  const dist = path.join(folder, 'dist');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(dist, 'data'), { recursive: true });
  cpSync(path.join(ours, 'package.json'), path.join(folder, 'package.json'));
  for (const part of ['main', 'preload', 'renderer']) {
    const from = path.join(ours, 'dist', part);
    if (existsSync(from)) cpSync(from, path.join(dist, part), { recursive: true });
  }
  // The name under which the program looks for the pack that it comes with.
  linkSync(pack, path.join(dist, 'data/interpol-ga.rostrum'));
  return folder;
}

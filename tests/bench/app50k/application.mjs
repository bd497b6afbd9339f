// @ts-check
/** The built application with another pack than its own: a folder that Electron is started with. */
import { cpSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ours } from '../processes.mjs';
import { out } from '../search/corpora.mjs';

/** @param {string} pack the file @param {string} name of the folder in out/bench @returns {string} the folder */
export function applicationWith(pack, name) {
  const folder = out('bench', name);
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

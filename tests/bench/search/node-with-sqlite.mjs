// @ts-check
/** One Node for all engines: the one that runs, when it has SQLite; else one from the peers' own folder. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../../../build/bootstrap/run.mjs';
import { Missing, out } from './corpora.mjs';

const peers = fileURLToPath(new URL('peers', import.meta.url));

/** @param {string} node */
const hasSqlite = (node) => spawnSync(node, ['-e', "require('node:sqlite')"], { stdio: 'ignore' }).status === 0;

/** @returns {Promise<string>} the program to run engines with @throws {Missing} */
export async function nodeWithSqlite() {
  if (hasSqlite(process.execPath)) return process.execPath;
  const folder = out('bench/peers');
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const node = path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(peers, file), path.join(folder, file));
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  }
  if (existsSync(node) && hasSqlite(node)) return node;
  throw new Missing(`no Node with SQLite for ${name}: run the benchmark with Node 22.13 or newer`);
}

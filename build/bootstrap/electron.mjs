// @ts-check
/** Which Electron runs: the pinned one where it can be had, else the 33.2.1 of runtime-33.mjs. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { lockHash } from './dependencies.mjs';
import { root } from './run.mjs';
import { isPossible, runtime33 } from './runtime-33.mjs';
import { say, Stop } from './say.mjs';
import { bytesBelow, runWatched } from './watchdog.mjs';

const patience = 8000;

/** Where this program keeps what it fetched: outside node_modules, so that it outlives them. */
export function cacheFolder() {
  const env = process.env;
  if (process.platform === 'win32')
    return path.join(env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData/Local'), 'rostrum');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches/rostrum');
  return path.join(env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'rostrum');
}

/** @param {string} folder @returns {string} */
function executable(folder) {
  if (process.platform === 'win32') return path.join(folder, 'electron.exe');
  if (process.platform === 'darwin') return path.join(folder, 'Electron.app/Contents/MacOS/Electron');
  return path.join(folder, 'electron');
}

/**
 * The folder and the executable of the Electron to run; says in one line which, and why.
 * @returns {Promise<{ folder: string, file: string, version: string }>} @throws {Stop}
 */
export async function electron() {
  const { folder, why } = await find();
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  say(`Electron ${version}: ${why}.`);
  return { folder, file: executable(folder), version };
}

/**
 * Whether a folder holds all of the Electron that package.json pins. Its installer writes path.txt beside the folder
 * after the last file: one that was killed while it unpacked leaves an executable and no path.txt.
 * @param {string} dist node_modules/electron/dist or a folder like it
 */
export function isWhole(dist) {
  try {
    const wanted = JSON.parse(readFileSync(path.join(dist, '../package.json'), 'utf8')).version;
    const found = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    return found === wanted && existsSync(path.join(dist, '../path.txt')) && existsSync(executable(dist));
  } catch {
    return false;
  }
}

/** @returns {Promise<{ folder: string, why: string }>} */
async function find() {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) {
    if (!existsSync(executable(given)))
      throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH names ${given}, where no Electron is.`);
    return { folder: given, why: 'ELECTRON_OVERRIDE_DIST_PATH names it' };
  }
  const own = path.join(root, 'node_modules/electron/dist');
  const pinned = 'it is the one that package.json pins';
  if (isWhole(own)) return { folder: own, why: pinned };
  const note = path.join(cacheFolder(), `unreachable-${lockHash().slice(0, 16)}`);
  if (!existsSync(note) && (await download()) && isWhole(own)) return { folder: own, why: pinned };
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(
    note,
    'The pinned Electron could not be downloaded for this lock file. Delete this file to try again.\n',
  );
  if (!isPossible) {
    throw new Stop(`the pinned Electron could not be downloaded. Check the network, delete ${note} and try again.`);
  }
  return {
    folder: await runtime33(cacheFolder()),
    why: `the pinned one could not be downloaded (to try again, delete ${note})`,
  };
}

/** Runs Electron's own installer, which has no time-out, under a watchdog. @returns {Promise<boolean>} */
async function download() {
  say('downloading Electron…');
  const temporary = mkdtempSync(path.join(tmpdir(), 'rostrum-electron-'));
  try {
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const installer = path.join(root, 'node_modules/electron/install.js');
    const own = path.join(root, 'node_modules/electron/dist');
    // The installer writes into its temporary folder while bytes come, and into dist while it unpacks.
    return await runWatched([installer], env, () => bytesBelow(temporary) + bytesBelow(own), patience);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

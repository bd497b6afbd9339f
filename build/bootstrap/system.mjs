// @ts-check
/** What Linux must have for Electron and for tests: shared libraries, a display, a browser. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { say, Stop } from './say.mjs';

const libraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libnotify4',
  'libsecret-1-0',
  'libatspi2.0-0',
  'xdg-utils',
  'dbus',
];
/** Names that carry t64 since Debian 13 and Ubuntu 24.04. */
const renamed = new Set(['libgtk-3-0', 'libasound2', 'libatspi2.0-0']);

/** Whether a program is on the path. @param {string} name */
export function onPath(name) {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)));
}

/** Whether there is a display to open a window on. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Names of shared libraries that the executable lacks. @param {string} executable @returns {string[]} */
function lacking(executable) {
  try {
    const listed = execFileSync('ldd', [executable], { encoding: 'utf8' });
    return [...listed.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  } catch {
    return [];
  }
}

/** The command that installs packages. @param {readonly string[]} packages */
export function aptCommand(packages) {
  return `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** @param {readonly string[]} packages @param {(name: string) => boolean} [isKnown] */
export function packageNames(packages, isKnown = isInArchive) {
  return packages.map((name) => (renamed.has(name) && isKnown(`${name}t64`) ? `${name}t64` : name));
}

/** @param {string} name */
function isInArchive(name) {
  try {
    return execFileSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'pipe' }).length > 0;
  } catch {
    return false;
  }
}

/**
 * Installs what is missing, or stops with the command that would.
 * @param {{ executable: string, browser?: boolean }} needs @throws {Stop}
 */
export async function systemReady({ executable, browser = false }) {
  if (process.platform !== 'linux') return;
  const missing = lacking(executable);
  const packages = missing.length > 0 ? [...libraries] : [];
  if (!hasDisplay() && !onPath('Xvfb')) packages.push('xvfb');
  if (browser && !chromium()) packages.push('chromium');
  if (packages.length === 0) return;
  const why = missing.length > 0 ? `Electron lacks ${missing.join(', ')}` : `${packages.join(' and ')} is missing`;
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get');
  if (!mayInstall)
    throw new Stop(`${why}. Install it, then run the same command again:\n  sudo sh -c '${aptCommand(packages)}'`);
  say(`${why}: installing with apt-get…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-qq'], { env })) !== 0)
    say('apt-get update failed; going on with the lists at hand.');
  const names = packageNames(packages);
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
  if (code !== 0) throw new Stop(`apt-get failed. Run it by hand and look at its message:\n  ${aptCommand(names)}`);
}

/** Chromium or Chrome for component tests, or null. @returns {string | null} */
export function chromium() {
  const names = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return process.env['ROSTRUM_CHROMIUM'] ?? names.find((name) => existsSync(name)) ?? null;
}

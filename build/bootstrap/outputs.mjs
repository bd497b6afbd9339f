// @ts-check
/** Builds what changed: each output knows the files it is made of, and is made again when one of them differs. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lockHash } from './dependencies.mjs';
import { root, run } from './run.mjs';
import { say, Stop } from './say.mjs';

/**
 * @typedef {object} Output
 * @property {string[]} from files and folders it is made of
 * @property {string} file what must exist afterwards
 * @property {string[]} command arguments of node
 * @property {string[]} [after] outputs that must be made first
 * @property {boolean} [onDemand] made only when it is named
 */

const build = (/** @type {string} */ target) => ['build/build.mjs', target];
const shared = ['data/model', 'build/vite', 'build/build.mjs', 'tsconfig.json'];

/** @type {Record<string, Output>} */
export const outputs = {
  main: { from: ['electron', ...shared], file: 'dist/main/main.cjs', command: build('main') },
  host: { from: ['electron', ...shared], file: 'dist/main/search-host.cjs', command: build('host') },
  preload: { from: ['electron', ...shared], file: 'dist/preload/preload.cjs', command: build('preload') },
  locales: {
    from: ['renderer', 'lit-localize.json', 'build/locales.mjs'],
    file: 'dist/locales/fr.js',
    command: ['build/locales.mjs'],
  },
  renderer: {
    from: ['renderer', 'assets', 'electron', 'lit-localize.json', 'build/locales.mjs', ...shared],
    file: 'dist/renderer/index.html',
    command: build('renderer'),
    after: ['locales'],
  },
  cli: {
    from: ['build/cli', 'build/import', 'build/export', 'build/pack', 'build/unfinished.ts', 'electron', ...shared],
    file: 'dist/cli/rostrum.js',
    command: build('cli'),
  },
  bench: {
    from: ['tests/bench/ours', 'build/pack', 'electron', ...shared],
    file: 'dist/bench/packs.js',
    command: ['build/build.mjs', 'benchEngine', 'benchBuilder', 'benchHost', 'benchPacks'],
    onDemand: true,
  },
  dataset: {
    from: ['data', 'build/cli', 'build/pack', 'electron/library', 'electron/search'],
    file: 'dist/data/interpol-ga.rostrum',
    command: ['dist/cli/rostrum.js', 'pack', 'build', 'data/interpol', '--out', 'dist/data/interpol-ga.rostrum'],
    after: ['cli'],
  },
};

/** A digest of names, sizes and times of change of everything below the paths. @param {readonly string[]} from */
export function digest(from, base = root) {
  const hash = createHash('sha256');
  /** @param {string} name */
  const add = (name) => {
    const at = path.join(base, name);
    const stat = statSync(at, { throwIfNoEntry: false });
    if (!stat) hash.update(`${name} missing\n`);
    else if (stat.isDirectory()) for (const inner of readdirSync(at).sort()) add(`${name}/${inner}`);
    else hash.update(`${name} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const name of from) add(name);
  return hash.digest('hex');
}

/** @param {string} name @param {string} now */
function isFresh(name, now) {
  const output = outputs[name];
  const stamp = path.join(root, 'dist/.stamps', name);
  return output && existsSync(path.join(root, output.file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
}

const always = Object.keys(outputs).filter((name) => !outputs[name]?.onDemand);

/** Makes what is stale of the named outputs, side by side. @param {readonly string[]} [names] @throws {Stop} */
export async function upToDate(names = always) {
  /** @type {Map<string, Promise<void>>} */
  const started = new Map();
  /** @param {string} name @returns {Promise<void>} */
  const make = (name) => {
    const known = started.get(name);
    if (known) return known;
    const output = outputs[name];
    if (!output) throw new Error(`no output is called ${name}`);
    const work = (async () => {
      await Promise.all((output.after ?? []).map(make));
      const now = `${lockHash()} ${digest(output.from)}`;
      if (isFresh(name, now)) return;
      say(`building ${name}…`);
      const code = await run(process.execPath, output.command, { env: { ...process.env, INIT_CWD: root } });
      if (code !== 0) throw new Stop(`building ${name} failed; the message is above.`);
      mkdirSync(path.join(root, 'dist/.stamps'), { recursive: true });
      writeFileSync(path.join(root, 'dist/.stamps', name), now);
    })();
    started.set(name, work);
    return work;
  };
  const results = await Promise.allSettled(names.map(make));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

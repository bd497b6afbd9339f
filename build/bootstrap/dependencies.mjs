// @ts-check
/** node_modules as package-lock.json says, installed when it is missing or stale. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm, root } from './run.mjs';
import { say, Stop } from './say.mjs';

const lockFile = path.join(root, 'package-lock.json');
const stamp = path.join(root, 'node_modules', '.rostrum-lock');

/** SHA-256 of the lock file, hex: what "for this lock file" means everywhere. */
export function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** @param {string} file */
function contents(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Installs when needed. @throws {Stop} when npm fails. */
export async function dependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  }
  const wanted = lockHash();
  if (contents(stamp) === wanted) return;
  await alone(async () => {
    if (contents(stamp) === wanted) return;
    say('installing dependencies (npm ci)…');
    const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0)
      throw new Stop(`npm ci failed with code ${code}. Check the network, then run the same command again.`);
    writeFileSync(stamp, wanted);
  });
}

/**
 * Two starts at once must not install over each other: the second waits for the first. A lock whose holder was killed
 * is taken over.
 * @param {() => Promise<void>} work @param {string} [lock] a file with the holder's process id @throws {Stop}
 */
export async function alone(work, lock = path.join(root, '.rostrum-installing')) {
  for (let waited = 0; ; waited++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code !== 'EEXIST') throw new Stop(`${lock} cannot be written (${code}).`);
      if (!isHeld(lock)) rmSync(lock, { force: true });
      else {
        if (waited === 0) say('another command is installing; waiting for it…');
        if (waited > 600) throw new Stop(`${lock} is ten minutes old: remove that file and run the command again.`);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Whether the process that wrote the lock still runs. @param {string} lock */
function isHeld(lock) {
  const holder = Number(contents(lock));
  // Just made and not yet written, or just removed: somebody is at work.
  if (!holder) return true;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

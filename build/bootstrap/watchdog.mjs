// @ts-check
/** Gives up on a child that makes no progress: Electron's installer waits for ever when its host does not answer. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Bytes below a folder; 0 when it is not there. @param {string} folder @returns {number} */
export function bytesBelow(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const at = path.join(folder, entry.name);
      return sum + (entry.isDirectory() ? bytesBelow(at) : (statSync(at, { throwIfNoEntry: false })?.size ?? 0));
    }, 0);
  } catch {
    return 0;
  }
}

/**
 * Runs node with these arguments; kills it when `progress` has not grown for `patience` milliseconds.
 * @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @param {() => number} progress @param {number} patience
 * @returns {Promise<boolean>} whether it ended well
 */
export function runWatched(args, env, progress, patience) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    let most = progress();
    let grew = Date.now();
    const timer = setInterval(() => {
      const now = progress();
      if (now > most) [most, grew] = [now, Date.now()];
      else if (Date.now() - grew > patience) child.kill('SIGKILL');
    }, 200);
    child.on('close', (code) => {
      clearInterval(timer);
      resolve(code === 0);
    });
  });
}

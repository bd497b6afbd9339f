// @ts-check
/** Runs the command line in a process of its own and says what that cost. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../search/corpora.mjs';

/**
 * @param {string[]} args of `rostrum`
 * @returns {Promise<{ seconds: number, peakMb: number | null }>} the peak is the kernel's own count, on Linux
 */
export async function rostrum(args) {
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(root, 'dist/cli/rostrum.js'), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: root },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peakMb = /** @type {number | null} */ (null);
  const look = () => {
    try {
      const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      if (kb) peakMb = Number(kb) / 1024;
    } catch {
      // It has ended, or there is no /proc.
    }
  };
  const timer = setInterval(look, 20);
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`rostrum ${args.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, peakMb };
}

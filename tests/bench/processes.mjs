// @ts-check
/** Plain child processes, without a debugger attached: for what a debugger would change, start-up and memory. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** @typedef {{ file: string, env: NodeJS.ProcessEnv }} Runtime the Electron to run and the environment with a display */

export const ours = fileURLToPath(new URL('../..', import.meta.url));
export const empty = fileURLToPath(new URL('empty', import.meta.url));
const probe = fileURLToPath(new URL('probe.cjs', import.meta.url));
const patience = 30_000;

/** Words for Electron itself; root may run Chromium only without its sandbox. */
export function electronArgs() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** A folder for one application's settings and caches, and its end. */
export function userData() {
  const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-bench-'));
  return { folder, end: () => remove(folder) };
}

/** @param {string} folder */
function remove(folder) {
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };
  try {
    rmSync(folder, options);
  } catch {
    // Node empties a folder once and then only waits: what Chromium's last process wrote meanwhile takes another pass.
    rmSync(folder, options);
  }
}

/**
 * Starts an application under the probe; resolves when its window is ready.
 * @param {Runtime} runtime @param {string} application its folder @param {string} data its settings' folder
 * @param {'frame' | 'field'} ready see probe.cjs
 * @returns {Promise<{ ms: number, kept: boolean, pid: number, end: () => Promise<void> }>} ms from just before `spawn`
 */
export async function start({ file, env }, application, data, ready) {
  const before = Date.now();
  const child = spawn(file, [...electronArgs(), '-r', probe, application, '--user-data-dir', data], {
    env: { ...env, BENCH_READY: ready, INIT_CWD: ours },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('bench ')) continue;
    clearTimeout(timer);
    const { at, kept = true } = JSON.parse(line.slice(6));
    const end = async () => {
      child.kill();
      await ended;
    };
    return { ms: at - before, kept, pid: child.pid ?? 0, end };
  }
  throw new Error(`${application}: its window was not ready within ${patience / 1000} s`);
}

/** A process and all that it started. @param {number} pid @returns {number[]} */
function tree(pid) {
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name of the program, in brackets, may hold anything; the parent is the second field after it.
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // Ended meanwhile.
    }
  }
  const found = [pid];
  // The list grows while it is walked.
  for (const member of found) for (const [child, parent] of parents) if (parent === member) found.push(child);
  return found;
}

/** Megabytes that a process and its children hold, shared pages counted by their share. @param {number} pid */
export function proportionalMemory(pid) {
  const kilobytes = tree(pid).map((member) => {
    const rollup = readFileSync(`/proc/${member}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}

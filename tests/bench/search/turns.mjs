// @ts-check
/** Each engine's phases in processes of their own, turn by turn, so that all see the same weather. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../../../build/bootstrap/say.mjs';
import { out } from './corpora.mjs';

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** @typedef {{ seconds: number, peakMb: number }} Built */
/** @typedef {{ openMs: number, firstKeyMs: number, openMb: number, openResidentMb: number, after900Mb: number, after900ResidentMb: number }} Session */
/** @typedef {{ n: number, p50: number, p95: number, p99: number, mean: number, empty: number, answers?: number[][] }} Times */
/** @typedef {{ kinds: Partial<Record<import('./engines/adapter.mjs').Kind, Times>> }} Latency */
/** @typedef {{ p50: number, p95: number, p99: number, n: number }} Host */

/** An engine by the name of its file, and all that was measured of it, one entry a turn. */
export class Measured {
  /** @type {Built[]} */
  builds = [];
  /** @type {Session[]} */
  sessions = [];
  /** @type {Latency[]} */
  latencies = [];
  /** @type {Host[]} */
  hosts = [];
  /** What others may have built before us with the same settings. */
  file = '';
  /** Of the file: what a search needs of it. */
  bytes = 0;

  /** @param {string} key @param {import('./engines/adapter.mjs').Engine} engine */
  constructor(key, engine) {
    this.key = key;
    this.engine = engine;
    const source = readFileSync(here(`engines/${key}.mjs`));
    const settings = createHash('sha256').update(source).update(engine.version).digest('hex').slice(0, 12);
    this.file = out('bench/indexes', `${key}-${settings}`);
  }

  async build() {
    mkdirSync(path.dirname(this.file), { recursive: true });
    this.builds.push(await this.#phase('build', this.builds.length));
    await this.#weigh();
  }

  async #weigh() {
    const { bytes } = this.engine;
    this.bytes = bytes ? await bytes(this.file) : statSync(this.file).size;
  }

  /** Builds where nothing is kept from an earlier run. @param {boolean} fresh */
  async buildOnce(fresh) {
    if (fresh || !existsSync(this.file)) await this.build();
    else await this.#weigh();
  }

  /** @param {number} turn */
  async session(turn) {
    this.sessions.push(await this.#phase('session', turn));
  }

  /** @param {number} turn */
  async latency(turn) {
    this.latencies.push(await this.#phase('latency', turn));
  }

  /** @param {number} turn */
  async host(turn) {
    this.hosts.push(await this.#phase('host', turn));
  }

  /** @param {string} phase @param {number} turn @returns {Promise<any>} what the child says */
  #phase(phase, turn) {
    say(`${this.engine.name}: ${phase} ${turn + 1}…`);
    const heap = this.engine.heapMb ? [`--max-old-space-size=${this.engine.heapMb}`] : [];
    const flags = phase === 'build' ? [] : (this.engine.flags ?? []);
    const args = [...heap, ...flags, here('child.mjs'), this.key, phase, this.file, String(turn)];
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      let text = '';
      child.stdout.on('data', (more) => (text += more));
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) resolve(JSON.parse(text));
        else reject(new Error(`${this.engine.name}: ${phase} ended with ${code}`));
      });
    });
  }
}

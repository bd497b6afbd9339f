// @ts-check
/**
 * One engine, one phase, one process: `node child.mjs ENGINE PHASE FILE`, and one line of JSON on stdout.
 *
 * - `build`: from the documents' file to the engine's file; seconds, and the largest resident size of the process.
 * - `session`: open, the first keystroke, then 900 queries; milliseconds, and the memory held after each: anonymous pages
 *   where the system tells them apart, and beside them the whole resident size.
 * - `host`: each keystroke, from the message to the host's whole answer.
 * - `latency`: each kind of query: one pass that is not timed, then rounds in an order shuffled anew (so that no query
 *   follows itself or the word that it continues); a query's time is the median of its rounds.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { corpusFile, debates, documents } from './corpora.mjs';
import { median, quantile } from '../numbers.mjs';
import { random, shuffled } from './random.mjs';

const [, , name = '', phase = '', file = '', turn = '0'] = process.argv;
/** @type {import('./engines/adapter.mjs').Engine} */
const engine = (await import(`./engines/${name}.mjs`)).default;
/** @type {Record<import('./engines/adapter.mjs').Kind, (string | string[] | { q: string })[]>} */
const corpus = JSON.parse(readFileSync(corpusFile('queries-50k.json'), 'utf8'));

/** @param {import('./engines/adapter.mjs').Kind} kind */
function queriesOf(kind) {
  return corpus[kind].map((query) => {
    if (Array.isArray(query)) return query.join(' ');
    return typeof query === 'string' ? query : query.q;
  });
}

/** Megabytes that the process itself holds. Pages of the program's file are Node's own: where the system tells, they are left out. */
function held() {
  if (process.platform !== 'linux') return process.memoryUsage.rss() / 1024 / 1024;
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

const resident = () => process.memoryUsage.rss() / 1024 / 1024;

async function build() {
  const started = performance.now();
  await engine.build(documents(debates()), file);
  return { seconds: (performance.now() - started) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 };
}

async function session() {
  const kinds = /** @type {const} */ (['exact', 'prefix', 'and3']);
  const queries = kinds.flatMap((kind) => queriesOf(kind).map((query) => ({ kind, query })));
  const firstKeys = [...new Set(queriesOf('prefix').filter((query) => query.length === 2))];
  const key = firstKeys[Number(turn) % firstKeys.length] ?? '';
  const started = performance.now();
  const search = await engine.open(file);
  const opened = performance.now();
  await search('prefix', key);
  const answered = performance.now();
  const after = { openMb: held(), openResidentMb: resident() };
  for (const { kind, query } of queries) await search(kind, query);
  const last = { after900Mb: held(), after900ResidentMb: resident() };
  return { openMs: opened - started, firstKeyMs: answered - started, ...after, ...last };
}

async function latency() {
  const search = await engine.open(file);
  /** @type {Record<string, object>} */
  const kinds = {};
  for (const kind of engine.kinds) {
    const all = queriesOf(kind);
    const count = engine.sample?.[kind] ?? all.length;
    const queries = Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] ?? '');
    const answers = [];
    for (const query of queries) answers.push(await search(kind, query));
    const times = queries.map(() => /** @type {number[]} */ ([]));
    const order = queries.map((_, at) => at);
    const next = random(1 + Number(turn));
    for (let round = 0; round < (engine.rounds ?? 5); round++) {
      for (const at of shuffled(order, next)) {
        const query = queries[at] ?? '';
        const started = performance.now();
        const answer = search(kind, query);
        // Awaiting what is no promise would cost an engine that answers at once.
        if (answer instanceof Promise) await answer;
        times[at]?.push(performance.now() - started);
      }
    }
    const each = times.map(median);
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(each, share));
    const mean = each.reduce((sum, time) => sum + time, 0) / each.length;
    const empty = answers.filter((answer) => answer.length === 0).length;
    kinds[kind] = { n: count, p50, p95, p99, mean, empty, ...(kind === 'fuzzy' ? { answers } : {}) };
  }
  return { kinds };
}

/** All keys of the corpus's phrases in the order in which they are typed, from a cold start on, as in a host just started. */
async function host() {
  if (!engine.host) throw new Error(`${engine.name} has no host`);
  const ask = await engine.host(file);
  // What the host itself asks before anybody types.
  await ask('a');
  /** @type {number[]} */
  const times = [];
  for (const query of queriesOf('prefix')) {
    const started = performance.now();
    await ask(query);
    times.push(performance.now() - started);
  }
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share));
  return { n: times.length, p50, p95, p99 };
}

const phases = { build, session, latency, host };
const result = await phases[/** @type {keyof typeof phases} */ (phase)]();
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);

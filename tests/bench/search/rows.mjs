// @ts-check
/** The reaches, and what was measured against them: medians over the turns; memory without Node's own. */
import { median } from '../numbers.mjs';

/**
 * @typedef {object} Row one line of the table and of out/bench/search.json
 * @property {string} name
 * @property {string} key
 * @property {number} ours
 * @property {string} unit of ours and of the peer's
 * @property {number | null} peer null where a peer has nothing like it
 * @property {string | null} peerName
 * @property {number | null} ratio ours over the peer's; null where the reach is a value of its own
 * @property {number} reach
 * @property {boolean} ok
 * @property {string} [note] why a reach is missed, and what was tried
 */
/** @typedef {import('./turns.mjs').Measured} Measured */
/** @typedef {import('./engines/adapter.mjs').Kind} Kind */
/** @typedef {'none' | 'engine' | 'shipped' | 'fts5' | 'flexsearch' | 'minisearch' | 'lunr'} Key */

const round = (/** @type {number} */ value) => Number(value.toPrecision(4));

/** @param {Measured} one @param {Kind} kind @param {'p50' | 'p95' | 'p99' | 'mean'} what milliseconds */
export const time = (one, kind, what) => median(one.latencies.map(({ kinds }) => kinds[kind]?.[what] ?? NaN));

/** Megabytes beyond Node's own. @param {Measured} one @param {Measured} none @param {Exclude<keyof import('./turns.mjs').Session, 'openMs' | 'firstKeyMs'>} what */
export const memory = (one, none, what) =>
  median(one.sessions.map((session) => session[what])) - median(none.sessions.map((session) => session[what]));

/** @param {Measured} one */
export const fileMb = (one) => one.bytes / 1e6;

/** @param {string} key @param {string} name @param {number} ours @param {string} unit @param {Measured} peer @param {number} theirs @param {number} reach @returns {Row} */
function against(key, name, ours, unit, peer, theirs, reach) {
  const ratio = ours / theirs;
  const [a, b, c] = [ours, theirs, ratio].map(round);
  return {
    ...{ name, key, ours: a ?? NaN, unit, peer: b ?? NaN, peerName: peer.engine.name, ratio: c ?? NaN, reach },
    ok: ratio <= reach,
  };
}

/** @param {string} key @param {string} name @param {number} ours @param {string} unit @param {number} reach @param {boolean} ok @param {{ peer: number, peerName: string } | null} [beside] @returns {Row} */
function alone(key, name, ours, unit, reach, ok, beside = null) {
  const { peer, peerName } = beside ?? { peer: null, peerName: null };
  return {
    name,
    key,
    ours: round(ours),
    unit,
    peer: peer === null ? null : round(peer),
    peerName,
    ratio: null,
    reach,
    ok,
  };
}

/** @param {Record<Key, Measured>} all @param {Record<string, number>} recall by key @returns {Row[]} */
export function rowsOf({ none, engine, shipped, fts5, flexsearch, minisearch }, recall) {
  /** @param {string} key @param {string} name @param {Kind} kind @param {'p50' | 'p95'} what @param {Measured} peer @param {number} reach */
  const timed = (key, name, kind, what, peer, reach) =>
    against(key, name, time(engine, kind, what), 'ms', peer, time(peer, kind, what), reach);
  /** @param {string} key @param {string} name @param {Measured} ours @param {'openMb' | 'after900Mb'} what @param {number} reach */
  const held = (key, name, ours, what, reach) =>
    against(key, name, memory(ours, none, what), 'MB', fts5, memory(fts5, none, what), reach);
  const open =
    "More than half is Node's own crypto module (1.1 MB when it is first loaded), for the hashes of blocks; SHA-256 in JavaScript takes two to three megabytes. Offsets, counts and words are read by pages, sums are made when they are first needed, the builder is not loaded.";
  const after =
    'Half is memory of the threads on which V8 compiles: with --no-concurrent-recompilation it is 7 MB in all. The search host is not started so: in Electron that saves nothing, and its keys wait for the compiler (95th percentile 10 ms in place of 7).';
  const shippedAfter =
    'With the flags of V8 with which the search host is started. About 20 MB are the threads on which V8 compiles, which Electron gives back: in its process all of it, Node and code included, is 37 MB after as many searches.';
  /** @param {Measured} one */
  const firstKey = (one) => median(one.sessions.map(({ firstKeyMs }) => firstKeyMs));
  /** @param {Measured} one */
  const seconds = (one) => median(one.builds.map((built) => built.seconds));
  const peak = median(engine.builds.map(({ peakMb }) => peakMb));
  const empty = Math.max(...engine.latencies.map(({ kinds }) => kinds.prefix?.empty ?? Infinity));
  const host = median(shipped.hosts.map(({ p95 }) => p95));
  const found = recall['engine'] ?? NaN;
  const theirs = { peer: recall['minisearch'] ?? NaN, peerName: minisearch.engine.name };
  return [
    timed('prefixP50', 'A keystroke, median', 'prefix', 'p50', flexsearch, 1),
    timed('prefixP95', 'A keystroke, 95th percentile', 'prefix', 'p95', flexsearch, 0.6),
    timed('exactP50', 'Whole words, any of them, median', 'exact', 'p50', flexsearch, 1.5),
    timed('and3P50', 'Three words, all of them, median', 'and3', 'p50', fts5, 0.15),
    timed('fuzzyP50', 'A misspelt word, median', 'fuzzy', 'p50', minisearch, 0.6),
    alone('fuzzyRecall', 'The word that was meant is in a top-10 document', found, '', 0.97, found >= 0.97, theirs),
    against('firstKey', 'Open and first keystroke', firstKey(engine), 'ms', fts5, firstKey(fts5), 0.6),
    { ...held('memoryOpen', 'Memory after the first keystroke', engine, 'openMb', 1), note: open },
    { ...held('memoryAfter900', 'Memory after 900 queries', engine, 'after900Mb', 1.1), note: after },
    against('fileSize', 'File', fileMb(engine), 'MB', minisearch, fileMb(minisearch), 0.4),
    against('buildTime', 'Build', seconds(engine), 's', fts5, seconds(fts5), 2.5),
    alone('buildPeakMb', 'Largest memory of the build, Node included', peak, 'MB', 800, peak <= 800),
    alone('zeroHitKeystrokes', 'Keystrokes of 300 without a hit', empty, '', 0, empty === 0),
    alone('shippedHostP95', 'Shipped: a keystroke in the search host, 95th percentile', host, 'ms', 5, host <= 5),
    against('shippedFile', 'Shipped: search sections', fileMb(shipped), 'MB', fts5, fileMb(fts5), 0.4),
    { ...held('shippedMemory', 'Shipped: memory after 900 queries', shipped, 'after900Mb', 1.2), note: shippedAfter },
  ];
}

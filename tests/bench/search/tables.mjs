// @ts-check
/** What was measured, for people. */
import { median } from '../numbers.mjs';
import { fileMb, memory, time } from './rows.mjs';

/** @typedef {import('./turns.mjs').Measured} Measured */
/** @typedef {ReturnType<typeof summary>} Summary */

/** An engine's medians, null where it was not measured. @param {Measured} one @param {Measured} none */
export function summary(one, none) {
  const { name, version, settings, kinds } = one.engine;
  const sessions = one.sessions.length > 0;
  const measured = one.latencies.length > 0 ? kinds : [];
  /** @param {import('./engines/adapter.mjs').Kind} kind */
  const times = (kind) => ({
    p50: time(one, kind, 'p50'),
    p95: time(one, kind, 'p95'),
    p99: time(one, kind, 'p99'),
    mean: time(one, kind, 'mean'),
    n: one.latencies[0]?.kinds[kind]?.n ?? 0,
    empty: one.latencies[0]?.kinds[kind]?.empty ?? 0,
  });
  return {
    name,
    version,
    settings,
    buildSeconds: one.builds.length > 0 ? median(one.builds.map(({ seconds }) => seconds)) : null,
    buildPeakMb: one.builds.length > 0 ? median(one.builds.map(({ peakMb }) => peakMb)) : null,
    fileMb: one === none ? null : fileMb(one),
    openMs: sessions ? median(one.sessions.map(({ openMs }) => openMs)) : null,
    firstKeyMs: sessions ? median(one.sessions.map(({ firstKeyMs }) => firstKeyMs)) : null,
    openMb: sessions ? memory(one, none, 'openMb') : null,
    after900Mb: sessions ? memory(one, none, 'after900Mb') : null,
    openResidentMb: sessions ? memory(one, none, 'openResidentMb') : null,
    after900ResidentMb: sessions ? memory(one, none, 'after900ResidentMb') : null,
    latency: Object.fromEntries(measured.map((kind) => [kind, times(kind)])),
    host: one.hosts[0]
      ? { p50: median(one.hosts.map(({ p50 }) => p50)), p95: median(one.hosts.map(({ p95 }) => p95)) }
      : null,
    turns: { builds: one.builds.length, sessions: one.sessions.length, latencies: one.latencies.length },
  };
}

const figure = (/** @type {number | null | undefined} */ value) =>
  value === null || value === undefined ? '–' : Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '–';

/** @param {string[][]} lines the first is the head @returns {string} */
function columns(lines) {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
}

/** @param {Record<string, Summary>} engines */
export function engineTable(engines) {
  const head = [
    'ms p50/p95',
    'exact',
    'prefix',
    'fuzzy',
    'and3',
    'first key',
    'MB open',
    'MB 900',
    'file MB',
    'build s',
    'peak MB',
  ];
  const lines = Object.values(engines).map((one) => {
    const times = ['exact', 'prefix', 'fuzzy', 'and3'].map((kind) => {
      const found = one.latency[kind];
      return found ? `${figure(found.p50)}/${figure(found.p95)}` : '–';
    });
    const rest = [one.firstKeyMs, one.openMb, one.after900Mb, one.fileMb, one.buildSeconds, one.buildPeakMb].map(
      figure,
    );
    return [`${one.name} ${one.version}`, ...times, ...rest];
  });
  return `${columns([head, ...lines])}\n`;
}

/** @param {readonly import('./rows.mjs').Row[]} rows */
export function rowTable(rows) {
  const head = ['row', 'key', 'ours', 'peer', '', 'ratio', 'reach', ''];
  const lines = rows.map(({ name, key, ours, unit, peer, peerName, ratio, reach, ok }) => [
    name,
    key,
    `${figure(ours)} ${unit}`,
    peer === null ? '–' : `${figure(peer)} ${unit}`,
    peerName ?? '',
    figure(ratio),
    String(reach),
    ok ? 'reached' : 'missed',
  ]);
  return `${columns([head, ...lines])}\n`;
}

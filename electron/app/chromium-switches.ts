/** Options that are not ours: those that Electron and Chromium read for themselves pass, anything else is a slip. */

const theirs = [
  /^--(?:no-|disable-|enable-|force-|ozone-|use-|remote-debugging-|remote-allow-|log-|net-log-|inspect|trace-|gtk-|lang$|js-flags$)/,
  /^--(?:v|vmodule|proxy-server|host-resolver-rules|headless|gpu|in-process-gpu|single-process|password-store)$/,
  /^--(?:original-process-start-time|field-trial-handle|type|expose-internals|expose-gc|allow-pre-commit-input)$/,
  /^--(?:edge-|ms-|unsafely-|allow-|metrics-|hide-|mute-|autoplay-|blink-|font-|touch-|high-dpi-|ignore-gpu)/,
  /^-psn_/,
];

/** A sentence about an option that nobody knows, or null when Electron or Chromium may know it. */
export function unknownOption(name: string, ours: readonly string[]): string | null {
  if (theirs.some((pattern) => pattern.test(name))) return null;
  const near = ours.find((option) => distance(option, name) <= 2);
  return near ? `There is no option ${name}. Did you mean ${near}?` : `There is no option ${name}.`;
}

/** Edit distance of two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Which of two versions of a pack is the newer one. */

export interface Version {
  /** The day up to which the contents were checked: 2026, 2026-11 or 2026-11-05. */
  readonly asOf: string;
  /** Any text that grows: "2026.11.1". */
  readonly version: string;
}

/** Whether `a` is newer than `b`: by its day, then by its version. Of two days the one that is said more exactly is later. */
export function isNewer(a: Version, b: Version): boolean {
  if (a.asOf !== b.asOf) return a.asOf > b.asOf;
  // Numbers in a version count as such (2026.9 is before 2026.10), and the same on every machine.
  return a.version.localeCompare(b.version, 'en', { numeric: true }) > 0;
}

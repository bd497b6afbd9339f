/** `SHA256SUMS`: a line an entry, its SHA-256 in hexadecimal, two spaces, its name; in ascending order of the names. */

export type Sums = ReadonlyMap<string, string>;

const line = /^([0-9a-f]{64}) {2}([^\n]+)$/;

export function writeSums(sums: Sums): string {
  const names = [...sums.keys()].sort();
  return names.map((name) => `${sums.get(name) ?? ''}  ${name}\n`).join('');
}

/** @throws Error when the text is anything else, or names an entry twice */
export function readSums(text: string): Sums {
  const sums = new Map<string, string>();
  if (text !== '' && !text.endsWith('\n')) throw new Error('its last line is cut short');
  for (const found of text.split('\n').slice(0, -1)) {
    const [, sha256, name] = line.exec(found) ?? [];
    if (!sha256 || !name || sums.has(name)) throw new Error(`line ${sums.size + 1} is not a sum`);
    sums.set(name, sha256);
  }
  return sums;
}

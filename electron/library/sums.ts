/** `SHA256SUMS`: a line an entry, its SHA-256 in hexadecimal, two spaces, its name; in ascending order of the names. */
import { Faulty } from './error';

export type Sums = ReadonlyMap<string, string>;

const line = /^([0-9a-f]{64}) {2}([^\n]+)$/;

export function writeSums(sums: Sums): string {
  const names = [...sums.keys()].sort();
  return names.map((name) => `${sums.get(name) ?? ''}  ${name}\n`).join('');
}

/** @throws Faulty when the text is anything else, or names an entry twice */
export function readSums(text: string): Sums {
  const sums = new Map<string, string>();
  if (text !== '' && !text.endsWith('\n')) throw new Faulty({ code: 'badSums', line: text.split('\n').length });
  for (const found of text.split('\n').slice(0, -1)) {
    const [, sha256, name] = line.exec(found) ?? [];
    if (!sha256 || !name || sums.has(name)) throw new Faulty({ code: 'badSums', line: sums.size + 1 });
    sums.set(name, sha256);
  }
  return sums;
}

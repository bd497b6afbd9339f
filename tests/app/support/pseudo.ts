/** A copy of the built application whose French is English made longer: what no layout may break at. */
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readUnits } from '../../fixtures/xliff';
import { root } from '../launch';

/** At least 40 % longer, and marked, so that a string that does not come from the messages stands out. */
export function lengthened(text: string): string {
  const parts = text.split(/(\{\d+\})/u);
  const letters = text.replace(/\{\d+\}/gu, '').length;
  const more = 'ñïßé ŵøöð '.repeat(Math.ceil((letters * 0.4) / 10)).slice(0, Math.ceil(letters * 0.4) + 1);
  return `${parts.join('')} ${more.trim()}`;
}

/** The folder of the copy. */
export function pseudoApplication(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-pseudo-'));
  cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  // A message with markup in it (its id begins with h) is a template of Lit's, which only a build can make: it stays as it is.
  const strings = readUnits('fr').filter(({ id }) => id.startsWith('s'));
  const templates = Object.fromEntries(strings.map(({ id, source }) => [id, template(source)]));
  const assets = path.join(folder, 'dist/renderer/assets');
  const chunk = readdirSync(assets).find((name) => /^fr-.*\.js$/u.test(name));
  if (!chunk) throw new Error('The built application has no French messages.');
  writeFileSync(path.join(assets, chunk), `export const templates = ${JSON.stringify(templates)};\n`);
  return folder;
}

/** As lit-localize keeps a message: a string, or strings between the numbers of expressions. */
function template(source: string): unknown {
  const counted = /^\s*one: (.*?) \| other: (.*)$/su.exec(source);
  const text = counted
    ? `one: ${lengthened(counted[1] ?? '')} | other: ${lengthened(counted[2] ?? '')} | many: #`
    : lengthened(source);
  const parts = text.split(/\{(\d+)\}/u);
  if (parts.length === 1) return text;
  const strings = parts.filter((_part, at) => at % 2 === 0);
  const values = parts.filter((_part, at) => at % 2 === 1).map(Number);
  return { strTag: true, strings, values };
}

/** The folders of a pack's sources: one for each kind of record. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Kind } from '../../data/model';
import { closest, problemOf, type Problem } from './problem';
import { textsFolder } from './text-files';

export const folders: Readonly<Record<Kind, string>> = {
  session: 'sessions',
  resolution: 'resolutions',
  decision: 'decisions',
  person: 'people',
  organisation: 'organisations',
  programme: 'programmes',
  member: 'members',
  source: 'sources',
};

export const headerName = 'pack.yaml';
const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

export async function isDirectory(dir: string): Promise<boolean> {
  return (await stat(dir).catch(() => null))?.isDirectory() ?? false;
}

/** The YAML files of each kind, folders within folders included, in the order of their names. */
export async function recordFiles(dir: string): Promise<{ kind: Kind; file: string }[]> {
  const files: { kind: Kind; file: string }[] = [];
  for (const [kind, folder] of Object.entries(folders) as [Kind, string][]) {
    const at = path.join(dir, folder);
    if (!(await isDirectory(at))) continue;
    const found = await readdir(at, { recursive: true, withFileTypes: true });
    const names = found.filter((e) => e.isFile() && isYaml(e.name)).map((e) => path.join(e.parentPath, e.name));
    for (const file of names.sort()) files.push({ kind, file });
  }
  return files;
}

/** Folders and YAML files that nothing reads: most often a folder with a slip in its name. */
export async function strays(dir: string): Promise<Problem[]> {
  const known = [...Object.values(folders), textsFolder];
  const found = await readdir(dir, { withFileTypes: true });
  return found
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== headerName)
    .filter((entry) => (entry.isDirectory() ? !known.includes(entry.name) : isYaml(entry.name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const name = path.join(dir, entry.name);
      if (!entry.isDirectory()) return problemOf(name, 'nothing reads this file', `Move it to ${known.join(', ')}.`);
      const near = closest(entry.name, known) ?? (folders as Record<string, string>)[entry.name];
      const mend = near ? `Did you mean ${near}?` : `The folders are ${known.join(', ')}.`;
      return problemOf(name, 'no kind of record has a folder of this name', mend);
    });
}

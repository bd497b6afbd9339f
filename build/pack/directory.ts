/** Reads a folder of records: `pack.yaml`, and a folder for each kind with YAML files that are lists of records. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { anyRecord, kindOf, packHeader, recordId, type AnyRecord, type Kind, type PackHeader } from '../../data/model';
import { kindOfReference, referencesOf } from './references';
import { closest, type Problem } from './problem';
import { explain } from './explain';
import { YamlFile } from './yaml-file';

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

export interface Directory {
  /** Null when pack.yaml is missing or wrong; then `problems` says so. */
  readonly header: PackHeader | null;
  readonly records: readonly AnyRecord[];
  readonly problems: readonly Problem[];
}

interface Place {
  readonly file: YamlFile;
  readonly index: number;
}

/** Reads everything and collects every problem, instead of stopping at the first. File names are relative to `dir`. */
export async function readDirectory(dir: string): Promise<Directory> {
  const problems: Problem[] = [];
  const whole = (file: string, what: string, mend: string): void => {
    problems.push({ file, line: 0, column: 0, what, mend });
  };
  if (!(await isDirectory(dir))) {
    whole(dir, 'there is no such folder', 'Give the folder that holds pack.yaml.');
    return { header: null, records: [], problems };
  }
  const header = await readHeader(dir, problems, whole);
  const records: AnyRecord[] = [];
  const places = new Map<string, Place>();
  for (const [kind, folder] of Object.entries(folders) as [Kind, string][]) {
    for (const file of await yamlFiles(path.join(dir, folder))) {
      records.push(...(await readFileOfKind(file, kind, places, problems)));
    }
  }
  if (records.length === 0 && problems.length === 0) {
    whole(dir, 'the folder has no records', `Put YAML files into ${Object.values(folders).join(', ')}.`);
  }
  problems.push(...missingReferences(records, places), ...wrongHighlight(dir, header, places));
  return { header, records, problems };
}

async function isDirectory(dir: string): Promise<boolean> {
  return (await stat(dir).catch(() => null))?.isDirectory() ?? false;
}

async function yamlFiles(folder: string): Promise<string[]> {
  if (!(await isDirectory(folder))) return [];
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

async function readHeader(
  dir: string,
  problems: Problem[],
  whole: (file: string, what: string, mend: string) => void,
): Promise<PackHeader | null> {
  const file = path.join(dir, 'pack.yaml');
  if (!(await stat(file).catch(() => null))) {
    whole(file, 'the file is missing', 'Write it: docs/pack-authors.md says what it holds.');
    return null;
  }
  const yaml = await YamlFile.read(file);
  problems.push(...yaml.problems);
  if (yaml.problems.length > 0) return null;
  const parsed = packHeader.safeParse(yaml.value());
  if (parsed.success) return parsed.data;
  problems.push(...explain(yaml, [], parsed.error, Object.keys(packHeader.shape)));
  return null;
}

async function readFileOfKind(
  name: string,
  kind: Kind,
  places: Map<string, Place>,
  problems: Problem[],
): Promise<AnyRecord[]> {
  const file = await YamlFile.read(name);
  problems.push(...file.problems);
  if (file.problems.length > 0) return [];
  const list = z.array(z.record(z.string(), z.unknown())).safeParse(file.value() ?? []);
  if (!list.success) {
    problems.push(file.problemAt([], 'this is not a list of records', 'Begin each record with "- id: …".'));
    return [];
  }
  const records: AnyRecord[] = [];
  for (const [index, raw] of list.data.entries()) {
    const parsed = anyRecord.safeParse({ ...raw, kind });
    const id = recordId.safeParse(raw['id']);
    if (!parsed.success) problems.push(...explain(file, [index], parsed.error, fieldsOf(kind)));
    if (!id.success) continue;
    if (kindOf(id.data) !== kind) {
      const mend = `Move it to ${folders[kindOf(id.data)]}/, or give it an id that begins with ${kind}/.`;
      problems.push(file.problemAt([index, 'id'], `${id.data} stands among the ${folders[kind]}`, mend));
      continue;
    }
    const first = places.get(id.data);
    if (first) {
      const other = first.file.problemAt([first.index, 'id'], '', '');
      const mend = `It is also at ${other.file}:${other.line}; give one of them another id, or join them.`;
      problems.push(file.problemAt([index, 'id'], `the id ${id.data} is used twice`, mend));
      continue;
    }
    places.set(id.data, { file, index });
    if (parsed.success) records.push(parsed.data);
  }
  return records;
}

function fieldsOf(kind: Kind): string[] {
  const option = anyRecord.options.find((schema) => schema.shape.kind.value === kind);
  return option ? Object.keys(option.shape).filter((field) => field !== 'kind') : [];
}

function missingReferences(records: readonly AnyRecord[], places: ReadonlyMap<string, Place>): Problem[] {
  const known = [...places.keys()];
  const problems: Problem[] = [];
  for (const record of records) {
    const place = places.get(record.id);
    if (!place) continue;
    for (const { id, by } of new Map(referencesOf(record).map((r) => [`${r.by} ${r.id}`, r])).values()) {
      const at = pathTo(place, id);
      const expected = kindOfReference(by);
      if (!places.has(id)) {
        const near = closest(id, known);
        const mend = near ? `Did you mean ${near}?` : 'Add that record, or take the reference out.';
        problems.push(place.file.problemAt(at, `${record.id} names ${id}, which is not here`, mend));
      } else if (expected && kindOf(id) !== expected) {
        const mend = `Name a record of the kind ${expected} here.`;
        problems.push(place.file.problemAt(at, `${record.id} names ${id} where a ${expected} belongs`, mend));
      }
    }
  }
  return problems;
}

/** The first place inside the record where the id is written. */
function pathTo(place: Place, id: string): PropertyKey[] {
  const search = (value: unknown, at: PropertyKey[]): PropertyKey[] | null => {
    if (value === id) return at;
    if (typeof value !== 'object' || value === null) return null;
    for (const [key, inner] of Object.entries(value)) {
      if (at.length === 1 && key === 'id') continue;
      const found = search(inner, [...at, Array.isArray(value) ? Number(key) : key]);
      if (found) return found;
    }
    return null;
  };
  const list = place.file.value();
  return search(Array.isArray(list) ? list[place.index] : null, [place.index]) ?? [place.index];
}

function wrongHighlight(dir: string, header: PackHeader | null, places: ReadonlyMap<string, Place>): Problem[] {
  if (!header?.highlight || places.has(header.highlight)) return [];
  const what = `highlight names ${header.highlight}, which is not here`;
  return [{ file: path.join(dir, 'pack.yaml'), line: 0, column: 0, what, mend: 'Name a session of this pack.' }];
}

/** Reads a folder of records: `pack.yaml`, and a folder for each kind with YAML files that are lists of records. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { anyRecord, kindOf, packHeader, recordId } from '../../data/model';
import type { AnyRecord, Kind, PackHeader, RecordId } from '../../data/model';
import { checkReferences } from './check-references';
import { checkTitles } from './check-titles';
import { check } from './explain';
import { folders, headerName, isDirectory, recordFiles, strays } from './folders';
import { byPlace, problemOf, type Problem } from './problem';
import { textFiles, TextFiles } from './text-files';
import { YamlFile } from './yaml-file';

export interface Directory {
  /** Null when pack.yaml is missing or wrong; then `problems` says so. */
  readonly header: PackHeader | null;
  readonly records: readonly AnyRecord[];
  /** Found, not read: their own problems show when they are (`checkTexts`). */
  readonly texts: TextFiles;
  /** By file and line. */
  readonly problems: readonly Problem[];
}

/** A record as it stands in its file, before any schema has seen it. */
export interface Written {
  readonly file: YamlFile;
  /** Its place in the file's list. */
  readonly index: number;
  readonly raw: Readonly<Record<string, unknown>>;
}

/** Reads everything and collects every problem, instead of stopping at the first. */
export async function readDirectory(dir: string): Promise<Directory> {
  if (!(await isDirectory(dir))) {
    const problem = problemOf(dir, 'there is no such folder', `Give the folder that holds ${headerName}.`);
    return { header: null, records: [], texts: new TextFiles(new Map(), () => false), problems: [problem] };
  }
  const problems = await strays(dir);
  const yaml = await headerFile(dir, problems);
  const header = yaml ? keep(check(packHeader, yaml.value, yaml, []), problems) : null;
  const records: AnyRecord[] = [];
  const byId = new Map<RecordId, Written>();
  const all: Written[] = [];
  const unread = new Set<Kind>();
  for (const { kind, file } of await recordFiles(dir)) {
    const list = await listOf(file, problems);
    if (!list) unread.add(kind);
    for (const written of list ?? []) {
      const record = readRecord(written, kind, byId, header, problems);
      if (record) records.push(record);
      all.push(written);
    }
  }
  if (all.length === 0 && problems.length === 0) {
    const mend = `Put YAML files into ${Object.values(folders).join(', ')}.`;
    problems.push(problemOf(dir, 'the folder has no records', mend));
  }
  problems.push(...checkReferences({ records: all, byId, unread, header: yaml }));
  const found = await textFiles(dir, (id) => byId.has(id) || unread.has(kindOf(id)));
  problems.push(...found.problems, ...checkTitles(all, byId, found.texts, unread));
  return { header, records, texts: found.texts, problems: problems.sort(byPlace) };
}

async function headerFile(dir: string, problems: Problem[]): Promise<YamlFile | null> {
  const file = path.join(dir, headerName);
  if (!(await stat(file).catch(() => null))) {
    problems.push(problemOf(file, 'the file is missing', 'Write it: docs/pack-authors.md says what it holds.'));
    return null;
  }
  const yaml = await YamlFile.read(file);
  problems.push(...yaml.problems);
  return yaml.problems.length > 0 ? null : yaml;
}

/** The records of a file; null when it cannot be read as a list. */
async function listOf(name: string, problems: Problem[]): Promise<Written[] | null> {
  const file = await YamlFile.read(name);
  problems.push(...file.problems);
  if (file.problems.length > 0) return null;
  if (file.value === null || file.value === undefined) return [];
  const mend = 'Begin each record with "- id: …".';
  if (!Array.isArray(file.value)) {
    problems.push(file.problemAt([], 'this is not a list of records', mend));
    return null;
  }
  return (file.value as unknown[]).flatMap((raw, index) => {
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
      return { file, index, raw: raw as Record<string, unknown> };
    }
    problems.push(file.problemAt([index], 'this is not a record', mend));
    return [];
  });
}

function readRecord(
  written: Written,
  kind: Kind,
  byId: Map<RecordId, Written>,
  header: PackHeader | null,
  problems: Problem[],
): AnyRecord | null {
  const { file, index, raw } = written;
  if ('kind' in raw) {
    problems.push(
      file.problemAtKey([index], 'kind', '"kind" is not a field here', 'Take it out: the folder gives it.'),
    );
  }
  const record = keep(check<AnyRecord>(schemaOf(kind), { ...raw, kind }, file, [index]), problems);
  const id = recordId.safeParse(raw['id']);
  if (!id.success) return null;
  if (kindOf(id.data) !== kind) {
    const mend = `Move it to ${folders[kindOf(id.data)]}, or give it an id that begins with ${kind}/.`;
    problems.push(file.problemAt([index, 'id'], `${id.data} stands among the ${folders[kind]}`, mend));
  }
  const first = byId.get(id.data);
  if (first) {
    const other = first.file.problemAt([first.index, 'id'], '', '');
    const mend = `It is also at ${path.basename(other.file)}:${other.line}; give one of them another id, or join them.`;
    problems.push(file.problemAt([index, 'id'], `the id ${id.data} is used twice`, mend));
    return null;
  }
  byId.set(id.data, written);
  if (record?.lang && header && !header.languages.includes(record.lang)) {
    const mend = `Add it to the languages of ${headerName}; a search finds only records in one of those.`;
    problems.push(file.problemAt([index, 'lang'], `the pack has no language "${record.lang}"`, mend));
  }
  return record;
}

function schemaOf(kind: Kind): (typeof anyRecord.options)[number] {
  const schema = anyRecord.options.find((option) => option.shape.kind.value === kind);
  if (!schema) throw new Error(`${kind} has no schema`);
  return schema;
}

function keep<T>(checked: { value: T | null; problems: Problem[] }, problems: Problem[]): T | null {
  problems.push(...checked.problems);
  return checked.value;
}

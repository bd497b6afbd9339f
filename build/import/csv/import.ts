/** Imports a table: into a new folder of records, or as one more file of a folder that there is. */
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kind, PackHeader, Source } from '../../../data/model';
import { folders, headerName } from '../../pack/folders';
import { problemOf, type Problem } from '../../pack/problem';
import { beside } from '../../unfinished';
import { Folder, recordsYaml } from '../folder';
import { writeRecords } from '../popolo/import';
import { slug } from '../slug';
import { readTable } from './read';

export async function importCsv(
  file: string,
  kind: Kind,
  out: string,
): Promise<{ records: number; problems: readonly Problem[] }> {
  const name = slug(path.basename(file).replace(/\.[a-z]+$/i, '')) || 'table';
  const source = `source/${name}`;
  const { records, problems } = await readTable(file, kind, source);
  if (problems.length > 0) return { records: 0, problems };
  if (records.length === 0) {
    return { records: 0, problems: [problemOf(file, 'the table has no rows', 'Add rows below its header.')] };
  }
  const own = sourceRecord(source, path.basename(file));
  const needsOwn = records.some((record) => record.sources.includes(source));
  if (await stat(path.join(out, headerName)).catch(() => null)) {
    const added = [{ kind, records }, ...(needsOwn ? [{ kind: 'source' as const, records: [own] }] : [])];
    await add(out, name, added);
    return { records: records.length, problems: [] };
  }
  const folder = await Folder.begin(out);
  try {
    await folder.header(headerOf(name, path.basename(file)));
    await writeRecords(folder, needsOwn ? [...records, own] : records);
    await folder.finish();
  } catch (error) {
    await folder.drop();
    throw error;
  }
  return { records: records.length, problems: [] };
}

/** Adds files to a folder of records. What is there is never replaced. @throws Error when a file of the name is there */
async function add(
  dir: string,
  name: string,
  files: readonly { kind: Kind; records: Parameters<typeof recordsYaml>[0] }[],
): Promise<void> {
  const targets = files.map(({ kind, records }) => ({ file: path.join(dir, folders[kind], `${name}.yaml`), records }));
  for (const { file } of targets) {
    if (await readFile(file).catch(() => null))
      throw new Error(`${file} is there already. Remove it, or rename the table.`);
  }
  for (const { file, records } of targets) {
    await mkdir(path.dirname(file), { recursive: true });
    const part = beside(file);
    try {
      await writeFile(part.name, recordsYaml(records));
      await rename(part.name, file);
    } finally {
      await rm(part.name, { force: true });
      part.finished();
    }
  }
}

function sourceRecord(id: string, file: string): Source {
  const none = { aliases: [], sources: [], derived: [], conflicts: [], evidence: {}, gaps: [], notes: [] };
  return { ...none, kind: 'source', id, title: file, type: 'table' };
}

function headerOf(name: string, file: string): PackHeader {
  const day = new Date().toISOString().slice(0, 10);
  return {
    id: name.slice(0, 80).replace(/-$/, ''),
    title: name,
    assembly: name,
    version: day.replaceAll('-', '.'),
    asOf: day,
    languages: ['en'],
    licence: 'The file read states none',
    attribution: `Imported from ${file}`,
    coverage: [],
  };
}

/** Imports a Popolo file: one folder of records, readable and correctable. */
import path from 'node:path';
import type { AnyRecord, Kind, PackHeader } from '../../../data/model';
import type { Problem } from '../../pack/problem';
import { Folder } from '../folder';
import { Report } from '../report';
import { slug } from '../slug';
import { recordsOf } from './convert';
import { readPopolo } from './read';

/** Records in one file: few enough that a person can page through it. */
const perFile = 200;

export async function importPopolo(
  file: string,
  out: string,
): Promise<{ report: Report; problems: readonly Problem[] }> {
  const report = new Report();
  const folder = await Folder.begin(out);
  try {
    const { popolo, problems } = await readPopolo(file, report);
    if (!popolo) {
      await folder.drop();
      return { report, problems };
    }
    const records = recordsOf(popolo, path.basename(file), file, report);
    await folder.header(headerOf(records, path.basename(file)));
    await writeRecords(folder, records);
    await folder.plain('import-report.txt', `${report.lines(path.dirname(file)).join('\n')}\n`);
    await folder.finish();
    return { report, problems: [] };
  } catch (error) {
    await folder.drop();
    throw error;
  }
}

/** Spreads records over files by kind, in the order in which they come. */
export async function writeRecords(folder: Folder, records: readonly AnyRecord[]): Promise<void> {
  const byKind = new Map<Kind, AnyRecord[]>();
  for (const record of records) {
    const some = byKind.get(record.kind) ?? [];
    some.push(record);
    byKind.set(record.kind, some);
  }
  for (const [kind, some] of byKind) {
    for (let start = 0; start < some.length; start += perFile) {
      const name = some.length > perFile ? String(start / perFile + 1).padStart(3, '0') : 'all';
      await folder.records(kind, name, some.slice(start, start + perFile));
    }
  }
}

function headerOf(records: readonly AnyRecord[], name: string): PackHeader {
  const body = records.find((record) => record.kind === 'organisation' && record.classification === 'legislature');
  const title = body && body.title.length > 3 ? body.title : name.replace(/\.json$/i, '').replace(/[-_]+/g, ' ');
  const day = new Date().toISOString().slice(0, 10);
  return {
    id: slug(title).slice(0, 80) || 'assembly',
    title,
    assembly: title,
    version: day.replaceAll('-', '.'),
    asOf: day,
    languages: ['en'],
    licence: 'The file read states none',
    attribution: `Imported from ${name}`,
    coverage: [],
  };
}

/** Imports Akoma Ntoso: looks at every file once to learn what belongs together, then reads one resolution after the other. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { byPlace, problemOf, type Problem } from '../../pack/problem';
import { Folder } from '../folder';
import { Report } from '../report';
import { XmlError } from '../xml';
import { Assembly, inLanguageOrder, sourceId } from './assembly';
import type { Expression } from './draft';
import { join } from './join';
import { partsOf, scan, type Scanned } from './scan';
import { expressionsOf } from './statement';
import { resolutionId, Symbols } from './symbols';

export interface Imported {
  /** None when there are problems: then nothing was written. */
  readonly records: number;
  readonly texts: number;
  readonly report: Report;
  readonly problems: readonly Problem[];
}

/** @param step told how many of how many steps are done; each file is looked at and then read */
export async function importAkn(
  from: readonly string[],
  out: string,
  step: (done: number, total: number) => void = () => undefined,
): Promise<Imported> {
  const folder = await Folder.begin(out);
  try {
    const imported = await read(from, folder, step);
    if (imported.problems.length > 0) await folder.drop();
    else await folder.finish();
    return imported;
  } catch (error) {
    await folder.drop();
    throw error;
  }
}

async function read(
  from: readonly string[],
  folder: Folder,
  step: (done: number, total: number) => void,
): Promise<Imported> {
  const report = new Report();
  const problems: Problem[] = [];
  const files = await xmlFiles(from, problems);
  let done = 0;
  const tick = (): void => step(++done, files.length * 2);
  const scanned = await scanAll(files, problems, tick);
  const groups = new Map<string, Scanned[]>();
  const symbols = new Symbols();
  for (const found of scanned) {
    const group = found.symbol ?? found.file;
    groups.set(group, [...(groups.get(group) ?? []), found]);
    for (const symbol of found.symbol ? partsOf(found.symbol) : []) name(symbol, found.file, symbols, problems);
  }
  const languages = inLanguageOrder(scanned.flatMap(({ lang }) => lang ?? []));
  const assembly = new Assembly(languages, scanned.find(({ comment }) => comment !== null)?.comment ?? null);
  let [records, texts] = [0, 0];
  for (const [, members] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const expressions of bySymbol(
      await readGroup(members, symbols, report, problems, tick),
      languages,
      problems,
    )) {
      if (problems.length > 0) continue;
      const { record, texts: ofRecord } = join(expressions, languages, symbols, sourceId);
      const session = record.session?.slice(record.session.indexOf('/') + 1);
      const slug = record.id.slice(record.id.indexOf('/') + 1);
      await folder.records('resolution', session ? path.join(session, slug) : slug, [record]);
      for (const text of ofRecord) await folder.text(text);
      assembly.add(expressions, session === undefined ? undefined : Number(session));
      records += 1;
      texts += ofRecord.length;
    }
  }
  report.read('files', files.length);
  report.read('resolutions', records);
  report.read('texts', texts);
  if (problems.length === 0) {
    await folder.header(assembly.header(new Date().toISOString().slice(0, 10)));
    await folder.records('session', 'all', assembly.sessions());
    await folder.records('source', 'all', [assembly.source()]);
    await folder.plain('import-report.txt', `${report.lines(process.cwd()).join('\n')}\n`);
  }
  return { records, texts, report, problems: problems.sort(byPlace) };
}

/** Files as named, and the .xml files of folders, in the order of their names. */
async function xmlFiles(from: readonly string[], problems: Problem[]): Promise<string[]> {
  const files = new Set<string>();
  for (const name of from) {
    const found = await stat(name).catch(() => null);
    if (!found) problems.push(problemOf(name, 'there is no such file or folder', 'Check the name.'));
    else if (!found.isDirectory()) files.add(name);
    else {
      const inside = await readdir(name, { recursive: true, withFileTypes: true });
      const xml = inside.filter((entry) => entry.isFile() && /\.xml$/i.test(entry.name));
      if (xml.length === 0)
        problems.push(problemOf(name, 'the folder has no .xml files', 'Give the folder of the files.'));
      for (const entry of xml) files.add(path.join(entry.parentPath, entry.name));
    }
  }
  return [...files].sort();
}

async function scanAll(files: readonly string[], problems: Problem[], tick: () => void): Promise<Scanned[]> {
  const scanned: Scanned[] = [];
  for (const file of files) {
    await attempt(problems, async () => void scanned.push(await scan(file)));
    tick();
  }
  return scanned;
}

async function attempt(problems: Problem[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    problems.push(error.problem);
  }
}

function name(symbol: string, file: string, symbols: Symbols, problems: Problem[]): void {
  const id = resolutionId(symbol);
  const mend = 'Correct <docNumber> on the cover page.';
  if (!id) {
    problems.push(problemOf(file, `no id can be made of the symbol ${JSON.stringify(symbol.slice(0, 80))}`, mend));
    return;
  }
  const other = symbols.add(symbol, id);
  if (other) problems.push(problemOf(file, `the symbols ${symbol} and ${other} have one id, ${id}`, mend));
}

async function readGroup(
  members: readonly Scanned[],
  symbols: Symbols,
  report: Report,
  problems: Problem[],
  tick: () => void,
): Promise<Expression[]> {
  const found: Expression[] = [];
  for (const { file } of members) {
    await attempt(problems, async () => void found.push(...(await expressionsOf(file, { file, report }, symbols))));
    tick();
  }
  return found;
}

/** The expressions of each symbol, the preferred language first. */
function bySymbol(
  expressions: readonly Expression[],
  languages: readonly string[],
  problems: Problem[],
): [Expression, ...Expression[]][] {
  const groups = new Map<string, Map<string, Expression>>();
  for (const expression of expressions) {
    const { symbol, lang, file } = expression;
    const ofSymbol = groups.get(symbol) ?? new Map<string, Expression>();
    const known = ofSymbol.get(lang);
    if (known) {
      const mend = `${path.basename(known.file)} is that too: give one of them.`;
      problems.push(problemOf(file, `this is ${symbol} in ${lang} a second time`, mend));
    } else ofSymbol.set(lang, expression);
    groups.set(symbol, ofSymbol);
  }
  return [...groups.values()].flatMap((ofSymbol) => {
    const ordered = languages.flatMap((lang) => ofSymbol.get(lang) ?? []);
    const [first, ...others] = ordered;
    return first ? [[first, ...others] as [Expression, ...Expression[]]] : [];
  });
}

/** `rostrum import akn`, `popolo` and `csv`. */
import path from 'node:path';
import { importAkn } from '../import/akn/import';
import { kindNamed, kinds } from '../../data/model';
import { describeColumns } from '../import/csv/columns';
import { importCsv } from '../import/csv/import';
import { importPopolo } from '../import/popolo/import';
import type { Problem } from '../pack/problem';
import { noMore, pathAt, text, UsageError, type Command, type Given, type Io } from './command';
import { report } from './problems';
import { progress } from './progress';

/** The folder of `--out`. @throws UsageError */
function outFolder(given: Given, io: Io): string {
  const out = text(given, 'out');
  if (!out) throw new UsageError('--out DIR is missing: say where to write the records');
  return path.resolve(io.cwd, out);
}

export const akn: Command = {
  options: { out: { type: 'string' } },
  async run(given, io) {
    if (given.positionals.length === 0) throw new UsageError('DIR or FILES are missing');
    const from = given.positionals.map((name) => path.resolve(io.cwd, name));
    const out = outFolder(given, io);
    const bar = progress(io, 'reading');
    const imported = await importAkn(from, out, bar.step).finally(bar.clear);
    return finish(imported.problems, imported.report.lines(io.cwd), out, io);
  },
};

export const popolo: Command = {
  options: { out: { type: 'string' } },
  async run(given, io) {
    const file = pathAt(given, 0, io, 'FILE');
    noMore(given, 1);
    const out = outFolder(given, io);
    const { report: found, problems } = await importPopolo(file, out);
    return finish(problems, found.lines(io.cwd), out, io);
  },
};

export const csv: Command = {
  options: { out: { type: 'string' }, kind: { type: 'string' } },
  async run(given, io) {
    const kind = kindNamed(text(given, 'kind'));
    if (!kind) throw new UsageError(`--kind KIND is missing: choose from ${kinds.join(', ')}`);
    noMore(given, 1);
    if (given.positionals.length === 0) {
      for (const line of describeColumns(kind)) io.out(line);
      return 0;
    }
    const file = pathAt(given, 0, io, 'FILE');
    const out = outFolder(given, io);
    const { records, problems } = await importCsv(file, kind, out);
    return finish(problems, [`Read: ${records} records.`], out, io);
  },
};

function finish(problems: readonly Problem[], lines: readonly string[], out: string, io: Io): 0 | 1 {
  if (problems.length > 0) {
    report(problems, io);
    io.err('Nothing was written.');
    return 1;
  }
  for (const line of lines) io.out(line);
  io.out(`Written to ${path.relative(io.cwd, out) || '.'}; read pack.yaml, then: rostrum pack build`);
  return 0;
}

/** `rostrum import akn`, `popolo` and `csv`. */
import path from 'node:path';
import { importAkn } from '../import/akn/import';
import { text, UsageError, type Command, type Given, type Io } from './command';
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
    if (imported.problems.length > 0) {
      report(imported.problems, io);
      io.err('Nothing was written.');
      return 1;
    }
    for (const line of imported.report.lines(io.cwd)) io.out(line);
    io.out(`Written to ${path.relative(io.cwd, out) || '.'}; read pack.yaml, then: rostrum pack build`);
    return 0;
  },
};

/** Problems on standard error, with files as seen from where the person stands. */
import path from 'node:path';
import { formatProblem, type Problem } from '../pack/problem';
import type { Io } from './command';

export function report(problems: readonly Problem[], io: Io): void {
  for (const problem of problems) {
    const shown = path.relative(io.cwd, problem.file) || '.';
    io.err(formatProblem({ ...problem, file: shown.startsWith('..') ? problem.file : shown }));
  }
  io.err(problems.length === 1 ? '1 problem' : `${problems.length} problems`);
}

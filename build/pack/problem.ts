/** Problems of a folder of records: every one, with file, line, what is wrong, and the mend. */

export interface Problem {
  readonly file: string;
  /** From 1; 0 when the problem is of the whole file. */
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly mend: string;
}

/** A problem of a file or folder as a whole. */
export function problemOf(file: string, what: string, mend: string): Problem {
  return { file, line: 0, column: 0, what, mend };
}

/** For sorting: by file, then by place. */
export function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}

/** One line as compilers print it, so that editors can jump to the place. */
export function formatProblem(problem: Problem): string {
  const place = problem.line > 0 ? `:${problem.line}:${problem.column}` : '';
  return `${problem.file}${place}: ${problem.what}. ${problem.mend}`;
}

/** The known word nearest to a mistyped one, or null when none is within two edits. */
export function closest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = 3;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = edits(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein distance. */
function edits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

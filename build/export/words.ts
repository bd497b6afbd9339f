/** A text as plain words and as Markdown. */
import type { Point, Run, Text, TextBlock, TextTable } from '../../data/model';

/** Paragraphs of plain words, notes last. */
export function plainText(text: Text): string {
  const lines: string[] = [];
  for (const { blocks } of text.sections) for (const block of blocks) lines.push(...linesOf(block, plainRuns, false));
  for (const note of text.notes) lines.push(`${note.marker} ${plainRuns(note.runs)}`);
  return [...lines, ...text.closing].join('\n');
}

/** The text as Markdown, without its title. Footnotes are those of GitHub's and Pandoc's Markdown. */
export function markdownText(text: Text): string {
  const parts: string[] = [];
  if (text.heading) parts.push(`*${escape(text.heading)}*`);
  if (text.proponent) parts.push(escape(text.proponent));
  const runs = (list: readonly Run[]): string => list.map((run) => markdownRun(run, text.lang)).join('');
  for (const { blocks } of text.sections) for (const block of blocks) parts.push(linesOf(block, runs, true).join('\n'));
  parts.push(...text.closing.map(escape));
  text.notes.forEach((note, index) => parts.push(`[^${text.lang}-${index + 1}]: ${runs(note.runs)}`));
  return parts.join('\n\n');
}

type Words = (runs: readonly Run[]) => string;

function linesOf(block: TextBlock, words: Words, marked: boolean): string[] {
  const num = 'num' in block && block.num ? `${marked ? escape(block.num) : block.num} ` : '';
  switch (block.type) {
    case 'heading':
      return [`${marked ? `${'#'.repeat(block.level + 2)} ` : ''}${num}${words(block.runs)}`];
    case 'paragraph':
      return [`${num}${words(block.runs)}`.trim(), ...pointLines(block.points ?? [], words, marked, 0)];
    case 'table':
      return tableLines(block, words, marked);
  }
}

function pointLines(points: readonly Point[], words: Words, marked: boolean, depth: number): string[] {
  return points.flatMap((point) => [
    `${'  '.repeat(depth)}${marked ? '- ' : ''}${point.num ? `${marked ? escape(point.num) : point.num} ` : ''}${words(point.runs)}`,
    ...pointLines(point.points ?? [], words, marked, depth + 1),
  ]);
}

function tableLines(table: TextTable, words: Words, marked: boolean): string[] {
  const cells = table.rows.map((row) => row.map((cell) => words(cell.runs).replace(/\n/g, ' ').replace(/\|/g, '\\|')));
  if (!marked) return cells.map((row) => row.join('\t'));
  const width = Math.max(...cells.map((row) => row.length));
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = cells;
  return ['', line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)];
}

export const plainRuns: Words = (runs) =>
  runs.map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : '')).join('');

function markdownRun(run: Run, lang: string): string {
  if (typeof run === 'string') return escape(run);
  if ('note' in run) return `[^${lang}-${run.note}]`;
  const style = 'style' in run ? run.style : undefined;
  const [, before = '', core = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(run.text) ?? [];
  const mark = style?.includes('italic') ? '*' : '';
  const strong = style?.includes('bold') ? '**' : '';
  const words = core === '' ? '' : `${strong}${mark}${escape(core)}${mark}${strong}`;
  const url = 'url' in run ? run.url : undefined;
  return `${before}${url ? `[${words}](<${url.replace(/[<>]/g, encodeURIComponent)}>)` : words}${after}`;
}

/** So that no words of a record are read as marks or as HTML. */
export function escape(words: string): string {
  return words.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/^([-+]|\d+[.)])(?=\s)/gm, '\\$1');
}

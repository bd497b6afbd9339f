/** Blocks as Markdown (CommonMark, tables as GitHub writes them). */
import type { Block, Run } from './blocks';

/** A whole document, ended by a line break. */
export function markdown(blocks: readonly Block[]): string {
  return `${blocks.flatMap(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inline(block.runs, ' ')}`];
    case 'paragraph':
      if (block.style === 'title') return [`# ${inline(block.runs, ' ')}`];
      return [block.style === 'note' ? quoted(block.runs) : inline(block.runs, '  \n')];
    case 'list':
      return [
        block.items
          .map((item, i) => `${block.ordered ? `${String(i + 1)}.` : '-'} ${inline(item, '  \n  ')}`)
          .join('\n'),
      ];
    case 'table':
      return block.rows.length > 0 ? [table(block)] : [];
    case 'contents':
      return [block.entries.map(({ text }) => `- ${escape(text)}`).join('\n')];
    case 'break':
      return ['---'];
  }
}

function quoted(runs: readonly Run[]): string {
  return inline(runs, '\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** A table must have a head: where the document has none, it is empty. */
function table({ heads, rows }: Extract<Block, { type: 'table' }>): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  const texts = rows.map((row) => row.map(({ runs }) => inline(runs, '<br>').replaceAll('|', '\\|')));
  const head = heads > 0 ? (texts[0] ?? []) : [];
  const body = heads > 0 ? texts.slice(1) : texts;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n');
}

/** @param lineBreak what stands for a line break */
function inline(runs: readonly Run[], lineBreak: string): string {
  return runs
    .map(({ text, bold, italic, raised }) => {
      const plain = escape(text);
      if (raised) return `<sup>${plain.trim()}</sup>`;
      const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(plain) ?? [];
      if (inner === '') return plain;
      const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
      return `${before}${mark}${inner}${[...mark].reverse().join('')}${after}`;
    })
    .join('')
    .trim()
    .replaceAll('\n', lineBreak);
}

/** What Markdown would read as a sign stays text. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/(^|\n)(\s*)([#+-])(?=\s)/g, '$1$2\\$3')
    .replace(/(^|\n)(\s*\d+)([.)])(?=\s)/g, '$1$2\\$3');
}

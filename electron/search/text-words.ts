/** The words of a resolution's text, as search reads and shows them: paragraph after paragraph, each a line. */
import type { Point, Run, Text, TextBlock } from '../../data/model/text';

export function textWords({ heading, proponent, agendaItem, sections, notes, closing }: Text): string {
  const lines = [
    ...sections.flatMap(({ blocks }) => blocks.flatMap(blockLines)),
    ...notes.map(({ marker, runs }) => `${marker} ${words(runs)}`),
    agendaItem ? [agendaItem.label, agendaItem.title].filter(Boolean).join(' ') : '',
    heading ?? '',
    proponent ?? '',
    ...closing,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function blockLines(block: TextBlock): string[] {
  switch (block.type) {
    case 'heading':
      return [numbered(block.num, block.runs)];
    case 'paragraph':
      return [numbered(block.num, block.runs), ...(block.points ?? []).flatMap(pointLines)];
    case 'table':
      return block.rows.map((row) => row.map(({ runs }) => words(runs)).join(' '));
  }
}

function pointLines({ num, runs, points }: Point): string[] {
  return [numbered(num, runs), ...(points ?? []).flatMap(pointLines)];
}

const numbered = (num: string | undefined, runs: readonly Run[]): string =>
  num ? `${num} ${words(runs)}` : words(runs);

function words(runs: readonly Run[]): string {
  const text = runs.map((run) => (typeof run === 'string' ? run : 'note' in run ? '' : run.text)).join('');
  return text.replaceAll('\n', ' ');
}

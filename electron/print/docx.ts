/** Blocks as a document for word processors (Office Open XML), by the library docx. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageReference,
  Paragraph,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { PackSummary } from '../../data/model';
import { directionOf } from '../../data/model/spoken';
import type { PrintJob } from '../bridge';
import { words } from '../words';
import type { Block, Run } from './blocks';
import { longDate } from './long-date';
import type { Read } from './lay-out';
import { margins, sizes } from './paper-size';

/** Twentieths of a point, in which Word measures. */
const twips = (inches: number): number => Math.round(inches * 1440);
const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const styles = {
  body: 'Body',
  lead: 'Lead',
  small: 'Small',
  note: 'Note',
  over: 'CoverOver',
  title: HeadingLevel.TITLE,
  foot: 'CoverFoot',
} as const;
const hair = { style: BorderStyle.SINGLE, size: 3, color: 'BBBBBB' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const serif = 'Source Serif 4';
const sans = 'Source Sans 3';

interface Setting {
  readonly rtl: boolean;
  /** Width of the text, in twips. */
  readonly width: number;
}

/** The bytes of the file. */
export function docx(read: Read, manifest: PackSummary, job: PrintJob): Promise<Buffer> {
  const { top, bottom, start, end } = margins[job.paper];
  const page = sizes[job.paper];
  const rtl = directionOf(job.language) === 'rtl';
  const setting: Setting = { rtl, width: twips(page.width - start - end) };
  return Packer.toBuffer(
    new Document({
      title: read.title,
      creator: 'Rostrum',
      description: words(job.language).print.pack(manifest.title, longDate(manifest.asOf, job.language)),
      features: { updateFields: read.blocks.some(({ type }) => type === 'contents') },
      styles: looks(rtl),
      numbering: { config: numberings(read.blocks) },
      sections: [
        {
          properties: {
            page: {
              size: { width: twips(page.width), height: twips(page.height) },
              margin: {
                top: twips(top + 0.2),
                bottom: twips(bottom + 0.2),
                ...(rtl ? { left: twips(end), right: twips(start) } : { left: twips(start), right: twips(end) }),
                header: twips(0.4),
                footer: twips(0.4),
              },
            },
          },
          headers: {
            default: new Header({
              children: [line(setting, [new TextRun(manifest.assembly)], [new TextRun(read.title)])],
            }),
          },
          footers: { default: new Footer({ children: [foot(setting, manifest, job)] }) },
          children: read.blocks.flatMap((block, i) => blockParts(block, i, setting)),
        },
      ],
    }),
  );
}

function blockParts(block: Block, index: number, setting: Setting): (Paragraph | Table)[] {
  const bidirectional = setting.rtl;
  switch (block.type) {
    case 'heading': {
      const runs = texts(block.runs, setting);
      const children = block.anchor ? [new Bookmark({ id: block.anchor, children: runs })] : runs;
      return [new Paragraph({ heading: levels[block.level as 1 | 2 | 3], bidirectional, children })];
    }
    case 'paragraph':
      return [new Paragraph({ style: styles[block.style], bidirectional, children: texts(block.runs, setting) })];
    case 'list':
      return block.items.map((item) => {
        const numbering = { reference: block.ordered ? `list-${String(index)}` : 'dashes', level: 0 };
        return new Paragraph({ style: 'Small', bidirectional, numbering, children: texts(item, setting) });
      });
    case 'table':
      return block.rows.length > 0 ? [table(block, setting), new Paragraph({ style: 'Small', children: [] })] : [];
    case 'contents':
      return block.entries.map(({ text, anchor }) =>
        line(
          setting,
          [new InternalHyperlink({ anchor, children: texts([{ text }], setting) })],
          [new PageReference(anchor)],
          'Body',
        ),
      );
    case 'break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Invisible: what stands beside it belongs to words that run from left to right. */
const leftToRight = '\u200E';
const firstLetter = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Latin words in a paragraph from right to left keep their full stops and brackets on their own side. */
function embedded(runs: readonly Run[]): readonly Run[] {
  const first = firstLetter.exec(runs.map(({ text }) => text).join(''))?.[0];
  if (first === undefined || rightToLeft.test(first)) return runs;
  return runs.map((run, i) => ({
    ...run,
    text: `${i === 0 ? leftToRight : ''}${run.text}${i === runs.length - 1 ? leftToRight : ''}`,
  }));
}

function texts(runs: readonly Run[], { rtl }: Setting): TextRun[] {
  return (rtl ? embedded(runs) : runs).flatMap(({ text, bold, italic, raised, small }) =>
    text.split('\n').map(
      (part, i) =>
        new TextRun({
          text: part,
          rightToLeft: rtl && rightToLeft.test(part),
          ...(i > 0 && { break: 1 }),
          ...(bold && { bold }),
          ...(italic && { italics: italic }),
          ...(raised && { superScript: raised, font: sans }),
          ...(small && { size: 17, font: sans }),
        }),
    ),
  );
}

function table({ heads, rows }: Extract<Block, { type: 'table' }>, setting: Setting): Table {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = columnWidths(rows, count, setting.width);
  return new Table({
    width: { size: setting.width, type: WidthType.DXA },
    columnWidths: widths,
    visuallyRightToLeft: setting.rtl,
    borders: { top: none, bottom: hair, left: none, right: none, insideHorizontal: hair, insideVertical: none },
    rows: rows.map(
      (row, i) =>
        new TableRow({
          tableHeader: i < heads,
          cantSplit: true,
          children: Array.from({ length: count }, (_, at) => {
            const cell = row[at];
            const runs = texts(
              (cell?.runs ?? []).map((run) => ({ ...run, bold: run.bold ?? i < heads })),
              setting,
            );
            const alignment = cell?.end ? AlignmentType.END : AlignmentType.START;
            return new TableCell({
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              margins: { top: 40, bottom: 40, left: 0, right: 120 },
              children: [new Paragraph({ style: 'Cell', bidirectional: setting.rtl, alignment, children: runs })],
            });
          }),
        }),
    ),
  });
}

/** Labels are narrow; other columns share the width by how much stands in them, none below a seventh. */
function columnWidths(rows: Extract<Block, { type: 'table' }>['rows'], count: number, width: number): number[] {
  const lengths = Array.from({ length: count }, (_, at) => {
    const total = rows.reduce((sum, row) => sum + (row[at]?.runs ?? []).reduce((n, { text }) => n + text.length, 0), 0);
    return Math.min(90, Math.max(12, total / rows.length));
  });
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const shares = lengths.map((length) => Math.max(1 / 7, length / all));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((share / sum) * width));
}

/** One thing at the start of a line, another at its end. */
function line(setting: Setting, start: ParagraphChild[], end: ParagraphChild[], style = 'Running'): Paragraph {
  return new Paragraph({
    style,
    bidirectional: setting.rtl,
    tabStops: [{ type: TabStopType.RIGHT, position: setting.width }],
    children: [...start, new TextRun({ children: [new Tab()] }), ...end],
  });
}

/** Pack and date; page x of y, whose words stand around the two numbers in the order of the language. */
function foot(setting: Setting, manifest: PackSummary, { language }: PrintJob): Paragraph {
  const { print: say } = words(language);
  const pack = say.pack(manifest.title, longDate(manifest.asOf, language));
  const signs = { '#page#': PageNumber.CURRENT, '#pages#': PageNumber.TOTAL_PAGES } as const;
  const parts = say.page('#page#', '#pages#').split(/(#pages?#)/u);
  const pages = parts.map(
    (part) => new TextRun(part in signs ? { children: [signs[part as keyof typeof signs]] } : part),
  );
  return line(setting, [new TextRun(pack)], pages);
}

function numberings(
  blocks: readonly Block[],
): { reference: string; levels: { level: number; format: 'decimal' | 'bullet'; text: string; style: object }[] }[] {
  const style = { paragraph: { indent: { left: 340, hanging: 340 } } };
  const lists = blocks.flatMap((block, i) => (block.type === 'list' && block.ordered ? [`list-${String(i)}`] : []));
  return [
    { reference: 'dashes', levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', style }] },
    ...lists.map((reference) => ({
      reference,
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1', style }],
    })),
  ];
}

/** 240 are a line as high as its letters need. */
const lines = { line: 276, lineRule: LineRuleType.AUTO } as const;

/** Sizes are half points. */
function looks(rtl: boolean): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const heading = (size: number, before: number, font: string): object => ({
    run: { size, bold: true, font, color: '111111' },
    paragraph: { spacing: { before, after: 80, ...lines }, keepNext: true },
  });
  const style = (id: string, size: number, font: string, paragraph: object, color = '111111'): object => ({
    id,
    name: id,
    basedOn: 'Normal',
    run: { size, font, color },
    paragraph,
  });
  return {
    default: {
      document: { run: { font: serif, size: 20 }, paragraph: { spacing: lines } },
      heading1: heading(42, 0, serif),
      heading2: heading(20, 260, sans),
      heading3: heading(20, 140, sans),
      // As on the printed cover, of which the first line stands a good way down the page.
      title: { ...heading(60, 0, serif), paragraph: { spacing: { after: twips(4 / 25.4), ...lines, line: 252 } } },
    },
    paragraphStyles: [
      style('Body', 20, serif, { spacing: { after: 100 } }),
      style('Lead', 22, serif, { spacing: { after: 120 } }),
      style('Small', 18, sans, { spacing: { after: 40 } }, '3A3A3A'),
      style('Cell', 19, serif, { spacing: { after: 0, ...lines, line: 252 } }),
      style('Note', 19, sans, {
        indent: { left: 200 },
        // Borders do not follow the direction of the words, as indents do.
        border: { [rtl ? 'right' : 'left']: { style: BorderStyle.SINGLE, size: 12, color: '111111', space: 8 } },
      }),
      {
        ...style('CoverOver', 19, sans, { spacing: { before: twips(62 / 25.4), after: 60 } }),
        run: { size: 19, font: sans, color: '3A3A3A', bold: true },
      },
      style('CoverFoot', 16, sans, { spacing: { before: 260 }, border: { top: { ...hair, space: 4 } } }, '3A3A3A'),
      style('Running', 16, sans, {}, '3A3A3A'),
    ] as never,
  };
}

/** One or two languages of a text, block beside block: anchors are the same in every language. Free of the window. */
import type { Point, Run, Text, TextBlock, TextSection } from '../../../data/model';

/** A block of one language, and the same of the other: null where a language has none of that anchor. */
export interface AlignedBlock {
  readonly anchor: string;
  readonly part: TextSection['part'];
  /** In the order of the languages. */
  readonly blocks: readonly (TextBlock | null)[];
}

/** Blocks in the order of the first language; what only another one has stands where that one has it. */
export function align(texts: readonly Text[]): AlignedBlock[] {
  const flat = texts.map((text) =>
    text.sections.flatMap(({ part, blocks }) => blocks.map((block) => ({ part, block }))),
  );
  const order: string[] = [];
  for (const blocks of flat) {
    let after = -1;
    for (const { block } of blocks) {
      const known = order.indexOf(block.anchor);
      if (known >= 0) after = known;
      else order.splice(++after, 0, block.anchor);
    }
  }
  const maps = flat.map((blocks) => new Map(blocks.map((one) => [one.block.anchor, one])));
  return order.map((anchor) => {
    const found = maps.map((map) => map.get(anchor) ?? null);
    return {
      anchor,
      part: found.find((one) => one !== null)?.part ?? 'operative',
      blocks: found.map((one) => one?.block ?? null),
    };
  });
}

/** The words of runs, without styles and calls of notes. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : '')).join('');
}

/** The number as printed without its stop: "2", "3", "I". */
export function numberOf(block: TextBlock | null): string {
  return block && block.type !== 'table' ? (block.num ?? '').replace(/[.\s\-–—]+$/u, '') : '';
}

/** An entry of the contents: a heading or a numbered paragraph. */
export interface OutlineEntry {
  readonly anchor: string;
  readonly words: string;
  /** 0 for a part of the text, 1 for what is in it. */
  readonly level: 0 | 1;
  readonly part: TextSection['part'];
}

/** Longer than the widest side shows in one line. */
const longest = 72;

/** The contents: each part, the headings and the numbered paragraphs by their first words. */
export function outline(text: Text): OutlineEntry[] {
  return text.sections.flatMap(({ part, blocks }): OutlineEntry[] => {
    const [first] = blocks;
    const start: OutlineEntry[] = first ? [{ anchor: first.anchor, words: '', level: 0, part }] : [];
    const inside = blocks.flatMap((block): OutlineEntry[] => {
      if (block.type === 'table' || (block.type === 'paragraph' && !block.num)) return [];
      const words = [block.num, wordsOf(block.runs)].filter(Boolean).join(' ').replace(/\s+/gu, ' ');
      const cut = words.length > longest ? `${words.slice(0, longest).replace(/\s\S*$/u, '')}…` : words;
      return [{ anchor: block.anchor, words: cut, level: 1, part }];
    });
    return [...start, ...inside];
  });
}

/** The block that holds an anchor: its own, or one of its points. */
export function blockOf(rows: readonly AlignedBlock[], anchor: string): AlignedBlock | undefined {
  const holds = (points: readonly Point[] | undefined): boolean =>
    points?.some((point) => point.anchor === anchor || holds(point.points)) ?? false;
  return rows.find(
    (row) => row.anchor === anchor || row.blocks.some((block) => block?.type === 'paragraph' && holds(block.points)),
  );
}

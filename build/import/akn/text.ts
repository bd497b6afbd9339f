/** An expression with its anchors, as the text that a pack keeps. */
import type { Point, RecordId, Text, TextBlock, TextSection } from '../../../data/model';
import { pointAnchor } from './align';
import type { DraftBlock, DraftPoint, Expression } from './draft';

export function textOf(record: RecordId, expression: Expression, anchors: readonly string[]): Text {
  const { lang, title, cover, meta, notes, closing } = expression;
  const sections: TextSection[] = [];
  let section = 0;
  expression.blocks.forEach((block, index) => {
    if (block.section !== section) {
      section = block.section;
      const anchor = block.part === 'annex' ? `annex-${block.annex}` : `s-${sections.length + 1}`;
      sections.push({ part: block.part, anchor, blocks: [] });
    }
    sections.at(-1)?.blocks.push(blockOf(block, anchors[index] ?? ''));
  });
  const issued = cover.issued ?? meta.published;
  return {
    record,
    lang,
    title,
    ...(cover.heading ? { heading: cover.heading } : {}),
    ...(cover.proponent ? { proponent: cover.proponent } : {}),
    ...(issued ? { issued } : {}),
    ...(cover.item
      ? { agendaItem: { label: cover.item.label, ...(cover.item.title ? { title: cover.item.title } : {}) } }
      : {}),
    sections,
    notes: [...notes],
    closing: [...closing],
  };
}

function blockOf(block: DraftBlock, anchor: string): TextBlock {
  const num = block.num === undefined ? {} : { num: block.num };
  switch (block.type) {
    case 'table':
      return { type: 'table', anchor, rows: block.rows };
    case 'heading':
      return { type: 'heading', anchor, level: block.level, ...num, runs: block.runs };
    case 'paragraph': {
      const points = pointsOf(block.points, anchor, 1);
      return { type: 'paragraph', anchor, ...num, runs: block.runs, ...(points.length > 0 ? { points } : {}) };
    }
  }
}

function pointsOf(points: readonly DraftPoint[], parent: string, depth: number): Point[] {
  return points.map((point, index) => {
    const anchor = pointAnchor(parent, index, depth);
    const inner = pointsOf(point.points, anchor, depth + 1);
    const num = point.num === undefined ? {} : { num: point.num };
    return { anchor, ...num, runs: point.runs, ...(inner.length > 0 ? { points: inner } : {}) };
  });
}

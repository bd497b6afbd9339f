/**
 * Gives every paragraph an anchor that is the same in each language. The first language names the anchors; the others are
 * laid beside it as two sequences are aligned (Needleman and Wunsch, 1970), by number, kind, links and length: one
 * language may have a heading that another lacks.
 */
import type { DraftBlock, DraftPoint, Expression } from './draft';

/** Anchors of the blocks of each expression, in the order of the expressions. */
export function anchorsOf(expressions: readonly Expression[]): string[][] {
  const [first, ...others] = expressions;
  if (!first) return [];
  const names = named(first.blocks);
  const features = first.blocks.map(featuresOf);
  return [
    names,
    ...others.map(({ blocks, lang }) => {
      const partners = align(features, blocks.map(featuresOf));
      let alone = 0;
      return partners.map((partner) =>
        partner === null ? `x-${lang.toLowerCase()}-${++alone}` : (names[partner] ?? ''),
      );
    }),
  ];
}

/** The anchor of a point: letters, then numbers, then letters: "op-2-a-1". */
export function pointAnchor(parent: string, index: number, depth: number): string {
  return `${parent}-${depth % 2 === 1 ? letters(index) : index + 1}`;
}

function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function named(blocks: readonly DraftBlock[]): string[] {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return blocks.map((block) => {
    const part = block.part === 'annex' ? `annex-${block.annex}` : block.part === 'preamble' ? 'pp' : 'op';
    const stem = block.formula ? 'formula' : block.type === 'paragraph' ? part : `${part}-${block.type[0] ?? ''}`;
    const number = block.type === 'paragraph' ? numberOf(block) : null;
    const plain = block.part === 'preamble' || block.type !== 'paragraph';
    const counted = number === null && !plain ? `${stem}-u` : stem;
    const next = (counts.get(counted) ?? 0) + 1;
    if (number === null) counts.set(counted, next);
    const anchor = number === null ? `${counted}-${next}` : `${stem}-${number}`;
    // Numbers begin again in the parts of a long text.
    let unique = anchor;
    for (let again = 2; taken.has(unique); again++) unique = `${anchor}x${again}`;
    taken.add(unique);
    return unique;
  });
}

/** 12 of "12." or "12 -"; null of "(a)" and of nothing. */
function numberOf({ num }: DraftBlock): number | null {
  const digits = /^\D{0,3}(\d{1,4})\D{0,3}$/.exec(num ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

interface Features {
  readonly kind: string;
  readonly number: number | null;
  readonly numbered: boolean;
  readonly links: ReadonlySet<string>;
  readonly points: number;
  readonly length: number;
}

function featuresOf(block: DraftBlock): Features {
  const links = new Set<string>();
  let length = 0;
  const read = (runs: DraftPoint['runs']): void => {
    for (const run of runs) {
      if (typeof run === 'string') length += run.length;
      else if ('text' in run) {
        length += run.text.length;
        if ('symbol' in run && run.symbol) links.add(run.symbol);
      } else links.add('note');
    }
  };
  read(block.runs);
  block.rows.forEach((row) => row.forEach((cell) => read(cell.runs)));
  const number = numberOf(block);
  const kind = block.formula ? 'formula' : block.type;
  return { kind, number, numbered: block.num !== undefined, links, points: block.points.length, length };
}

/** How well two blocks go together; below zero they had better stand alone. */
function likeness(a: Features, b: Features): number {
  if ((a.kind === 'table') !== (b.kind === 'table') || (a.kind === 'formula') !== (b.kind === 'formula')) return -4;
  let score = a.kind === b.kind ? 1.5 : -1.5;
  if (a.number !== null && b.number !== null) score += a.number === b.number ? 3 : -3;
  else if ((a.number === null) !== (b.number === null)) score -= 2;
  else if (a.numbered !== b.numbered) score -= 1.5;
  if (a.links.size > 0 || b.links.size > 0) {
    const common = [...a.links].filter((link) => b.links.has(link)).length;
    score += (4 * common) / (a.links.size + b.links.size) - 1;
  }
  score += a.points === b.points ? 0.3 : -0.7;
  // Languages differ in length by less than half.
  const [short, long] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  score += long === 0 ? 0.5 : short / long > 0.6 ? 0.5 : short / long > 0.35 ? 0 : -1.5;
  return score;
}

const gap = -0.8;

/** For each of `others` its partner among `firsts`, or null. */
function align(firsts: readonly Features[], others: readonly Features[]): (number | null)[] {
  const width = others.length + 1;
  const best = new Float64Array((firsts.length + 1) * width);
  const way = new Uint8Array(best.length);
  for (let i = 0; i <= firsts.length; i++) {
    for (let j = 0; j <= others.length; j++) {
      const at = i * width + j;
      if (i === 0 && j === 0) continue;
      const [a, b] = [firsts[i - 1], others[j - 1]];
      const pair = a && b ? (best[at - width - 1] ?? 0) + likeness(a, b) : -Infinity;
      const skipFirst = i > 0 ? (best[at - width] ?? 0) + gap : -Infinity;
      const skipOther = j > 0 ? (best[at - 1] ?? 0) + gap : -Infinity;
      best[at] = Math.max(pair, skipFirst, skipOther);
      way[at] = best[at] === pair ? pairUp : best[at] === skipFirst ? up : left;
    }
  }
  const partners = new Array<number | null>(others.length).fill(null);
  for (let i = firsts.length, j = others.length; i > 0 || j > 0;) {
    const step = way[i * width + j];
    if (step === pairUp) partners[j - 1] = i - 1;
    if (step !== left) i -= 1;
    if (step !== up) j -= 1;
  }
  return partners;
}

const pairUp = 1;
const up = 2;
const left = 3;

/** The words of a paragraph: styles, links, footnotes. */
import type { Footnote, Run, TextStyle } from '../../../data/model';
import { type Element } from '../xml';
import type { Symbols } from './symbols';
import { targetOf } from './symbols';
import type { Place } from './vocabulary';

/** What the words of one text need to know. */
export interface Words extends Place {
  readonly symbols: Symbols;
  /** Grows as the text calls them. */
  readonly notes: Footnote[];
  /** Whether the language is written from right to left. */
  readonly rtl: boolean;
}

interface Link {
  readonly symbol?: string;
  readonly url?: string;
}
type Piece = { text: string; style: TextStyle | null; link: Link | null } | { note: number };

/** Elements that say what words are, and change nothing of how they are read. */
const transparent = new Set([
  'inline', 'term', 'date', 'time', 'location', 'organization', 'person', 'role', 'entity', 'concept', 'quantity',
  'quantity', 'def', 'abbr', 'event', 'session', 'docAuthority', 'docDate', 'docNumber', 'docProponent', 'docStatus',
  'docTitle', 'docType', 'mref', 'rref', 'ins',
]); // prettier-ignore

/** The runs of some parts of an element. @param parts of one or more paragraphs; a `p` among them begins a new line */
export function runsOf(parts: readonly (Element | string)[], words: Words, preserved = false): Run[] {
  const pieces: Piece[] = [];
  collect(parts, words, { style: null, link: null, preserved, inNote: false }, pieces);
  return tidy(pieces, words);
}

interface Setting {
  readonly style: TextStyle | null;
  readonly link: Link | null;
  /** Whether white space between elements was meant (`xml:space="preserve"`), or is only the file's layout. */
  readonly preserved: boolean;
  readonly inNote: boolean;
}

function collect(parts: readonly (Element | string)[], words: Words, setting: Setting, pieces: Piece[]): void {
  for (const part of parts) {
    if (typeof part !== 'string') element(part, words, setting, pieces);
    else if (setting.preserved || !/^\s*\n\s*$/.test(part)) {
      pieces.push({ text: part.replace(/[ \t\r\n]+/g, ' '), style: setting.style, link: setting.link });
    }
  }
}

function element(part: Element, words: Words, setting: Setting, pieces: Piece[]): void {
  const inside = (change: Partial<Setting>): void =>
    collect(part.children, words, { ...setting, preserved: preserves(part) ?? setting.preserved, ...change }, pieces);
  switch (part.name) {
    case 'p':
      if (pieces.length > 0) pieces.push({ text: '\n', style: null, link: null });
      return inside({});
    case 'br':
    case 'eol':
      pieces.push({ text: '\n', style: null, link: null });
      return;
    case 'span':
      return inside({ style: join(setting.style, styleOfClass(part, words)) });
    case 'i':
    case 'b':
    case 'u':
    case 'sup':
    case 'sub':
      return inside({ style: join(setting.style, styles[part.name]) });
    case 'a':
    case 'ref':
      return inside({ link: setting.link ?? linkOf(part, words) });
    case 'authorialNote':
      if (!setting.inNote) return note(part, words, pieces);
      words.report.unknown('<authorialNote> in <authorialNote>', words.file, part.line, true);
      return inside({});
    case 'img':
      words.report.leftOut('img (layout)');
      return;
    default:
      if (!transparent.has(part.name)) words.report.unknown(`<${part.name}> in words`, words.file, part.line, true);
      return inside({});
  }
}

export const preserves = (part: Element): boolean | undefined =>
  part.attributes['space'] === undefined ? undefined : part.attributes['space'] === 'preserve';

const styles = { i: 'italic', b: 'bold', u: 'underline', sup: 'superscript', sub: 'subscript' } as const;

function styleOfClass(span: Element, words: Words): TextStyle | null {
  let style: TextStyle | null = null;
  for (const name of (span.attributes['class'] ?? '').split(/\s+/).filter(Boolean)) {
    if (name === 'italic' || name === 'bold' || name === 'underline') style = join(style, name);
    else words.report.unknown(`class "${name.slice(0, 40)}" of <span>`, words.file, span.line, true);
  }
  return style;
}

function join(outer: TextStyle | null, inner: TextStyle | null | undefined): TextStyle | null {
  if (!outer || !inner) return inner ?? outer;
  if (inner === 'superscript' || inner === 'subscript') return inner;
  if (outer === 'superscript' || outer === 'subscript') return outer;
  const both = new Set(`${outer} ${inner}`.split(' '));
  return both.has('bold') && both.has('italic') ? 'bold italic' : inner;
}

function linkOf(part: Element, words: Words): Link | null {
  const href = part.attributes['href'] ?? '';
  const target = targetOf(href);
  if (!target) words.report.leftOut('links that lead nowhere (their words are kept)');
  return target;
}

function note(part: Element, words: Words, pieces: Piece[]): void {
  const inner: Piece[] = [];
  const place = words.notes.length + 1;
  const marker = (part.attributes['marker'] ?? '').trim() || String(place);
  collect(part.children, words, { style: null, link: null, preserved: preserves(part) ?? false, inNote: true }, inner);
  const runs = tidy(inner, words);
  if (runs.length === 0) {
    words.report.leftOut('authorialNote (without words)');
    return;
  }
  words.notes.push({ marker, runs });
  words.report.read('footnotes');
  pieces.push({ note: place });
}

/** Joins what is alike, folds spaces across pieces, takes them from the ends. */
function tidy(pieces: readonly Piece[], words: Words): Run[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if ('note' in piece || !last || 'note' in last || last.style !== piece.style || !sameLink(last.link, piece.link)) {
      joined.push({ ...piece });
    } else last.text += piece.text;
  }
  let atStart = true;
  let open: { text: string } | null = null;
  for (const piece of joined) {
    if ('note' in piece) {
      atStart = false;
      open = null;
      continue;
    }
    piece.text = piece.text.replace(/ *\n */g, '\n').replace(/ {2,}/g, ' ');
    if (atStart) piece.text = piece.text.replace(/^[ \n]+/, '');
    if (open && /[ \n]$/.test(open.text)) {
      if (piece.text.startsWith('\n')) open.text = open.text.replace(/ $/, '');
      else piece.text = piece.text.replace(/^ /, '');
    }
    if (piece.text !== '') {
      atStart = false;
      open = piece;
    }
  }
  for (let index = joined.length - 1; index >= 0; index--) {
    const piece = joined[index];
    if (!piece || 'note' in piece) break;
    piece.text = piece.text.replace(/[ \n]+$/, '');
    if (piece.text !== '') break;
  }
  const runs: Run[] = [];
  for (const piece of joined) {
    if (!('note' in piece) && piece.text === '') continue;
    const run = 'note' in piece ? piece : runOf(piece, words);
    const last = runs.at(-1);
    if (typeof run === 'string' && typeof last === 'string') runs[runs.length - 1] = last + run;
    else runs.push(run);
  }
  return runs;
}

const sameLink = (a: Link | null, b: Link | null): boolean => a?.symbol === b?.symbol && a?.url === b?.url;

function runOf({ text, style, link }: Exclude<Piece, { note: number }>, words: Words): Run {
  // Spaces and marks alone show no style, and a link on them leads nobody.
  if (!link && (style === null || text.trim() === '')) return text;
  if (!link) return style === null ? text : { text, style };
  const record = link.symbol === undefined ? undefined : words.symbols.idsOf(link.symbol)[0];
  return { text, ...(style ? { style } : {}), ...link, ...(record ? { record } : {}) };
}

/** Finding words in what is on screen: case and accents make no difference, and a phrase may run over bold words and links. */

/** A text of the page as it is compared, and where each UTF-16 unit of that stands in it; null when in the same place. */
interface Folded {
  readonly data: string;
  readonly text: string;
  readonly offsets: readonly number[] | null;
}

/** A stretch of what is read that comes from one text of the page. */
interface Piece {
  readonly node: Text;
  /** Where it begins in what is read. */
  readonly at: number;
  /** So much of the folded text is left out before it: a space after a space. */
  readonly skipped: number;
}

/** Texts that are controls and not part of what is read. */
const passedOver = 'button, select, input, textarea, .vh, [aria-hidden="true"], find-bar';
/**
 * Parts that are laid out when they come near (content-visibility). A question about the style of what is in one would have it laid
 * out, alone, and the next question again: what is in them is taken by its tags, and is seen when they are.
 */
const farParts = '.para';
const inline = new Set('A B BDI CITE CODE EM I MARK Q SMALL SPAN STRONG SUB SUP U'.split(' '));
const marks = /\p{M}/gu;
const space = /\s/u;
/** ASCII without two spaces in a row: case alone is folded, and every letter stays in its place. */
const plain = /^(?!.*(?: {2}|[^ -~]))/su;

/** Each text is folded once: the next letter that is typed looks through the same page. */
const kept = new WeakMap<Text, Folded>();

/** One letter without case and accents; it may become several or none. */
function foldLetter(letter: string): string {
  return letter.normalize('NFKD').replace(marks, '').toLowerCase();
}

/** A text as it is compared; white space is one space. */
function fold(data: string): Folded {
  if (plain.test(data)) return { data, text: data.toLowerCase(), offsets: null };
  let text = '';
  let spaced = false;
  let offset = 0;
  const offsets: number[] = [];
  for (const letter of data) {
    const isSpace = space.test(letter);
    const folded = isSpace ? (spaced ? '' : ' ') : foldLetter(letter);
    spaced = isSpace;
    text += folded;
    while (offsets.length < text.length) offsets.push(offset);
    offset += letter.length;
  }
  return { data, text, offsets };
}

function foldedOf(node: Text): Folded {
  const before = kept.get(node);
  if (before?.data === node.data) return before;
  const folded = fold(node.data);
  kept.set(node, folded);
  return folded;
}

/** All places of the words below an element, in the order of the page, at most `most`. */
export function findIn(root: Element, words: string, most = 2000): Range[] {
  const wanted = fold(words).text.trim();
  if (wanted === '') return [];
  const { text, pieces } = readable(root);
  const found: Range[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && found.length < most; at = text.indexOf(wanted, at + wanted.length)) {
    const range = document.createRange();
    const first = placeOf(pieces, at);
    const last = placeOf(pieces, at + wanted.length - 1);
    if (!first || !last) break;
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + lengthAt(last.node, last.offset));
    found.push(range);
  }
  return found;
}

/** Where a unit of what is read stands in the page. */
function placeOf(pieces: readonly Piece[], at: number): { node: Text; offset: number } | null {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  if (!piece) return null;
  const unit = at - piece.at + piece.skipped;
  return { node: piece.node, offset: foldedOf(piece.node).offsets?.[unit] ?? unit };
}

function lengthAt(node: Text, offset: number): number {
  return (node.data.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/** The folded text of what can be seen, blocks parted by line ends, which no search crosses. */
function readable(root: Element): { text: string; pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  const blocks = new Map<Element, Element | null>();
  let text = '';
  let spaced = false;
  let block: Element | null = null;
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    const around = node.parentElement;
    if (!around || around.closest(passedOver)) continue;
    let own = blocks.get(around);
    if (own === undefined) blocks.set(around, (own = blockOf(around)));
    if (!own) continue;
    if (own !== block) [text, block, spaced] = [`${text}\n`, own, true];
    const { text: folded } = foldedOf(node);
    const skipped = spaced && folded.startsWith(' ') ? 1 : 0;
    if (folded.length === skipped) continue;
    pieces.push({ node, at: text.length, skipped });
    text += folded.slice(skipped);
    spaced = folded.endsWith(' ');
  }
  return { text, pieces };
}

/** The block whose lines an element stands in; null when it is not seen. */
function blockOf(element: Element): Element | null {
  const part = element.closest(farParts);
  if (!(part ?? element).checkVisibility()) return null;
  const isInline = part
    ? (one: Element) => inline.has(one.tagName)
    : (one: Element) => getComputedStyle(one).display.startsWith('inline');
  let block = element;
  while (block.parentElement && isInline(block)) block = block.parentElement;
  return block;
}

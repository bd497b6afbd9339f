/** Finding words in what is on screen: case and accents make no difference, and a phrase may run over bold words and links. */

/** Where each UTF-16 unit of the folded text stands in the page. */
interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** Texts that are controls and not part of what is read. */
const passedOver = 'button, select, input, textarea, .vh, [aria-hidden="true"], find-bar';
const marks = /\p{M}/gu;

/** One letter without case and accents; it may become several or none. */
function foldLetter(letter: string): string {
  return letter.normalize('NFKD').replace(marks, '').toLowerCase();
}

/** A text as it is compared; white space is one space. */
function fold(text: string): string {
  return [...text].map(foldLetter).join('').replace(/\s+/gu, ' ');
}

/** All places of the words below an element, in the order of the page, at most `most`. */
export function findIn(root: Element, words: string, most = 2000): Range[] {
  const wanted = fold(words).trim();
  if (wanted === '') return [];
  const { text, places } = readable(root);
  const found: Range[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && found.length < most; at = text.indexOf(wanted, at + wanted.length)) {
    const first = places[at];
    const last = places[at + wanted.length - 1];
    if (!first || !last) break;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + lengthAt(last));
    found.push(range);
  }
  return found;
}

function lengthAt({ node, offset }: Place): number {
  return (node.data.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/** The folded text of what can be seen, blocks parted by line ends, which no search crosses. */
function readable(root: Element): { text: string; places: readonly Place[] } {
  let text = '';
  const places: Place[] = [];
  let block: Element | null = null;
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    const around = node.parentElement;
    if (!around || around.closest(passedOver) || !around.checkVisibility()) continue;
    const own = blockOf(around);
    if (own !== block) [text, block] = [`${text}\n`, own];
    while (places.length < text.length) places.push({ node, offset: 0 });
    let offset = 0;
    for (const letter of node.data) {
      const folded = /\s/u.test(letter) ? (/\s$/u.test(text) ? '' : ' ') : foldLetter(letter);
      text += folded;
      const place = { node, offset };
      while (places.length < text.length) places.push(place);
      offset += letter.length;
    }
  }
  return { text, places };
}

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  return block;
}

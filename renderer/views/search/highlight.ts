/**
 * Marks the matched words in the record beside the list, through the CSS Custom Highlight API: nothing is put into the
 * page, so its selection, its links and its text stay as they are.
 */
import type { Hit } from '../../../electron/search/protocol';
import { withCommand } from '../../core/keys';
import { markedWords } from '../../parts/marks';

const name = 'searched';
let watched: Element | null = null;
let marked: Hit | null = null;
let words: readonly string[] = [];
let marking = 0;
const watch = new MutationObserver(later);

/*
 * The browser paints every highlighted text of the document anew with each letter typed. Words of a search that is about to be typed
 * over are not worth that: their marks go when all of it is selected, and come back when the field is left as it is.
 */
addEventListener('keydown', (event) => isSearchField(event) && event.key === 'a' && withCommand(event) && unmark());
addEventListener('focusout', (event) => isSearchField(event) && later());

const isSearchField = ({ target }: Event): boolean => target instanceof Element && target.id === 'search';

/** Takes the marks away until the next answer is shown. */
export function unmark(): void {
  cancelAnimationFrame(marking);
  CSS.highlights.delete(name);
}

/** Marks, in this pane, the words that the hit marked; keeps doing so while the pane loads. Null stops. */
export function highlight(pane: Element | null, hit: Hit | null): void {
  if (pane === watched && hit === marked) return;
  marked = hit;
  words = hit
    ? [
        ...new Set([...markedWords(hit.row.title, hit.titleMarks), ...markedWords(hit.snippet, hit.snippetMarks)]),
      ].filter((word) => word.length > 1)
    : [];
  if (pane !== watched) {
    watch.disconnect();
    if (pane) watch.observe(pane, { subtree: true, childList: true, characterData: true });
    watched = pane;
  }
  later();
}

function later(): void {
  cancelAnimationFrame(marking);
  marking = requestAnimationFrame(mark);
}

function mark(): void {
  CSS.highlights.delete(name);
  if (!watched || words.length === 0) return;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})`, 'giu');
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(watched, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement?.closest('button, .bar')) continue;
    for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
}

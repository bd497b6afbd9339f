/** Text with the matched words marked. */
import { html, type TemplateResult } from 'lit';
import type { Marks } from '../../electron/search/protocol';

/** The text in pieces, those at `marks` as `<mark>`. */
export function marked(text: string, marks: Marks): string | (string | TemplateResult)[] {
  if (marks.length === 0) return text;
  const pieces: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start, length] of marks) {
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(html`<mark>${text.slice(start, start + length)}</mark>`);
    at = start + length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** The words that marks point at, each once, in lower case. */
export function markedWords(text: string, marks: Marks): string[] {
  return [...new Set(marks.map(([start, length]) => text.slice(start, start + length).toLowerCase()))];
}

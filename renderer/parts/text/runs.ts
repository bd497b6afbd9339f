/** Stretches of a text as they were printed: words, styles, calls of footnotes, and citations of other documents. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Citation, Run, TextStyle } from '../../../data/model';
import { recordHref } from '../../core/route';

/** What runs may lead to: on paper, nowhere. */
export interface RunContext {
  readonly paper?: true;
  /** Goes to a paragraph of this text. */
  readonly goTo: (anchor: string) => void;
  /** Goes to a footnote, by its place among the notes, from 1. */
  readonly note: (place: number) => void;
  /** The mark of a footnote as printed. */
  readonly marker: (place: number) => string;
}

type Drawn = TemplateResult | string | typeof nothing | readonly (TemplateResult | string)[];

/** Runs one after the other. */
export function drawRuns(runs: readonly Run[], context: RunContext): readonly Drawn[] {
  return runs.map((run) => {
    if (typeof run === 'string') return lines(run);
    if ('note' in run) return call(run.note, context);
    if ('symbol' in run || 'record' in run || 'anchor' in run || 'url' in run) return cite(run as Citation, context);
    return styled(lines(run.text), run.style);
  });
}

/** The words of a footnote without the brackets that some documents print around its mark, and that it left empty. */
export function noteRuns(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs;
  return typeof first === 'string' ? [first.replace(/^\(\s*\)\s*/u, ''), ...rest] : runs;
}

/**
 * A line break is a break; nothing else of white space is told apart. Few fonts have the hyphen that does not break, and what
 * stands in for it looks like a stop.
 */
function lines(words: string): string | (TemplateResult | string)[] {
  const text = words.replaceAll('\u2011', '-');
  if (!text.includes('\n')) return text;
  return text.split('\n').flatMap((line, i) => (i > 0 ? [html`<br />`, line] : [line]));
}

function styled(content: Drawn, style: TextStyle | undefined): Drawn {
  switch (style) {
    case 'italic':
      return html`<i>${content}</i>`;
    case 'bold':
      return html`<b>${content}</b>`;
    case 'bold italic':
      return html`<b><i>${content}</i></b>`;
    case 'underline':
      return html`<u>${content}</u>`;
    case 'superscript':
      return html`<sup>${content}</sup>`;
    case 'subscript':
      return html`<sub>${content}</sub>`;
    default:
      return content;
  }
}

function call(place: number, { note, marker, paper }: RunContext): TemplateResult {
  const mark = marker(place);
  if (paper) return html`<sup>${mark}</sup>`;
  return html`<sup class="call"
    ><button data-call=${place} aria-label=${msg(str`Footnote ${mark}`)} @click=${() => note(place)}>
      ${mark}
    </button></sup
  >`;
}

/** A link to what this pack holds; else the words, with the symbol to be seen at rest. */
function cite({ text, style, symbol, record, anchor }: Citation, { goTo, paper }: RunContext): TemplateResult {
  const words = html`<bdi>${styled(lines(text), style)}</bdi>`;
  if (paper) return words;
  if (record) return html`<a href=${recordHref(record)} title=${symbol ?? nothing}>${words}</a>`;
  if (anchor) return html`<button class="link-btn inline" @click=${() => goTo(anchor)}>${words}</button>`;
  return html`<span class="cited" title=${symbol ? msg(str`${symbol}: not in this pack`) : nothing}>${words}</span>`;
}

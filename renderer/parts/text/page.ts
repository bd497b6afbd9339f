/** A text as it is read: titles, one row a paragraph with its number, closing lines, footnotes; one language or two side by side. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Text } from '../../../data/model';
import { directionOf } from '../../../data/model/spoken';
import { getLanguage } from '../../core/language';
import { blockOf, numberOf, type AlignedBlock } from './align';
import { drawBlock } from './blocks';
import { languageName } from './language-name';
import { drawRuns, noteRuns, type RunContext } from './runs';

/** Paragraphs of the first frame: more than a tall window shows. The others, and what follows them, come right after it. */
export const firstRows = 24;

export interface TextPage {
  readonly texts: readonly Text[];
  readonly rows: readonly AlignedBlock[];
  /** The paragraph that is pointed at. */
  readonly at: string | null;
  /** Whether all of it is drawn, or what the first frame can show. */
  readonly whole: boolean;
  readonly goTo: (anchor: string) => void;
  /** Goes to a footnote of a language, by its place among the notes, from 1. */
  readonly toNote: (lang: string, place: number) => void;
  /** Goes back to where a footnote is called. */
  readonly toCall: (lang: string, place: number) => void;
}

export function textPage(page: TextPage): TemplateResult {
  const { texts, rows, at, whole } = page;
  const shown = whole ? rows : rows.slice(0, firstRows);
  return html`<div class=${texts.length > 1 ? 'text-grid two-up' : 'text-grid'}>
    ${texts.length > 1 ? heads(texts) : nothing} ${titles(texts)}
    ${shown.map((row) => {
      const on = at !== null && blockOf([row], at) !== undefined;
      return guard([row, texts, on ? at : null, getLanguage()], () => rowOf(row, on, page));
    })}
    ${whole ? [closing(texts), notes(page)] : nothing}
  </div>`;
}

type Cell = TemplateResult | typeof nothing;

/** Cells of a row: the first language, the number, the second language. */
function cells(own: readonly Cell[], texts: readonly Text[], number: unknown): TemplateResult {
  const cell = (i: number): TemplateResult =>
    html`<div class="cell" lang=${texts[i]?.lang ?? nothing} dir=${directionOf(texts[i]?.lang ?? 'en')}>
      ${own[i] ?? nothing}
    </div>`;
  return html`${texts.length > 1 ? cell(0) : nothing}
    <div class="gutter">${number}</div>
    ${cell(texts.length - 1)}`;
}

/** Which language is on which side: stays in sight while the text is scrolled. */
function heads(texts: readonly Text[]): TemplateResult {
  const own = texts.map(
    ({ lang, title }) => html`<span class="l">${languageName(lang)}</span> <b class="official">${title}</b>`,
  );
  return html`<div class="para lang-row" aria-hidden="true">${cells(own, texts, nothing)}</div>`;
}

function titles(texts: readonly Text[]): TemplateResult {
  const own = texts.map(
    ({ heading, title, proponent, agendaItem }) =>
      html`${heading ? html`<p class="text-heading">${heading}</p>` : nothing}
        <h1 class="official">${title}</h1>
        ${proponent ? html`<p class="text-heading">${proponent}</p>` : nothing}
        ${agendaItem ? html`<p class="text-heading">${[agendaItem.label, agendaItem.title].filter(Boolean).join(': ')}</p>` : nothing}`,
  );
  return html`<header class="para head-row">${cells(own, texts, nothing)}</header>`;
}

function rowOf(row: AlignedBlock, on: boolean, page: TextPage): TemplateResult {
  const { texts, goTo, at } = page;
  const number = numberOf(row.blocks.find((block) => block !== null) ?? null);
  const own = row.blocks.map((block, i) =>
    block
      ? drawBlock(block, contextOf(texts[i], page), on ? at : null)
      : html`<p class="none">${msg('This paragraph is not in this language.')}</p>`,
  );
  const gutter = html`<button
    class="anchor"
    title=${msg('Point at this paragraph')}
    aria-label=${number ? msg(str`Paragraph ${number}`) : msg('This paragraph')}
    aria-pressed=${on ? 'true' : 'false'}
    @click=${() => goTo(row.anchor)}
  >
    ${number || '¶'}
  </button>`;
  return html`<div id=${`p-${row.anchor}`} class=${`para ${row.part} ${on ? 'on' : ''}`}>
    ${cells(own, texts, gutter)}
  </div>`;
}

function contextOf(text: Text | undefined, { goTo, toNote }: TextPage): RunContext {
  return {
    goTo,
    note: (place) => toNote(text?.lang ?? '', place),
    marker: (place) => text?.notes[place - 1]?.marker ?? String(place),
  };
}

function closing(texts: readonly Text[]): Cell {
  if (texts.every((text) => text.closing.length === 0)) return nothing;
  const own = texts.map((text) => html`${text.closing.map((line) => html`<p class="closing">${line}</p>`)}`);
  return html`<footer class="para">${cells(own, texts, nothing)}</footer>`;
}

function notes(page: TextPage): Cell {
  const { texts, toCall } = page;
  if (texts.every((text) => text.notes.length === 0)) return nothing;
  const own = texts.map(
    (text) =>
      html`<h2 class="notes-head">${msg('Footnotes')}</h2>
        <ol class="notes">
          ${text.notes.map(
            ({ marker, runs }, i) =>
              html`<li id=${`note-${text.lang}-${i + 1}`} tabindex="-1">
                <button
                  class="link-btn"
                  aria-label=${msg(str`Back to where footnote ${marker} is called`)}
                  @click=${() => toCall(text.lang, i + 1)}
                >
                  ${marker}
                </button>
                <span>${drawRuns(noteRuns(runs), contextOf(text, page))}</span>
              </li>`,
          )}
        </ol>`,
  );
  return html`<section class="para" aria-label=${msg('Footnotes')}>${cells(own, texts, nothing)}</section>`;
}

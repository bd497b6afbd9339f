/** The text of a resolution on paper: in one language as a document, in two as a table of two columns. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { RecordId, Text, TextTitle } from '../../data/model';
import { directionOf } from '../../data/model/spoken';
import { joinWords } from '../core/format';
import { align } from '../parts/text/align';
import { drawBlock } from '../parts/text/blocks';
import { languageName } from '../parts/text/language-name';
import { drawRuns, noteRuns, type RunContext } from '../parts/text/runs';
import { section, type Piece } from './parts';
import type { Options } from './sheet';

/** What the reader wants of the texts that a record has; its first when it has none of the languages. */
export async function recordText(id: RecordId, held: readonly TextTitle[], { texts = [] }: Options): Promise<Piece> {
  if (texts.length === 0 || held.length === 0) return nothing;
  const wanted = texts.filter((lang) => held.some((one) => one.lang === lang));
  const languages = wanted.length > 0 ? wanted : held.slice(0, 1).map(({ lang }) => lang);
  const read = await Promise.all(languages.map((lang) => window.rostrum.ask('library.text', { id, lang })));
  const known = read.filter((text) => text !== null);
  const [first] = known;
  if (!first) return nothing;
  const names = joinWords(known.map(({ lang }) => languageName(lang)));
  return section(
    msg('Text'),
    known.length > 1 ? beside(known) : alone(first),
    html`<span class="aside after">${names}</span>`,
  );
}

function contextOf(text: Text | undefined): RunContext {
  return {
    paper: true,
    goTo: () => undefined,
    note: () => undefined,
    marker: (place) => text?.notes[place - 1]?.marker ?? String(place),
  };
}

function head({ heading, title, proponent, agendaItem }: Text): TemplateResult {
  const item = agendaItem && [agendaItem.label, agendaItem.title].filter(Boolean).join(': ');
  return html`${heading ? html`<p class="remark">${heading}</p>` : nothing}
    <h3 class="text-title">${title}</h3>
    ${proponent ? html`<p class="remark">${proponent}</p>` : nothing}
    ${item ? html`<p class="remark">${item}</p>` : nothing}`;
}

function foot(text: Text): TemplateResult {
  const { notes, closing } = text;
  return html`${closing.map((line) => html`<p class="closing">${line}</p>`)}
  ${
    notes.length > 0
      ? html`<ol class="text-notes">
          ${notes.map(({ marker, runs }) => html`<li><span class="n">${marker}</span><span>${drawRuns(noteRuns(runs), contextOf(text))}</span></li>`)}
        </ol>`
      : nothing
  }`;
}

function alone(text: Text): TemplateResult {
  const context = contextOf(text);
  const blocks = text.sections.flatMap((part) => part.blocks);
  return html`<div class="text" lang=${text.lang} dir=${directionOf(text.lang)}>
    ${head(text)} ${blocks.map((block) => drawBlock(block, context, null))} ${foot(text)}
  </div>`;
}

/** A paragraph that a language does not have leaves its cell empty. */
function beside(texts: readonly Text[]): TemplateResult {
  const row = (cells: readonly unknown[]): TemplateResult =>
    html`<tr>
      ${texts.map(({ lang }, i) => html`<td><div lang=${lang} dir=${directionOf(lang)}>${cells[i] ?? nothing}</div></td>`)}
    </tr>`;
  return html`<table class="text two">
    <tbody>
      ${row(texts.map(head))}
      ${align(texts).map(({ blocks }) => row(blocks.map((block, i) => block && drawBlock(block, contextOf(texts[i]), null))))}
      ${row(texts.map(foot))}
    </tbody>
  </table>`;
}

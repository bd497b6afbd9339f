/** The sources of a document, numbered, as a reader would cite them. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Source } from '../../data/model';
import { comma, formatDate } from '../core/format';
import { records } from '../core/library';
import { section, type Piece } from './parts';
import type { Context } from './sheet';

/** Short: publisher, title, date, in two columns. Full: with type and address. */
export type Detail = 'short' | 'full';

/** The list of what the document has cited so far: make it last. */
export async function sourceList({ cite }: Context, detail: Detail): Promise<Piece> {
  if (cite.all.length === 0) return nothing;
  const cited = await records(cite.all);
  const items = cited.map((record, i) => {
    const body = record?.kind === 'source' ? sourceLine(record, detail) : (cite.all[i] ?? '');
    return html`<li><span class="n">${i + 1}</span><span>${body}</span></li>`;
  });
  return section(
    msg('Sources'),
    html`<ol class="sources ${detail}">
      ${items}
    </ol>`,
  );
}

function sourceLine({ publisher, title, type, date, url }: Source, detail: Detail): TemplateResult {
  // Each part keeps its own direction.
  const by = publisher && !title.includes(publisher) ? html`<bdi>${publisher}</bdi>${comma()}` : nothing;
  const when = date ? html`${comma()}<bdi>${formatDate(date)}</bdi>` : nothing;
  if (detail === 'short') return html`${by}<bdi>${title}</bdi>${when}`;
  return html`${by}<bdi>${title}</bdi>${when}${type ? html` (<bdi>${type}</bdi>)` : nothing}${url ? html`<br /><bdi class="url">${url}</bdi>` : nothing}`;
}

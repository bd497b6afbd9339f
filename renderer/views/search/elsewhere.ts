/** Beside the list: a hit of another pack, which the window does not show as it is. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Hit, OtherPack } from '../../../electron/search/protocol';
import { marked } from '../../parts/marks';
import { inReadersName, meta } from './result-row';

/** @param open shows the record in its own pack */
export function elsewhere(found: Hit, pack: OtherPack, open: () => void): TemplateResult {
  const hit = inReadersName(found);
  const { row, titleMarks, snippet, snippetMarks } = hit;
  return html`<article class="elsewhere" data-pane tabindex="-1" aria-label=${row.title}>
    <p class="of">${msg(html`In the pack <b><bdi>${pack.title}</bdi></b>`)}</p>
    <h1 dir="auto" lang=${row.lang ?? nothing}>${marked(row.title, titleMarks)}</h1>
    <p class="m">${meta(row).map((part) => html`<span>${part}</span>`)}</p>
    ${snippet ? html`<p dir="auto" class="s" lang=${hit.snippetLang ?? row.lang ?? nothing}>${marked(snippet, snippetMarks)}</p>` : nothing}
    <p><button class="btn primary" type="button" @click=${open}>${msg('Open it there')}</button></p>
    <p class="hint">${msg('The window then shows that pack; going back leads to this search again.')}</p>
  </article>`;
}

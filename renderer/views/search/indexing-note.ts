/** Why the first answer is late: packs of an older format are indexed when they are opened. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** Always there, so that what it says is announced. @param titles of the packs that are being indexed */
export function indexingNote(titles: readonly string[]): TemplateResult {
  return html`<p class="indexing" role="status">
    ${titles.map(
      (title) =>
        html`<span
          >${msg(str`The index of the pack “${title}” is being made: the first search in it takes a moment.`)}</span
        >`,
    )}
  </p>`;
}

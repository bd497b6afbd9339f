/** Records side by side: a column each, a line for each thing that they are compared by. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';

export interface Compared {
  readonly head: TemplateResult;
  /** Takes the record out of the comparison; none when too few would be left. */
  readonly remove?: () => void;
}

export interface CompareLine {
  readonly label: string;
  /** A cell for each record, in their order. */
  readonly cells: readonly (TemplateResult | string | typeof nothing)[];
}

/** A table whose first column says what is compared. */
export function compareTable(heads: readonly Compared[], lines: readonly CompareLine[]): TemplateResult {
  return html`<div class="compare-scroll" tabindex="0" role="region" aria-label=${msg('Comparison')}>
    <table class="data compare">
      <thead>
        <tr>
          <td></td>
          ${heads.map(
            ({ head, remove }) =>
              html`<th scope="col">
                ${head}
                ${remove ? html`<button class="link-btn" @click=${remove}>${msg('Take out')}</button>` : nothing}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ label, cells }) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Values of a filter beyond the first few. */
import { msg } from '@lit/localize';
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { later } from '../later';

/**
 * Lines folded under "More", and open when something of them is chosen. It stays open when nothing is any more: closing, it would
 * take the focus from the box that was just cleared.
 * @param name of the filter
 */
export function folded(
  name: string,
  lines: readonly TemplateResult[],
  chosen: boolean,
): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<details ?open=${chosen || noChange}>
    <summary>${msg('More')}</summary>
    ${later(name, lines, chosen)}
  </details>`;
}

/** What is folded under a line that says how much it is. Another record's page begins folded again. */
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/** @param key of what is folded: when it changes, the fold closes */
export function folded(key: string, summary: string, content: TemplateResult): TemplateResult {
  return html`${keyed(
    key,
    html`<details class="folded">
      <summary>${summary}</summary>
      ${content}
    </details>`,
  )}`;
}

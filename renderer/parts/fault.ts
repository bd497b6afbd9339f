/** Something went wrong: what happened and what did not change, what to do, and details to copy for a report. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../electron/bridge';

export { problemOf } from '../core/problem';

function copy(event: Event, text: string): void {
  const button = event.currentTarget as HTMLButtonElement;
  void window.rostrum.ask('clipboard.write', { text }).then(() => (button.textContent = msg('Copied')));
}

/** The problem on the page where something was expected. `again` offers to try again. */
export function fault(problem: Problem, again?: () => void): TemplateResult {
  const { title, what, mend, detail } = problem;
  return html`<section class="fault" role="alert">
    <div class="faultbox">
      <h2>${title}</h2>
      <p>${what}</p>
    </div>
    <p>${mend}</p>
    ${again ? html`<button class="btn" @click=${again}>${msg('Try again')}</button>` : nothing}
    ${
      detail
        ? html`<details>
            <summary>${msg('Details')}</summary>
            <pre dir="auto" tabindex="0">${detail}</pre>
            <button class="btn" @click=${(event: Event) => copy(event, `${title}\n${what}\n${detail}`)}>
              ${msg('Copy the details')}
            </button>
          </details>`
        : nothing
    }
  </section>`;
}

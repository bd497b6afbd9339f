/** Something went wrong: what happened and what did not change, what to do, and details to copy for a report. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../electron/bridge';

/** What parts a message of the bridge into what happened, what to do, and details (electron/app/problem.ts). */
const part = '\u001e';

/** An error as a problem in words; the message of an error of the bridge is already meant for the reader. */
export function problemOf(error: unknown, title: string): Problem {
  const [what = '', mend, detail] = error instanceof Error ? error.message.split(part) : [];
  return {
    title,
    what: what || msg('The reason is not known.'),
    mend:
      mend ?? msg('Try again. If it happens again, close Rostrum and open it once more; your records are not changed.'),
    detail: detail ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  };
}

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
            <pre tabindex="0">${detail}</pre>
            <button class="btn" @click=${(event: Event) => copy(event, `${title}\n${what}\n${detail}`)}>
              ${msg('Copy the details')}
            </button>
          </details>`
        : nothing
    }
  </section>`;
}

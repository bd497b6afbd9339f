/** Where to search: in the pack that is shown, or in all that are installed. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** @param pack title of the pack that is shown @param choose called with whether all packs are wanted */
export function scopeControl(everywhere: boolean, pack: string, choose: (everywhere: boolean) => void): TemplateResult {
  const option = (all: boolean, label: string, title: string): TemplateResult =>
    html`<label title=${title}
      ><input
        type="radio"
        name="search-scope"
        value=${all ? 'all' : 'this'}
        .checked=${everywhere === all}
        @change=${() => choose(all)}
      />${label}</label
    >`;
  return html`<fieldset class="scope">
    <legend class="vh">${msg('Search in')}</legend>
    <span class="seg">
      ${option(false, msg('This pack'), pack)}${option(true, msg('All packs'), msg('Every pack on this machine'))}
    </span>
  </fieldset>`;
}

/** A pack on this machine, and what can be done with it. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { PackEntry } from '../../../electron/bridge';
import { formatDate } from '../../core/format';
import { icon } from '../../parts/icon';

interface Doing {
  readonly busy: boolean;
  readonly shown: boolean;
  /** Whether removing was asked for once, so that the next time is meant. */
  readonly removing: boolean;
  open(): void;
  rollBack(): void;
  remove(): void;
}

export function packRow(pack: PackEntry, doing: Doing): TemplateResult {
  const { busy, shown, removing } = doing;
  return html`<li data-pack=${pack.id} aria-current=${shown ? 'true' : nothing}>
    <div class="what">
      <b><bdi>${pack.title}</bdi></b>
      <span
        >${
          pack.problem === null
            ? html`<bdi>${pack.version}</bdi> · ${msg(str`as of ${formatDate(pack.asOf)}`)}. ${signedBy(pack)}
                ${instead(pack)}`
            : html`<span class="weak">${icon('warning')} ${pack.problem}</span>`
        }</span
      >
    </div>
    <div class="row-actions">
      ${shown ? html`<span class="now">${icon('check')} ${msg('Shown now')}</span>` : html`<button class="btn" type="button" name="open" ?disabled=${busy || pack.problem !== null} @click=${doing.open}>${msg('Show')}</button>`}
      ${pack.former ? html`<button class="txt-btn" type="button" name="roll-back" ?disabled=${busy} @click=${doing.rollBack}>${msg('Go back to the version before')}</button>` : nothing}
      ${pack.bundled && !pack.instead ? nothing : html`<button class="txt-btn" type="button" name="remove" ?disabled=${busy} @click=${doing.remove}>${removing ? msg('Remove it: are you sure?') : pack.instead ? msg('Remove the installed version…') : msg('Remove…')}</button>`}
    </div>
  </li>`;
}

/** Which installed version is not shown, and why. */
function instead({ instead }: PackEntry): TemplateResult | typeof nothing {
  if (!instead) return nothing;
  const { version } = instead;
  return html`<span class="weak"
    >${icon('warning')}
    ${
      version === ''
        ? msg('An installed version cannot be opened: this one, which came with Rostrum, is shown in its place.')
        : msg(html`Newer than the installed version (<bdi>${version}</bdi>), which is kept.`)
    }</span
  >`;
}

function signedBy({ signer, bundled }: PackEntry): TemplateResult | string {
  if (signer) return msg(html`Signed by <bdi title=${signer.key}>${signer.comment}</bdi>`);
  return bundled ? msg('Comes with Rostrum') : msg('Not signed');
}

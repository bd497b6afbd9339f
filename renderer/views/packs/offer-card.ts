/** A pack that was handed to the program: what it is, who signed it, what it would change, and the decision. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { PackOffer } from '../../../electron/bridge';
import { formatDate } from '../../core/format';
import { plural } from '../../core/plural';
import { icon } from '../../parts/icon';

interface Decisions {
  readonly busy: boolean;
  install(): void;
  dismiss(): void;
}

export function offerCard(offer: PackOffer, { busy, install, dismiss }: Decisions): TemplateResult {
  const { pack, replaces } = offer;
  return html`<section class="offer" aria-labelledby="offer-title">
    <h3 id="offer-title" tabindex="-1"><bdi>${pack.title}</bdi></h3>
    <p class="about"><bdi>${pack.assembly}</bdi></p>
    <dl>
      <div>
        <dt>${msg('Version')}</dt>
        <dd><bdi>${pack.version}</bdi> · ${msg(str`as of ${formatDate(pack.asOf)}`)}</dd>
      </div>
      <div>
        <dt>${msg('Records')}</dt>
        <dd>${plural(total(offer), msg('one: # record | other: # records'))}</dd>
      </div>
      <div>
        <dt>${msg('File')}</dt>
        <dd><bdi class="path">${offer.file}</bdi> · ${sizeOf(offer.size)}</dd>
      </div>
      ${
        replaces
          ? html`<div>
              <dt>${msg('Replaces')}</dt>
              <dd>${changes(replaces)}</dd>
            </div>`
          : nothing
      }
      <div>
        <dt>${msg('Signature')}</dt>
        <dd>${signature(offer)}</dd>
      </div>
    </dl>
    <div class="dialog-actions">
      <button class="txt-btn" type="button" name="dismiss" ?disabled=${busy} @click=${dismiss}>
        ${msg('Do not install')}</button
      ><button class="btn primary" type="button" name="install" ?disabled=${busy} @click=${install}>
        ${decision(offer)}
      </button>
    </div>
  </section>`;
}

function decision({ signer, known, replaces }: PackOffer): string {
  if (!signer) return msg('Install without a signature');
  if (!known) return msg('Trust this signer and install');
  if (replaces?.older) return msg('Install the older version');
  return replaces ? msg('Update') : msg('Install');
}

function signature({ signer, known }: PackOffer): TemplateResult {
  if (!signer) {
    return html`<p class="weak">
      ${icon('warning')} ${msg('Not signed: nobody vouches for what it says. Install it only if you know who made it.')}
    </p>`;
  }
  const who = html`<p>
      ${msg(
        html`Signed by <b><bdi>${signer.comment}</bdi></b
          >, in the signer’s own words`,
      )}
    </p>
    <p>${msg('Key')} <code dir="ltr">${signer.key}</code></p>`;
  if (known)
    return html`<p class="firm">${icon('check')} ${msg('You have agreed to this signer before.')}</p>
      ${who}`;
  return html`<p class="weak">
      ${icon('warning')}
      ${msg('You have not met this signer before. Compare the key with the one that the publisher gives elsewhere.')}
    </p>
    ${who}`;
}

function changes(replaced: NonNullable<PackOffer['replaces']>): TemplateResult {
  const { version, asOf, added, changed, removed, older } = replaced;
  return html`<bdi>${version}</bdi> · ${msg(str`as of ${formatDate(asOf)}`)}:
    ${plural(added, msg('one: # record added | other: # records added'))},
    ${plural(changed, msg('one: # changed | other: # changed'))},
    ${plural(removed, msg('one: # removed | other: # removed'))}.
    ${msg('The version that is there now is kept, so that you can go back.')}
    ${older ? html`<p class="weak">${icon('warning')} ${msg('This file is older than the version that is there now.')}</p>` : nothing}`;
}

const total = ({ pack }: PackOffer): number =>
  Object.values(pack.counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);

function sizeOf(bytes: number): string {
  const [kilobytes, megabytes] = [Math.ceil(bytes / 1e3), Math.ceil(bytes / 1e6)];
  return kilobytes < 1000 ? msg(str`${kilobytes} kB`) : msg(str`${megabytes} MB`);
}

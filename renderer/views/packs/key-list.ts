/** The keys of signers to which the reader has agreed, and letting go of one. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { PacksState } from '../../../electron/bridge';

interface Forgetting {
  readonly busy: boolean;
  /** The key of which it was asked once. */
  readonly forgetting: string | null;
  forget(key: string): void;
}

export function keyList(
  keys: PacksState['keys'],
  { busy, forgetting, forget }: Forgetting,
): TemplateResult | typeof nothing {
  if (keys.length === 0) return nothing;
  return html`<section class="keys" aria-labelledby="keys-title">
    <h3 id="keys-title">${msg('Keys of signers that you trust')}</h3>
    <p class="about">
      ${msg('A pack that one of them has signed is updated, and installed again after it was removed, only with the same key.')}
    </p>
    <ul class="packs">
      ${keys.map(
        ({ key, id, comment, packs }) =>
          html`<li data-key=${key}>
            <div class="what">
              <b><bdi>${comment}</bdi></b>
              <span>${msg('Key')} <code dir="ltr" title=${key}>${id}</code></span>
              ${packs.length > 0 ? html`<span>${msg('For')} ${packs.map((title) => html`<bdi class="of">${title}</bdi> `)}</span>` : nothing}
            </div>
            <div class="row-actions">
              <button class="txt-btn" type="button" name="forget" ?disabled=${busy} @click=${() => forget(key)}>
                ${forgetting === key ? msg('Forget it: are you sure?') : msg('Forget this key…')}
              </button>
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

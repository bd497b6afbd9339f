/** Every key, in a dialog; and the switch for keys that are a single letter. */
import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { RostrumElement } from '../core/element';
import { go } from '../core/route';
import { changeSettings, watchSettings } from '../core/settings';
import { icon } from '../parts/icon';
import { keyGroups } from '../parts/key-groups';

@customElement('keys-button')
export class KeysButton extends RostrumElement {
  @state() private singleKeys = true;
  @query('dialog') private dialog!: HTMLDialogElement;
  private end = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.end = watchSettings(({ singleKeys }) => (this.singleKeys = singleKeys));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  /** Opens the dialog. */
  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  override render(): unknown {
    return html`<button
        class="icon-btn"
        type="button"
        aria-label=${msg('Keys')}
        title=${msg('Keys (?)')}
        @click=${() => this.show()}
      >
        ${icon('keyboard')}
      </button>
      <dialog class="keys-dialog" aria-labelledby="keys-title">
        <h2 id="keys-title" tabindex="-1" autofocus>${msg('Keys')}</h2>
        <div class="key-groups">${keyGroups(this.singleKeys)}</div>
        <div class="dialog-actions">
          <label class="check"
            ><input
              type="checkbox"
              .checked=${this.singleKeys}
              @change=${(event: Event) => changeSettings({ singleKeys: (event.target as HTMLInputElement).checked })}
            />${msg('Keys that are a single letter or sign (they act outside fields only)')}</label
          >
          <form method="dialog">
            <button class="txt-btn" @click=${() => go({ place: 'help' })}>${icon('help')}${msg('Help')}</button
            ><button class="btn">${msg('Close')}</button>
          </form>
        </div>
      </dialog>`;
  }
}

/** Every key, in a dialog; and the switch for keys that are a single letter. */
import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { RostrumElement } from '../core/element';
import { changeSettings, watchSettings } from '../core/settings';
import { icon } from '../parts/icon';

/** A row of the table: keys, what they do, and whether they go when single letters are off. */
type Key = [keys: string[], does: string, single?: 'single'];

function groups(command: string): [string, Key[]][] {
  return [
    [
      msg('Find'),
      [
        [['/'], msg('search from anywhere'), 'single'],
        [[`${command} K`], msg('search from anywhere')],
        [['↑', '↓'], msg('move in the results while typing')],
        [['Enter'], msg('open')],
        [['Esc'], msg('back to the results, then clear')],
        [[`${command} F`], msg('find in page')],
      ],
    ],
    [
      msg('Go'),
      [
        [['Alt ←', 'Alt →'], msg('back and forward')],
        [[`${command} 1`, `${command} 4`], msg('first to fourth place of the rail')],
        [['J', 'K'], msg('next record of the list, the one before'), 'single'],
        [['F6', 'Shift F6'], msg('next pane, pane before')],
      ],
    ],
    [
      msg('Take with you'),
      [
        [['C'], msg('copy the citation of the record'), 'single'],
        [['P'], msg('print the record'), 'single'],
        [[`${command} P`], msg('print the page or the list')],
      ],
    ],
    [msg('Help'), [[['?', 'F1'], msg('these keys')]]],
  ];
}

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
    const command = window.rostrum.platform === 'darwin' ? '⌘' : 'Ctrl';
    return html`<button
        class="icon-btn"
        type="button"
        aria-label=${msg('Keys')}
        title=${msg('Keys (F1)')}
        @click=${() => this.show()}
      >
        ${icon('keyboard')}
      </button>
      <dialog class="keys-dialog" aria-labelledby="keys-title">
        <h2 id="keys-title">${msg('Keys')}</h2>
        <div class="key-groups">
          ${groups(command).map(
            ([title, keys]) =>
              html`<section>
                <h3>${title}</h3>
                <dl>
                  ${keys
                    .filter(([, , single]) => !single || this.singleKeys)
                    .map(
                      ([names, does]) =>
                        html`<div>
                          <dt>${names.map((name) => html`<kbd>${name}</kbd> `)}</dt>
                          <dd>${does}</dd>
                        </div>`,
                    )}
                </dl>
              </section>`,
          )}
        </div>
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.singleKeys}
            @change=${(event: Event) => changeSettings({ singleKeys: (event.target as HTMLInputElement).checked })}
          />${msg('Keys that are a single letter or sign (they act outside fields only)')}</label
        >
        <form method="dialog" class="dialog-actions"><button class="btn">${msg('Close')}</button></form>
      </dialog>`;
  }
}

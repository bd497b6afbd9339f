/** Back and forward. */
import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { RostrumElement } from '../core/element';
import { historyState, watchHistory } from '../core/history';
import { icon } from '../parts/icon';

@customElement('history-buttons')
export class HistoryButtons extends RostrumElement {
  @state() private can = historyState();
  private end = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.end = watchHistory(() => (this.can = historyState()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  override render(): unknown {
    return html`<button
        class="icon-btn flip"
        type="button"
        aria-label=${msg('Back')}
        title=${msg('Back (Alt ←)')}
        ?disabled=${!this.can.back}
        @click=${() => history.back()}
      >
        ${icon('back')}</button
      ><button
        class="icon-btn flip"
        type="button"
        aria-label=${msg('Forward')}
        title=${msg('Forward (Alt →)')}
        ?disabled=${!this.can.forward}
        @click=${() => history.forward()}
      >
        ${icon('forward')}
      </button>`;
  }
}

/** The last line of the window: which pack, as of when, that the program is offline, and the keys of the place. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Answer } from '../../electron/bridge';
import { RostrumElement } from '../core/element';
import { formatDate } from '../core/format';
import { libraryInfo } from '../core/library';
import { watchRoute, type Place } from '../core/route';
import { watchSettings } from '../core/settings';
import { icon } from '../parts/icon';
import { keyCap } from '../parts/key-cap';
import { showPacks } from './packs';

/** Keys and what they do, most used first. */
function hints(place: Place, singleKeys: boolean): [string[], string][] {
  const list: [string[], string][] = [];
  if (place === 'search') list.push([['↑', '↓'], msg('move')], [['Enter'], msg('open')], [['Esc'], msg('back')]);
  else list.push([singleKeys ? ['/'] : ['Ctrl K'], msg('search')], [['F6'], msg('next pane')]);
  list.push(singleKeys ? [['?'], msg('all keys')] : [['F1'], msg('help')]);
  return list;
}

@customElement('status-line')
export class StatusLine extends RostrumElement {
  @state() private info: Answer<'library.info'> | null | undefined;
  @state() private place: Place = 'start';
  @state() private singleKeys = true;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void libraryInfo().then(
      (info) => (this.info = info),
      () => (this.info = null),
    );
    this.ends = [
      watchRoute(({ place }) => (this.place = place)),
      watchSettings(({ singleKeys }) => (this.singleKeys = singleKeys)),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends) end();
  }

  override render(): unknown {
    return html`${this.packState()}<span class="offline"
        >${icon('offline')}${msg('Offline: nothing leaves this machine')}</span
      ><span class="hints"
        >${hints(this.place, this.singleKeys).map(
          ([keys, does]) => html`<span>${keys.map((key) => html`<kbd>${keyCap(key)}</kbd>`)} ${does}</span>`,
        )}</span
      >`;
  }

  private packState(): TemplateResult | typeof nothing {
    if (this.info === undefined) return nothing;
    const { pack } = this.info ?? {};
    const words = pack
      ? html`<b><bdi>${pack.title}</bdi></b> ${msg(str`as of ${formatDate(pack.asOf)}`)}${this.signature()}`
      : msg('No pack is open');
    return html`<button
      class="pack"
      type="button"
      aria-haspopup="dialog"
      title=${msg('Packs on this machine')}
      @click=${showPacks}
    >
      ${words}
    </button>`;
  }

  /** Whose signature the pack has. What comes with the program needs none. */
  private signature(): TemplateResult | typeof nothing {
    const { signer, bundled } = this.info ?? {};
    if (signer) return html`<span>· ${msg(html`signed by <bdi title=${signer.key}>${signer.comment}</bdi>`)}</span>`;
    return bundled ? nothing : html`<span>· ${msg('not signed')}</span>`;
  }
}

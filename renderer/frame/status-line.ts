/** The last line of the window: which pack, as of when, that the program is offline, and the keys of the place. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { PackInfo } from '../../electron/bridge';
import { RostrumElement } from '../core/element';
import { formatDate } from '../core/format';
import { libraryInfo } from '../core/library';
import { watchRoute, type Place } from '../core/route';
import { watchSettings } from '../core/settings';
import { icon } from '../parts/icon';

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
  @state() private pack: PackInfo | null | undefined;
  @state() private place: Place = 'start';
  @state() private singleKeys = true;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void libraryInfo().then(
      ({ pack }) => (this.pack = pack),
      () => (this.pack = null),
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
          ([keys, does]) => html`<span>${keys.map((key) => html`<kbd>${key}</kbd>`)} ${does}</span>`,
        )}</span
      >`;
  }

  private packState(): TemplateResult | typeof nothing {
    if (this.pack === undefined) return nothing;
    if (this.pack === null) return html`<span>${msg('No pack is open')}</span>`;
    const { title, asOf } = this.pack;
    return html`<span><b>${title}</b> ${msg(str`as of ${formatDate(asOf)}`)}</span>`;
  }
}

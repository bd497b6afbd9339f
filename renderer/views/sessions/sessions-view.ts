/** All sessions, as a table, on a map or as a plot; two side by side; a chosen one opens beside a shorter list. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RecordId, Row } from '../../../data/model';
import { countryName } from '../../core/format';
import { rows } from '../../core/library';
import { settings } from '../../core/settings';
import { citiesMap } from '../../parts/figures/cities-map';
import { sessionsPlot } from '../../parts/figures/sessions-plot';
import { icon } from '../../parts/icon';
import { Growing } from '../../parts/list/growing';
import { ListView, segment, type Browsing } from '../../parts/list/list-view';
import { picked, pickBar, pickBox, unpicked } from '../../parts/list/picks';
import './compare-sessions';
import { deskBadges } from '../../parts/desk/badges';
import { sessionTable } from './table';

/** Pixels of a line of the table, at least. */
const lineHeight = 40;
/** Sessions side by side. */
const mostCompared = 2;
/** Ways to look at all sessions. */
const ways = ['table', 'map', 'plot'] as const;
type Way = (typeof ways)[number];

@customElement('sessions-view')
export class SessionsView extends ListView<readonly Row[]> {
  readonly #growing = new Growing(this, () => Math.ceil(innerHeight / lineHeight));
  protected readonly place = 'sessions';
  protected override readonly width = 'narrow';
  protected override readonly look = 'sessions';

  protected override name(): string {
    return msg('Sessions');
  }

  protected override load(): Promise<readonly Row[]> {
    return rows('session');
  }

  get #compared(): RecordId[] | null {
    const ids = picked(this.route.query, mostCompared);
    return this.route.query.has('compare') && ids.length === mostCompared ? ids : null;
  }

  protected override willUpdate(): void {
    if (this.route.id) this.#growing.finish();
  }

  protected override rowsOf(all: readonly Row[]): readonly Row[] {
    const ids = this.#compared;
    return ids ? ids.flatMap((id) => all.find((row) => row.id === id) ?? []) : all;
  }

  get #as(): Way {
    const { maps } = settings();
    return ways.find((way) => way === this.route.query.get('as') && (maps || way !== 'map')) ?? 'table';
  }

  protected override browse(all: readonly Row[]): Browsing {
    const { query } = this.route;
    const change = (next: URLSearchParams): void => this.narrow(next);
    const clear = (): void => this.narrow(unpicked(query));
    const compared = this.#compared;
    if (compared)
      return {
        total: all.length,
        sub: msg('side by side'),
        tools: html`<button class="btn" @click=${() => this.#set('compare', null)}>
          <span class="flip">${icon('back')}</span>${msg('Back to the list')}
        </button>`,
        list: html`<compare-sessions .ids=${compared}></compare-sessions>`,
        clear,
      };
    return {
      total: all.length,
      tools: this.#ways(),
      list: this.#list(all, change),
      foot: this.#as === 'table' ? pickBar(query, mostCompared, change) : nothing,
      clear,
    };
  }

  #list(all: readonly Row[], change: (query: URLSearchParams) => void): TemplateResult {
    switch (this.#as) {
      case 'map':
        return citiesMap(all, this.href);
      case 'plot':
        return sessionsPlot(all, this.href);
      case 'table':
        return sessionTable(all.slice(0, this.#growing.of(all.length)), this.href, (row) =>
          pickBox(row, this.route.query, mostCompared, change),
        );
    }
  }

  #ways(): TemplateResult {
    const names: Record<Way, string> = { table: msg('Table'), map: msg('Map'), plot: msg('Plot') };
    return html`<fieldset class="seg">
      <legend class="vh">${msg('Show as')}</legend>
      ${ways
        .filter((way) => way !== 'map' || settings().maps)
        .map((way) =>
          segment('sessions-as', names[way], way === this.#as, () => this.#set('as', way === 'table' ? null : way)),
        )}
    </fieldset>`;
  }

  #set(name: string, value: string | null): void {
    const query = new URLSearchParams(this.route.query);
    if (value) query.set(name, value);
    else query.delete(name);
    this.narrow(query);
  }

  protected override short(row: Row, _all: readonly Row[], current: RecordId): TemplateResult {
    return html`<a data-row class="row" href=${this.href(row.id)} aria-current=${row.id === current ? 'true' : nothing}
      ><span class="o official">${row.number ?? row.year}</span
      ><span
        ><span class="t">${row.city ?? msg('Place not found')}</span
        ><span class="m"
          ><span>${row.year}</span
          >${row.country && row.country.name !== row.city ? html`<span>${countryName(row.country)}</span>` : nothing}${deskBadges(row.id)}</span
        ></span
      ></a
    >`;
  }
}

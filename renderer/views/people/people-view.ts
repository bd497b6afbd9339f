/** Everybody who was elected or appointed: cards by session of election, or a list by name. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RecordId, Row } from '../../../data/model';
import { RostrumElement } from '../../core/element';
import { libraryInfo, rows } from '../../core/library';
import { offerPrint, requestPrint, withdrawPrint, type Printable } from '../../core/printable';
import { formatRoute, go, type Route } from '../../core/route';
import { fault, problemOf } from '../../parts/fault';
import { icon } from '../../parts/icon';
import { moveInList } from '../../parts/move-in-list';
import '../../parts/record/record-page';
import { arrange, narrow, readFilters, type Group } from './filters';
import { cards, names, shortList } from './cards';
import { sideFilters } from './side-filters';

@customElement('people-view')
export class PeopleView extends RostrumElement {
  @property({ attribute: false }) route!: Route;
  @state() private all: readonly Row[] | null = null;
  @state() private sessions: readonly Row[] = [];
  @state() private highlight: RecordId | null = null;
  @state() private failed: unknown = null;
  #shown: readonly Row[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    withdrawPrint(this);
  }

  async #load(): Promise<void> {
    this.failed = null;
    try {
      const [people, sessions, { pack }] = await Promise.all([rows('person'), rows('session'), libraryInfo()]);
      this.sessions = sessions;
      this.highlight = pack?.highlight ?? null;
      this.all = people;
    } catch (error) {
      this.failed = error;
    }
  }

  #printable(): Printable {
    return {
      type: 'list',
      title: msg('People'),
      scope: msg(str`${this.#shown.length} records`),
      ids: this.#shown.map(({ id }) => id),
    };
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.all) offerPrint(this, this.#printable());
    if (changed.has('route')) this.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): unknown {
    if (this.failed)
      return html`<div class="fault-page">
        ${fault(problemOf(this.failed, msg('The list could not be read')), () => void this.#load())}
      </div>`;
    if (!this.all) return nothing;
    const filters = readFilters(this.route.query);
    const found = narrow(this.all, filters);
    const groups = arrange(found, this.sessions, filters.list ? null : this.highlight, filters);
    this.#shown = [...new Map(groups.flatMap((group) => group.rows).map((row) => [row.id, row])).values()];
    return this.route.id ? this.#reading(this.route.id) : this.#browsing(this.all, groups);
  }

  #href = (id: RecordId): string => formatRoute({ place: 'people', id, query: this.route.query });

  #browsing(all: readonly Row[], groups: readonly Group[]): TemplateResult {
    const count = this.#shown.length;
    const { list } = readFilters(this.route.query);
    return html`<div class="two">
      ${sideFilters(all, this.sessions, this.route.query)}
      <section class="content" data-pane tabindex="-1" aria-label=${msg('People')}>
        <header class="head">
          <h1>${msg('People')}</h1>
          <span class="sub" role="status"
            >${count === all.length ? String(count) : msg(str`${count} of ${all.length}`)}</span
          >
          <span class="sp"></span>
          <fieldset class="seg">
            <legend class="vh">${msg('Show as')}</legend>
            ${this.#choice(msg('Cards'), !list, false)} ${this.#choice(msg('List'), list, true)}
          </fieldset>
          <button class="btn" ?disabled=${count === 0} @click=${() => requestPrint(this, this.#printable())}>
            ${icon('printer')}${msg('Print list')}
          </button>
        </header>
        ${
          count === 0
            ? html`<div class="empty">
                <h2>${msg('Nobody passes these filters')}</h2>
                <button class="btn" @click=${() => go({ place: 'people' }, 'replace')}>
                  ${msg('Clear the filters')}
                </button>
              </div>`
            : html`<div class="scroll" data-scroll="people" @keydown=${moveInList}>
                ${list ? names(this.#shown, this.#href) : cards(groups, this.#href)}
              </div>`
        }
      </section>
    </div>`;
  }

  #choice(label: string, checked: boolean, list: boolean): TemplateResult {
    const change = (): void => {
      const query = new URLSearchParams(this.route.query);
      if (list) query.set('as', 'list');
      else query.delete('as');
      go({ place: 'people', query }, 'replace');
    };
    return html`<label><input type="radio" name="people-as" .checked=${checked} @change=${change} />${label}</label>`;
  }

  #reading(id: RecordId): TemplateResult {
    const index = this.#shown.findIndex((row) => row.id === id);
    const open = (step: number): void => {
      const row = this.#shown[index + step];
      if (row) go({ place: 'people', id: row.id, query: this.route.query });
    };
    const position = { index, total: this.#shown.length, go: open };
    return html`<div class="side-list">
      <nav
        class="list"
        data-pane
        tabindex="-1"
        aria-label=${msg('People')}
        data-scroll="people-short"
        @keydown=${moveInList}
      >
        <p class="group">
          <a href=${formatRoute({ place: 'people', query: this.route.query })}>${icon('back')}${msg('People')}</a>
          <span class="n">${this.#shown.length}</span>
        </p>
        ${shortList(this.#shown, this.#href, id)}
      </nav>
      <rostrum-record class="page" .recordId=${id} .position=${index >= 0 ? position : null}></rostrum-record>
    </div>`;
  }
}

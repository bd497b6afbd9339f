/** All resolutions and decisions, narrowed and sorted; a chosen one opens beside a shorter list. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { RecordId, Row } from '../../../data/model';
import { RostrumElement } from '../../core/element';
import { rows } from '../../core/library';
import { offerPrint, requestPrint, withdrawPrint, type Printable } from '../../core/printable';
import { formatCount } from '../../core/format';
import { formatRoute, go, type Route } from '../../core/route';
import { fault, problemOf } from '../../parts/fault';
import { icon } from '../../parts/icon';
import { moveInList } from '../../parts/move-in-list';
import { adoptedCount } from '../../parts/record/adopted-count';
import '../../parts/record/record-page';
import { chips, chipsOf } from './chips';
import { arrange, firstOf, narrow, readFilters, writeFilters, type Filters, type Group } from './filters';
import { sideFilters } from './side-filters';
import { compactList, table, type Described } from './table';

/** Rows that are put on the page at a time. */
const portion = 300;

@customElement('resolutions-view')
export class ResolutionsView extends RostrumElement {
  @property({ attribute: false }) route!: Route;
  @state() private all: readonly Row[] | null = null;
  @state() private sessions: ReadonlyMap<RecordId, Row> = new Map();
  @state() private failed: unknown = null;
  @state() private grown = portion;
  @state() private filtersOpen = false;
  @query('.grow') private end!: HTMLElement | null;
  readonly #described = new Map<RecordId, Described>();
  readonly #watch = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) this.grown += portion;
  });
  #shown: readonly Row[] = [];
  #arranged: { readonly key: string; readonly groups: readonly Group[] } | null = null;
  /** The record to whose row the short list was last scrolled. */
  #reached: RecordId | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    withdrawPrint(this);
    this.#watch.disconnect();
  }

  async #load(): Promise<void> {
    this.failed = null;
    try {
      const [resolutions, decisions, sessions] = await Promise.all([
        rows('resolution'),
        rows('decision'),
        rows('session'),
      ]);
      this.sessions = new Map(sessions.map((row) => [row.id, row]));
      this.all = [...resolutions, ...decisions];
      this.#arranged = null;
    } catch (error) {
      this.failed = error;
    }
  }

  get #filters(): Filters {
    return readFilters(this.route.query);
  }

  #change(filters: Partial<Filters>): void {
    go({ place: 'resolutions', id: this.route.id, query: writeFilters({ ...this.#filters, ...filters }) }, 'replace');
  }

  readonly #clear = (): void => {
    const { sort } = this.#filters;
    this.#change({ from: null, to: null, kinds: [], confidence: [], text: '', sort });
  };

  /** Escape folds the filters, or goes back from a record to the list. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.target instanceof HTMLInputElement) return;
    if (this.filtersOpen) this.filtersOpen = false;
    else if (this.route.id) go({ place: 'resolutions', query: this.route.query });
    else return;
    event.preventDefault();
  };

  #printable(): Printable {
    return {
      type: 'list',
      title: msg('Resolutions and decisions'),
      scope: scopeOf(this.#filters, this.#shown.length),
      ids: this.#shown.map(({ id }) => id),
    };
  }

  protected override updated(): void {
    if (this.all) offerPrint(this, this.#printable());
    this.#watch.disconnect();
    if (this.end) this.#watch.observe(this.end);
    if (!this.all || this.route.id === this.#reached) return;
    const left = this.#reached;
    this.#reached = this.route.id;
    const row = this.route.id
      ? this.querySelector<HTMLElement>('[aria-current="true"]')
      : left && this.querySelector<HTMLElement>(`a[data-row][href="${CSS.escape(this.#href(left))}"]`);
    if (!row) return;
    row.scrollIntoView({ block: 'nearest' });
    if (!this.route.id && document.activeElement === document.body) row.focus({ preventScroll: true });
  }

  protected override render(): unknown {
    if (this.failed)
      return html`<div class="fault-page">
        ${fault(problemOf(this.failed, msg('The list could not be read')), () => void this.#load())}
      </div>`;
    if (!this.all) return nothing;
    const filters = this.#filters;
    const groups = this.#arrange(this.all, filters);
    return this.route.id ? this.#reading(this.route.id, groups) : this.#browsing(this.all, filters, groups);
  }

  /** Sorting tens of thousands of rows takes long enough to be done only when the filters or the sorting change. */
  #arrange(all: readonly Row[], filters: Filters): readonly Group[] {
    const key = writeFilters(filters).toString();
    if (this.#arranged?.key === key) return this.#arranged.groups;
    const groups = arrange(narrow(all, filters), filters.sort);
    this.#arranged = { key, groups };
    this.#shown = groups.flatMap((group) => group.rows);
    return groups;
  }

  /** All that the pack has of a session, whatever the filters leave. */
  readonly #describe = (session: Row): Described => {
    const known = this.#described.get(session.id);
    if (known) return known;
    const own = (this.all ?? []).filter((row) => row.sessions.includes(session.id));
    const described = { rows: own.length, count: adoptedCount(session, own) };
    this.#described.set(session.id, described);
    return described;
  };

  readonly #href = (id: RecordId): string => formatRoute({ place: 'resolutions', id, query: this.route.query });

  #browsing(all: readonly Row[], filters: Filters, groups: readonly Group[]): TemplateResult {
    const count = this.#shown.length;
    return html`<div class=${this.filtersOpen ? 'two open' : 'two'} @keydown=${this.#escape}>
      ${sideFilters(all, filters, (change) => this.#change(change))}
      <section
        class="content"
        data-pane
        tabindex="-1"
        aria-label=${msg('Resolutions and decisions')}
        @keydown=${moveInList}
      >
        <header class="head">
          <h1>${msg('Resolutions and decisions')}</h1>
          <span class="sub" role="status"
            >${count === all.length ? formatCount(count) : msg(str`${formatCount(count)} of ${formatCount(all.length)}`)}</span
          >
          ${chips(filters, (without) => this.#change(without), this.#clear)}
          <span class="sp"></span>
          <button
            class="btn fold"
            aria-expanded=${this.filtersOpen ? 'true' : 'false'}
            aria-controls="resolution-filters"
            @click=${() => (this.filtersOpen = !this.filtersOpen)}
          >
            ${icon('filter')}${msg('Filters')}
          </button>
          <fieldset class="seg">
            <legend class="vh">${msg('Sort')}</legend>
            ${this.#sortChoice('session', msg('By session'))} ${this.#sortChoice('number', msg('By number'))}
            ${this.#sortChoice('title', msg('By title'))}
          </fieldset>
          <button class="btn" ?disabled=${count === 0} @click=${() => requestPrint(this, this.#printable())}>
            ${icon('printer')}${msg('Print list')}
          </button>
        </header>
        ${
          count === 0
            ? html`<div class="empty">
                <h2>${msg('Nothing passes these filters')}</h2>
                <button class="btn" @click=${this.#clear}>${msg('Clear the filters')}</button>
              </div>`
            : html`<div class="scroll" data-scroll="resolutions">
                ${table(firstOf(groups, this.grown), this.sessions, this.#describe, this.#href)}
                ${this.grown < count ? html`<div class="grow"></div>` : nothing}
              </div>`
        }
      </section>
    </div>`;
  }

  #sortChoice(sort: Filters['sort'], label: string): TemplateResult {
    const checked = this.#filters.sort === sort;
    return html`<label
      ><input type="radio" name="sort" .checked=${checked} @change=${() => this.#change({ sort })} />${label}</label
    >`;
  }

  #reading(id: RecordId, groups: readonly Group[]): TemplateResult {
    const index = this.#shown.findIndex((row) => row.id === id);
    const near = Math.max(this.grown, index + portion);
    const position = { index, total: this.#shown.length, go: (step: number) => this.#open(this.#shown[index + step]) };
    return html`<div class="side-list" @keydown=${this.#escape}>
      <nav
        class="list"
        data-pane
        tabindex="-1"
        aria-label=${msg('Resolutions and decisions')}
        data-scroll="resolutions-short"
        @keydown=${moveInList}
      >
        <p class="group">
          <a href=${formatRoute({ place: 'resolutions', query: this.route.query })}
            >${icon('back')}${msg('Resolutions and decisions')}</a
          >
          <span class="n">${this.#shown.length}</span>
        </p>
        ${compactList(firstOf(groups, near), this.sessions, this.#href, id)}
        ${near < this.#shown.length ? html`<div class="grow"></div>` : nothing}
      </nav>
      <rostrum-record class="page" .recordId=${id} .position=${index >= 0 ? position : null}></rostrum-record>
    </div>`;
  }

  #open(row: Row | undefined): void {
    if (row) go({ place: 'resolutions', id: row.id, query: this.route.query });
  }
}

/** The filters in words, for the paper. */
function scopeOf(filters: Filters, count: number): string {
  return [msg(str`${formatCount(count)} records`), ...chipsOf(filters).map(({ words }) => words)]
    .join('; ')
    .slice(0, 1000);
}

/**
 * A place with a list: it loads, is narrowed and sorted by the route's query, and opens a record beside a shorter list of
 * the same rows. Each such place says what it loads, in which order it shows it, and what a row looks like.
 */
import { msg, str } from '@lit/localize';
import { plural } from '../../core/plural';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RecordId, Row } from '../../../data/model';
import { RostrumElement } from '../../core/element';
import { formatCount, semicolon } from '../../core/format';
import { offerPrint, requestPrint, withdrawPrint, type Printable } from '../../core/printable';
import { formatRoute, go, type Place, type Route } from '../../core/route';
import { fault, problemOf } from '../fault';
import { icon } from '../icon';
import './long-list';
import type { LongGroup, LongList } from './long-list';
import { moveInList } from '../move-in-list';
import '../pane-divider';
import '../record/record-page';

/** What a place draws above and in its list. */
export interface Browsing {
  /** Rows that there are before any filter. */
  readonly total: number;
  readonly filters?: TemplateResult;
  readonly chips?: TemplateResult | typeof nothing;
  /** Ways to sort or to look: at the end of the head, before printing. */
  readonly tools?: TemplateResult;
  readonly list: TemplateResult;
  /** Below the list, always in sight. */
  readonly foot?: TemplateResult | typeof nothing;
  /** What is said of a list without rows, where it is not that none passes the filters. */
  readonly empty?: string | undefined;
  /** Beside the title, in place of the number of rows. */
  readonly sub?: string;
  /** Takes every filter away: for a list that none passes. */
  readonly clear: () => void;
}

export abstract class ListView<Content> extends RostrumElement {
  @property({ attribute: false }) route!: Route;
  @state() protected content: Content | null = null;
  @state() protected filtersOpen = false;
  @state() private failed: unknown = null;
  #shown: readonly Row[] = [];
  #short: { readonly rows: readonly Row[]; readonly groups: readonly LongGroup[] } | null = null;
  /** The record to whose row the short list was last scrolled. */
  #reached: RecordId | null = null;

  protected abstract readonly place: Place;
  /** What the list is called. */
  protected abstract name(): string;
  protected abstract load(): Promise<Content>;
  /** The rows that pass, in the order in which they are shown. */
  protected abstract rowsOf(content: Content): readonly Row[];
  protected abstract browse(content: Content): Browsing;
  /** A row of the list beside a page. */
  protected abstract short(row: Row, content: Content, current: RecordId): TemplateResult;
  /** Pixels of that row, roughly: two lines, or three where the name is long. */
  protected shortHeight({ title }: Row): number {
    return title.length > 40 ? 72 : 53;
  }
  /** Class of the list beside a page. */
  protected readonly look: string = '';
  /** What takes the whole place instead of a list beside a page; null when nothing does. */
  protected whole(_id: RecordId): TemplateResult | null {
    return null;
  }
  /** The filters in words, for the paper. */
  protected scope(): readonly string[] {
    return [];
  }
  /** Columns of the list beside a page: `narrow` where its rows are short. */
  protected readonly width: '' | 'narrow' = '';

  /** The rows that pass, as last drawn. */
  protected get shown(): readonly Row[] {
    return this.#shown;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('place');
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    withdrawPrint(this);
  }

  async #load(): Promise<void> {
    this.failed = null;
    try {
      this.content = await this.load();
    } catch (error) {
      this.failed = error;
    }
  }

  /** The address of a record in this place, with the filters as they are. */
  protected readonly href = (id: RecordId): string => formatRoute({ place: this.place, id, query: this.route.query });

  /** Sets the filters; the history keeps one entry for all of them. */
  protected narrow(query: URLSearchParams): void {
    go({ place: this.place, id: this.route.id, query }, 'replace');
  }

  protected printable(): Printable {
    const scope = [countWords(this.#shown.length), ...this.scope()].join(semicolon());
    return {
      type: 'list',
      title: this.name(),
      scope: scope.slice(0, 1000),
      ids: this.#shown.map(({ id }) => id),
    };
  }

  /** Escape folds the filters, or goes back from a record to the list. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.target instanceof HTMLInputElement) return;
    if (this.filtersOpen) this.filtersOpen = false;
    else if (this.route.id) go({ place: this.place, query: this.route.query });
    else return;
    event.preventDefault();
  };

  protected override updated(): void {
    if (this.content) offerPrint(this, this.printable());
    if (!this.content || this.route.id === this.#reached) return;
    const left = this.#reached;
    this.#reached = this.route.id;
    const id = this.route.id ?? left;
    if (!id) return;
    const focus = !this.route.id && document.activeElement === document.body;
    const list = this.querySelector<LongList>('long-list');
    // What takes the focus does so at once; else the layout that this asks for is the frame's own.
    if (focus) void list?.reveal(id, true);
    else requestAnimationFrame(() => void list?.reveal(id));
    if (list) return;
    const row = this.querySelector<HTMLElement>(`a[data-row][href="${CSS.escape(this.href(id))}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (focus) row?.focus({ preventScroll: true });
  }

  protected override render(): unknown {
    if (this.failed)
      return html`<div class="fault-page">
        ${fault(problemOf(this.failed, msg('The list could not be read')), () => void this.#load())}
      </div>`;
    if (!this.content) return nothing;
    this.#shown = this.rowsOf(this.content);
    const instead = this.route.id ? this.whole(this.route.id) : null;
    if (instead) return instead;
    return this.route.id
      ? this.#reading(this.route.id, this.content)
      : this.#browsing(this.browse(this.content), this.#shown.length);
  }

  #browsing({ total, filters, chips, tools, list, foot, empty, sub, clear }: Browsing, count: number): TemplateResult {
    const fold = (): void => void (this.filtersOpen = !this.filtersOpen);
    const body =
      count === 0
        ? html`<div class="empty">
            <h2>${empty ?? msg('Nothing passes these filters')}</h2>
            <button class="btn" @click=${clear}>${msg('Clear the filters')}</button>
          </div>`
        : html`<div class="scroll" data-scroll=${this.place}>${list}</div>`;
    return html`<div class=${`${filters ? 'two' : 'one'} ${this.filtersOpen ? 'open' : ''}`} @keydown=${this.#escape}>
      ${filters ? html`${filters}<pane-divider name="facets" least="160" most="420"></pane-divider>` : nothing}
      <section class="content" data-pane tabindex="-1" aria-label=${this.name()} @keydown=${moveInList}>
        <header class="head">
          <h1>${this.name()}</h1>
          <span class="sub" aria-hidden="true"
            >${sub ?? (count === total ? formatCount(count) : msg(str`${formatCount(count)} of ${formatCount(total)}`))}</span
          >
          <span class="vh" role="status">${sub ?? spoken(count, total)}</span>
          ${chips ?? nothing}
          <span class="sp"></span>
          ${
            filters
              ? html`<button
                  class="btn fold-filters"
                  aria-expanded=${this.filtersOpen ? 'true' : 'false'}
                  @click=${fold}
                >
                  ${icon('filter')}${msg('Filters')}
                </button>`
              : nothing
          }
          ${tools ?? nothing}
          <button class="btn" ?disabled=${count === 0} @click=${() => requestPrint(this, this.printable())}>
            ${icon('printer')}${msg('Print list')}
          </button>
        </header>
        ${body} ${foot ?? nothing}
      </section>
    </div>`;
  }

  /** The same groups as long as the rows are the same, so that the list keeps what it measured. */
  #shortGroups(rows: readonly Row[]): readonly LongGroup[] {
    if (this.#short?.rows !== rows) this.#short = { rows, groups: [{ key: '', head: null, rows }] };
    return this.#short.groups;
  }

  #reading(id: RecordId, content: Content): TemplateResult {
    const rows = this.#shown;
    const index = rows.findIndex((row) => row.id === id);
    const open = (step: number): void => {
      const row = rows[index + step];
      if (row) go({ place: this.place, id: row.id, query: this.route.query });
    };
    return html`<div class=${`side-list ${this.width}`} @keydown=${this.#escape}>
      <nav
        class="list"
        data-pane
        tabindex="-1"
        aria-label=${this.name()}
        data-scroll=${`${this.place}-short`}
        @keydown=${moveInList}
      >
        <p class="group">
          <a href=${formatRoute({ place: this.place, query: this.route.query })}
            ><span class="flip">${icon('back')}</span>${this.name()}</a
          >
          <span class="n">${formatCount(rows.length)}</span>
        </p>
        <long-list
          .groups=${this.#shortGroups(rows)}
          .row=${(row: Row) => this.short(row, content, id)}
          .tall=${this.shortHeight}
          .expected=${id}
          .look=${`short ${this.look}`}
        ></long-list>
      </nav>
      <pane-divider name=${this.width || 'list'} least="200" most="640"></pane-divider>
      <rostrum-record
        class="page"
        .recordId=${id}
        .position=${index >= 0 ? { index, total: rows.length, go: open } : null}
      ></rostrum-record>
    </div>`;
  }
}

/** "1 record", "12 records". */
export function countWords(count: number): string {
  return plural(count, msg('one: # record | other: # records'));
}

/** The number of rows as it is announced: "12 records of 164". A number alone would say little. */
function spoken(count: number, total: number): string {
  return count === total ? countWords(count) : msg(str`${countWords(count)} of ${formatCount(total)}`);
}

/** One of a few ways to look at a list, as a segment of a control. */
export function segment(name: string, label: string, checked: boolean, choose: () => void): TemplateResult {
  return html`<label><input type="radio" name=${name} .checked=${checked} @change=${choose} />${label}</label>`;
}

/** Search: facets, results by kind, and the chosen record beside them. The route's query is the state of all three. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PackInfo } from '../../../electron/bridge';
import type { RecordId, Row } from '../../../data/model';
import { RostrumElement } from '../../core/element';
import { attachResults, focusField, tellField, type ResultsPane, type Step } from '../../core/field';
import { libraryInfo, rows } from '../../core/library';
import { focusPane } from '../../core/panes';
import { go, type Route } from '../../core/route';
import { fault, problemOf } from '../../parts/fault';
import { icon } from '../../parts/icon';
import '../../parts/record/record-page';
import { choiceCount, chosenKind, portion, searchOf, withKind, withoutChoices } from './choices';
import { indexOf, rememberChoice, rememberedChoice, stepFrom } from './choice';
import { groupHits, itemsOf, rowsShown, type Group, type Item } from './groups';
import { highlight } from './highlight';
import { knownNumber, numberNote } from './known-number';
import { nothingFound, searchNotes } from './nothing-found';
import type { ListWish } from './result-list';
import './result-list';
import './search-facets';
import { Searching } from './searching';

/** While keys are typed, the record beside the list waits until they rest. Milliseconds. */
const readingPause = 120;
const tall = matchMedia('(min-height: 1000px)');

@customElement('search-view')
export class SearchView extends RostrumElement implements ResultsPane {
  @property({ attribute: false }) route!: Route;
  @state() private active = -1;
  @state() private reading: RecordId | null = null;
  @state() private facetsOpen = false;
  @state() private pack: PackInfo | null = null;
  @state() private sessions: ReadonlyMap<RecordId, Row> = new Map();
  private readonly searching = new Searching(this, () => this.answered());
  private groups: readonly Group[] = [];
  /** The query that was asked last, and how many rows of it. */
  private asked = '';
  private rows = portion;
  private items: readonly Item[] = [];
  private pausing: ReturnType<typeof setTimeout> | undefined;
  private pushed = false;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const regroup = (): void => {
      this.answered();
      this.requestUpdate();
    };
    tall.addEventListener('change', regroup);
    this.ends = [attachResults(this), () => tall.removeEventListener('change', regroup)];
    void libraryInfo().then(({ pack }) => (this.pack = pack));
    void rows('session').then((list) => (this.sessions = new Map(list.map((row) => [row.id, row]))));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pausing);
    highlight(null, []);
    for (const end of this.ends) end();
  }

  /** A record opened by a link, with no search beside it. */
  private get alone(): boolean {
    const { query, id } = this.route;
    return id !== null && !query.get('q') && choiceCount(query) === 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('route')) return;
    const { id } = this.route;
    if (this.asked !== this.route.query.toString()) [this.asked, this.rows] = [this.route.query.toString(), portion];
    if (!this.alone) this.searching.ask(searchOf(this.route.query, this.rows));
    if (!id) return;
    this.active = indexOf(this.items, id);
    this.read(id);
  }

  private answered(): void {
    const { answer } = this.searching;
    if (!answer) return;
    this.groups = groupHits(answer, chosenKind(this.route.query), tall.matches ? rowsShown.tall : rowsShown.short);
    this.items = itemsOf(this.groups);
    const wanted = this.route.id ?? rememberedChoice();
    const found = indexOf(this.items, wanted);
    this.active = found < 0 && !this.route.id && this.items.length > 0 ? 0 : found;
    if (this.route.id) return;
    clearTimeout(this.pausing);
    this.pausing = setTimeout(() => this.readActive(), this.reading ? readingPause : 0);
  }

  private readActive(): void {
    const item = this.items[this.active];
    if (item && 'hit' in item) this.read(item.hit.id);
    else if (!item) this.reading = null;
  }

  private read(id: RecordId): void {
    clearTimeout(this.pausing);
    this.reading = id;
  }

  move(step: Step | 'first' | 'last'): void {
    if (this.items.length === 0) return;
    this.active = stepFrom(this.active, step, this.items.length);
    this.readActive();
    const item = this.items[this.active];
    if (!item || !('hit' in item)) return;
    if (this.route.id) this.show(item.hit.id, 'replace');
    else rememberChoice(item.hit.id);
  }

  open(): void {
    void this.searching.settled.then(() => this.openAt(this.active));
  }

  back(): boolean {
    if (!this.route.id || this.alone) return false;
    rememberChoice(this.route.id);
    if (this.pushed) history.back();
    else go({ place: 'search', query: this.route.query }, 'replace');
    this.pushed = false;
    return true;
  }

  private openAt(index: number): void {
    const item = this.items[index];
    if (!item) return;
    this.active = index;
    if ('all' in item) return go({ place: 'search', query: withKind(this.route.query, item.all) });
    rememberChoice(item.hit.id);
    if (!this.route.id) this.pushed = true;
    this.show(item.hit.id, this.route.id ? 'replace' : 'push');
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('.reading')?.focus();
      this.shown();
    });
  }

  /** The page is there: what scrolls takes over the focus that waited for it. */
  private shown(): void {
    const page = this.querySelector<HTMLElement>('.reading [data-pane]');
    if (page && document.activeElement?.matches('.reading')) focusPane(page);
  }

  private show(id: RecordId, how: 'push' | 'replace'): void {
    go({ place: 'search', id, query: this.route.query }, how);
  }

  private choose(query: URLSearchParams): void {
    go({ place: 'search', id: this.route.id, query }, 'replace');
  }

  override render(): TemplateResult {
    const { route, searching } = this;
    if (this.alone) return html`<div class="panes alone">${this.readingPane()}</div>`;
    const choices = choiceCount(route.query);
    return html`<div class=${`panes${route.id ? ' opened' : ''}`} @keydown=${this.pressed}>
      <search-facets
        id="facets"
        data-pane
        data-scroll="facets"
        role="group"
        aria-label=${msg('Narrow the results')}
        class=${this.facetsOpen ? 'open' : ''}
        .answer=${searching.answer}
        .query=${route.query}
        .sessions=${this.sessions}
        .kinds=${new Set(Object.keys(this.pack?.counts ?? {}))}
        @choose=${(event: CustomEvent<URLSearchParams>) => this.choose(event.detail)}
      ></search-facets>
      <section class="list" data-pane aria-label=${msg('Results')}>
        <div class="narrow">
          <button
            class="txt-btn"
            type="button"
            aria-expanded=${this.facetsOpen ? 'true' : 'false'}
            aria-controls="facets"
            @click=${() => (this.facetsOpen = !this.facetsOpen)}
          >
            ${icon('filter')}${choices > 0 ? msg(str`Narrow (${choices} chosen)`) : msg('Narrow')}
          </button>
        </div>
        ${this.list()}
      </section>
      ${this.readingPane()}
    </div>`;
  }

  private list(): TemplateResult {
    const { answer, slow, failure } = this.searching;
    const again = (): void => this.searching.again(searchOf(this.route.query, this.rows));
    if (failure) {
      const problem = problemOf(failure, msg('The search did not answer'));
      return html`<div class="nothing">${fault(problem, again)}</div>`;
    }
    if (slow) return html`<div class="skeleton"><span></span><span></span><span></span><span></span></div>`;
    if (!answer) return html``;
    const known = knownNumber(answer, this.sessions);
    const note = known ? numberNote(known) : nothing;
    if (answer.total === 0) {
      const widen = choiceCount(this.route.query) > 0 ? () => this.choose(withoutChoices(this.route.query)) : null;
      const search = (q: string): void => go({ place: 'search', query: new URLSearchParams({ q }) });
      return html`${note}${nothingFound(answer, this.pack?.title ?? '', { search, widen })}`;
    }
    return html`${note}${searchNotes(answer)}<result-list
        data-scroll="results"
        .groups=${this.groups}
        .items=${this.items}
        .active=${this.active}
        @list-wish=${(event: CustomEvent<ListWish>) => this.grant(event.detail)}
      ></result-list>`;
  }

  private readingPane(): TemplateResult | typeof nothing {
    const hits = this.items.filter((item) => 'hit' in item);
    const at = hits.findIndex((item) => item.hit.id === this.reading);
    return html`<section class="reading" tabindex="-1" aria-label=${msg('Record')}>
      ${
        this.alone
          ? nothing
          : html`<button class="txt-btn to-list" type="button" @click=${() => this.toList()}>
              ${icon('back')}${msg('Results')}
            </button>`
      }
      ${
        this.reading
          ? html`<rostrum-record
              .recordId=${this.reading}
              .position=${at < 0 ? null : { index: at, total: hits.length, go: (step: 1 | -1) => this.move(step > 0 ? 'next' : 'previous') }}
              @rostrum-shown=${this.shown}
            ></rostrum-record>`
          : nothing
      }
    </section>`;
  }

  private grant(wish: ListWish): void {
    if ('more' in wish) {
      this.rows = this.items.length + portion;
      this.searching.ask(searchOf(this.route.query, this.rows));
    } else if ('move' in wish) this.move(wish.move);
    else this.openAt(wish.open);
  }

  private toList(): void {
    if (this.back()) focusField();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.back();
    focusField();
  }

  protected override updated(): void {
    const item = this.items[this.active];
    const { answer } = this.searching;
    const listed = !this.alone && answer !== null && answer.total > 0;
    tellField({
      total: this.alone ? null : (answer?.total ?? null),
      list: listed ? 'results' : null,
      active: listed && this.active >= 0 ? `hit-${this.active}` : null,
    });
    highlight(this.querySelector('.reading'), item && 'hit' in item && item.hit.id === this.reading ? [item.hit] : []);
  }
}

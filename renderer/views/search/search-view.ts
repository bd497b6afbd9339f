/** Search: facets, results by kind, and the chosen record beside them. The route's query is the state of all three. */
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PackInfo } from '../../../electron/bridge';
import type { RecordId, Row } from '../../../data/model';
import type { Hit, SearchAnswer, SearchSort } from '../../../electron/search/protocol';
import { RostrumElement } from '../../core/element';
import { attachResults, focusField, tellField, untilRest, type ResultsPane, type Step } from '../../core/field';
import { libraryInfo, rows } from '../../core/library';
import { focusPane } from '../../core/panes';
import { go, writeAddress, type Route } from '../../core/route';
import { sortName } from '../../core/search-words';
import { changeSettings } from '../../core/settings';
import { fault, problemOf } from '../../parts/fault';
import { icon } from '../../parts/icon';
import type { Position } from '../../parts/record/page-bar';
import '../../parts/pane-divider';
import '../../parts/record/record-page';
import { choiceCount, chosenKind, isEverywhere, searchOf, sortOf } from './choices';
import { withKind, withScope, withSort, withText, withoutChoices } from './choices';
import { Depth } from './depth';
import { forgetChoice, indexOf, rememberChoice, rememberedChoice, stepFrom } from './choice';
import { elsewhere } from './elsewhere';
import { groupHits, hitKey, itemsOf, rowsShown, type Group, type Item } from './groups';
import { highlight, unmark } from './highlight';
import { indexingNote } from './indexing-note';
import { knownNumber, numberNote } from './known-number';
import { nothingFound, searchNotes } from './nothing-found';
import { listHead, stayInHead } from './list-head';
import type { ListWish, ResultList } from './result-list';
import './result-list';
import { scopeControl } from './scope';
import './search-facets';
import { Searching } from './searching';
import { tallWindow } from './tall-window';

@customElement('search-view')
export class SearchView extends RostrumElement implements ResultsPane {
  @property({ attribute: false }) route!: Route;
  @state() private active = -1;
  @state() private reading: RecordId | null = null;
  /** The chosen hit when it is another pack's. */
  @state() private foreign: Hit | null = null;
  @state() private facetsOpen = false;
  @state() private pack: PackInfo | null = null;
  /** How many packs there are to search. */
  @state() private installed = 1;
  @state() private sessions: ReadonlyMap<RecordId, Row> = new Map();
  /** What the facets show: the answer and the question of when typing last rested. */
  @state() private narrowing: { readonly answer: SearchAnswer; readonly query: URLSearchParams } | null = null;
  @state() private position: Position | null = null;
  private kinds: ReadonlySet<string> = new Set();
  private readonly depth = new Depth();
  private readonly searching = new Searching(this, () => this.answered());
  private groups: readonly Group[] = [];
  private items: readonly Item[] = [];
  private pausing: ReturnType<typeof setTimeout> | undefined;
  private pushed = false;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // A window that became tall shows more rows than were asked for.
    const regroup = (): void => {
      this.answered();
      if (!this.alone) this.searching.ask(searchOf(this.route.query, this.depth.limit, tallWindow.matches));
      this.requestUpdate();
    };
    tallWindow.addEventListener('change', regroup);
    this.ends = [attachResults(this), () => tallWindow.removeEventListener('change', regroup)];
    void libraryInfo().then(({ pack, installed }) => {
      this.pack = pack;
      this.installed = installed;
      if (installed === 1 && isEverywhere(this.route.query)) this.search(false);
      this.kinds = new Set(Object.keys(pack?.counts ?? {}));
    });
    // Without them a session goes by its id.
    void rows('session').then(
      (list) => (this.sessions = new Map(list.map((row) => [row.id, row]))),
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pausing);
    highlight(null, null);
    for (const end of this.ends) end();
  }

  /** A record opened by a link, with no search beside it. */
  private get alone(): boolean {
    const { query, id } = this.route;
    return id !== null && !query.get('q') && choiceCount(query) === 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('route')) return;
    const { id, query } = this.route;
    if (changed.get('route')?.query.toString() !== query.toString()) this.depth.enter(query);
    if (!this.alone) this.searching.ask(searchOf(query, this.depth.limit, tallWindow.matches));
    if (!id) return;
    this.active = indexOf(this.items, id);
    this.read(id);
  }

  private answered(): void {
    const { answer } = this.searching;
    if (!answer) return;
    this.groups = groupHits(
      answer,
      chosenKind(this.route.query),
      tallWindow.matches ? rowsShown.tall : rowsShown.short,
      sortOf(this.route.query),
    );
    this.items = itemsOf(this.groups);
    const wanted = this.route.id ?? rememberedChoice();
    const found = indexOf(this.items, wanted);
    this.active = found < 0 && !this.route.id && this.items.length > 0 ? 0 : found;
    clearTimeout(this.pausing);
    const pause = untilRest();
    if (pause === 0) return this.rested();
    unmark();
    this.pausing = setTimeout(() => this.rested(), pause);
  }

  /** Typing rests: the facets and the record beside the list, which cost more than a frame, follow the list. */
  private rested(): void {
    this.pausing = undefined;
    const { answer } = this.searching;
    if (!answer) return;
    this.narrowing = { answer, query: this.route.query };
    if (this.route.id) this.place();
    else this.readActive();
  }

  private readActive(): void {
    const item = this.items[this.active];
    if (item && 'hit' in item) this.read(item.hit.pack ? null : item.hit.id, item.hit.pack ? item.hit : null);
    else if (!item) this.read(null);
  }

  private read(id: RecordId | null, foreign: Hit | null = null): void {
    this.reading = id;
    this.foreign = foreign;
    this.place();
  }

  /** Where the record stands among the hits. */
  private place(): void {
    const hits = this.items.filter((item) => 'hit' in item);
    const index = this.reading === null ? -1 : hits.findIndex((item) => hitKey(item.hit) === this.reading);
    const total = chosenKind(this.route.query) ? this.count : hits.length;
    const more = total < (this.searching.answer?.total ?? 0);
    const { position } = this;
    if (index === position?.index && total === position.total && more === position.more) return;
    const go = (step: number): void => this.move(step > 0 ? 'next' : 'previous');
    this.position = index < 0 ? null : { index, total, more, go };
  }

  /** Rows of the list when it is shown to its end. */
  private get count(): number {
    return this.depth.count(this.searching.answer?.total ?? 0);
  }

  /** Asks for more hits of the chosen kind when the reader has come near the end of those that are here. */
  private reach(index: number): void {
    const { answer } = this.searching;
    if (!answer || !chosenKind(this.route.query)) return;
    if (this.depth.deepen(index, this.items.length, answer.total)) this.askMore();
  }

  private askMore(): void {
    this.searching.ask(searchOf(this.route.query, this.depth.limit, tallWindow.matches));
  }

  /** To the last row, which may not be here yet. */
  private async toLast(): Promise<void> {
    this.depth.toEnd();
    this.askMore();
    await this.searching.settled;
    this.moved('last');
  }

  move(step: Step | 'first' | 'last'): void {
    if (this.items.length === 0) return;
    if (step === 'last' && chosenKind(this.route.query) && this.items.length < this.count) void this.toLast();
    else this.moved(step);
  }

  private moved(step: Step | 'first' | 'last'): void {
    this.active = stepFrom(this.active, step, this.items.length);
    this.reach(this.active);
    this.readActive();
    const item = this.items[this.active];
    if (!item || !('hit' in item)) return;
    if (this.route.id && !item.hit.pack) this.show(item.hit.id, 'replace');
    else rememberChoice(hitKey(item.hit));
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
    rememberChoice(hitKey(item.hit));
    if (item.hit.pack) return void this.visit(item.hit.id, item.hit.pack.id);
    if (!this.route.id) this.pushed = true;
    this.show(item.hit.id, this.route.id ? 'replace' : 'push');
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('.reading')?.focus();
      this.shown();
    });
  }

  /** Shows a record of another pack, for which the window is loaded anew. */
  private async visit(id: RecordId, pack: string): Promise<void> {
    writeAddress();
    try {
      await window.rostrum.ask('packs.visit', { pack, id });
    } catch (error) {
      this.searching.failure = error;
      this.requestUpdate();
    }
  }

  /** Searches in all packs or in this one, and so from now on. */
  private search(everywhere: boolean): void {
    const { id, query } = this.route;
    go({ place: 'search', id, query: withScope(query, everywhere) }, 'replace');
    void changeSettings({ everywhere });
  }

  /** Another order is another list, seen from its top. An opened record stays open. */
  private async sort(sort: SearchSort): Promise<void> {
    const { id, query } = this.route;
    forgetChoice();
    go({ place: 'search', id, query: withSort(query, sort) }, 'replace');
    await this.updateComplete;
    await this.searching.settled;
    await this.updateComplete;
    await this.querySelector<ResultList>('result-list')?.toTop();
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
    // The facets are of when typing last rested: text and order may be others by now.
    const { id, query: now } = this.route;
    go({ place: 'search', id, query: withSort(withText(query, now.get('q')), sortOf(now)) }, 'replace');
  }

  override render(): TemplateResult {
    const { route } = this;
    if (this.alone) return html`<div class="panes alone">${this.readingPane()}</div>`;
    return html`<div class=${`panes${route.id ? ' opened' : ''}`} @keydown=${this.pressed}>
      <search-facets
        id="facets"
        data-pane
        data-scroll="facets"
        role="group"
        aria-label=${msg('Narrow the results')}
        class=${this.facetsOpen ? 'open' : ''}
        .answer=${this.narrowing?.answer ?? null}
        .query=${this.narrowing?.query ?? route.query}
        .sessions=${this.sessions}
        .kinds=${this.kinds}
        @choose=${(event: CustomEvent<URLSearchParams>) => this.choose(event.detail)}
      ></search-facets>
      <pane-divider name="facets" least="150" most="420"></pane-divider>
      <section class="list" data-pane aria-label=${msg('Results')}>
        ${listHead({
          query: route.query,
          facetsOpen: this.facetsOpen,
          unfold: () => (this.facetsOpen = !this.facetsOpen),
          scope:
            this.installed > 1
              ? scopeControl(isEverywhere(route.query), this.pack?.title ?? '', (all) => this.search(all))
              : nothing,
          sort: (sort) => void this.sort(sort),
          choose: (query) => {
            this.choose(query);
            void this.updateComplete.then(() => stayInHead(this));
          },
        })}
        ${indexingNote(this.searching.indexing)} ${this.list()}
      </section>
      <pane-divider name="results" least="280" most="720"></pane-divider>
      ${this.readingPane()}
    </div>`;
  }

  private list(): TemplateResult {
    const { answer, slow, failure } = this.searching;
    const again = (): void => this.searching.again(searchOf(this.route.query, this.depth.limit, tallWindow.matches));
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
      const search = (q: string): void => go({ place: 'search', query: withText(withoutChoices(this.route.query), q) });
      const all = isEverywhere(this.route.query);
      const everywhere = all || this.installed === 1 ? null : () => this.search(true);
      return html`${note}${nothingFound(answer, all ? null : (this.pack?.title ?? ''), { search, widen, everywhere })}`;
    }
    return html`${note}${searchNotes(answer)}<result-list
        data-scroll="results"
        .groups=${this.groups}
        .items=${this.items}
        .active=${this.active}
        .count=${chosenKind(this.route.query) ? this.count : this.items.length}
        @list-wish=${(event: CustomEvent<ListWish>) => this.grant(event.detail)}
      ></result-list>`;
  }

  private readingPane(): TemplateResult | typeof nothing {
    return html`<section class="reading" tabindex="-1" aria-label=${msg('Record')}>
      ${
        this.alone
          ? nothing
          : html`<button class="txt-btn to-list" type="button" @click=${() => this.back() && focusField()}>
              <span class="flip">${icon('back')}</span>${msg('Results')}
            </button>`
      }
      ${
        this.reading
          ? html`<rostrum-record
              .recordId=${this.reading}
              .position=${this.position}
              @rostrum-shown=${this.shown}
            ></rostrum-record>`
          : this.foreign?.pack
            ? elsewhere(this.foreign, this.foreign.pack, () => this.openAt(this.active))
            : nothing
      }
    </section>`;
  }

  private grant(wish: ListWish): void {
    if ('move' in wish) this.move(wish.move);
    else if ('reach' in wish) this.reach(wish.reach);
    else this.openAt(wish.open);
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
    const sort = sortOf(this.route.query);
    tellField({
      total: this.alone ? null : (answer?.total ?? null),
      order: listed && sort !== 'relevance' ? sortName(sort) : '',
      list: listed ? 'results' : null,
      active: listed && this.active >= 0 ? `hit-${this.active}` : null,
    });
    if (this.pausing === undefined) {
      highlight(
        this.querySelector('.reading'),
        item && 'hit' in item && hitKey(item.hit) === this.reading ? item.hit : null,
      );
    }
  }
}

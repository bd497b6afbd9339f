/**
 * The results as a list box. The focus stays in the search field, or on the list as a whole; the chosen row is told by
 * `aria-activedescendant`, and stays in the document wherever the list is scrolled.
 */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DeskWatcher } from '../../core/desk-watcher';
import { RostrumElement } from '../../core/element';
import { formatCount, kindPlural } from '../../core/format';
import { untilRest, type Step } from '../../core/field';
import { kindIcon } from '../../parts/icon';
import { RowWindow, Stack, tall } from '../../parts/row-window';
import { headHeight, resultRow, rowHeight } from './result-row';
import { hitKey, type Group, type Item } from './groups';

const steps: Partial<Record<string, Step | 'first' | 'last'>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Home: 'first',
  End: 'last',
};

/** Below the last row: the chosen one may be a line or two taller than is said. Pixels. */
const spare = 48;

/** The list's own wishes: choose another row by a key, open one, or have more rows below one. */
export type ListWish = { move: Step | 'first' | 'last' } | { open: number } | { reach: number };

@customElement('result-list')
export class ResultList extends RostrumElement {
  @property({ attribute: false }) groups: readonly Group[] = [];
  @property({ attribute: false }) items: readonly Item[] = [];
  /** The chosen row, an index into `items`; -1 for none. */
  @property({ attribute: false }) active = -1;
  /** How many rows there are, those included that are not here yet. */
  @property({ attribute: false }) count = 0;
  private readonly rows = new RowWindow(this, () => this);
  /** Where each item stands in the stack, in which the heads of the groups are rows too. */
  private places: readonly number[] = [];
  private fitting: ReturnType<typeof setTimeout> | undefined;
  /** Rows carry the signs of bookmarks and notes. */
  protected readonly watched = new DeskWatcher(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('groups')) return;
    const heights: number[] = [];
    const places: number[] = [];
    for (const { hits, more } of this.groups) {
      heights.push(headHeight);
      for (const hit of hits) places.push(heights.push(rowHeight(hit)) - 1);
      // "All 15" stands in the head of its group.
      if (more) places.push(heights.length - hits.length - 1);
    }
    this.rows.stack = new Stack(heights);
    this.places = places;
  }

  override render(): TemplateResult {
    let at = 0;
    return html`<div
      id="results"
      role="listbox"
      tabindex="0"
      data-pane-focus
      aria-label=${msg('Results')}
      aria-activedescendant=${this.active >= 0 ? `hit-${this.active}` : nothing}
      @keydown=${this.pressed}
      @click=${this.clicked}
    >
      ${this.groups.map((group) => {
        const start = at;
        at += group.hits.length + (group.more ? 1 : 0);
        return this.group(group, start);
      })}
    </div>`;
  }

  private group({ kind, total, hits, more }: Group, start: number): TemplateResult {
    const after = start + hits.length;
    const first = this.places[start] ?? 0;
    const [near, ...others] = this.rows.segments(first - 1, first + hits.length, this.places[this.active]);
    // Nothing of the group is near: not even its head is made, which a key would pay for.
    if (near && 'space' in near && others.length === 0) return html`<div ${tall(near.space)}></div>`;
    const name = kindPlural(kind);
    return html`<div class="hits" role="group" aria-label=${name}>
      <div class="hits-head" aria-hidden="true">
        ${kindIcon(kind)}${name} <span class="num">${formatCount(total)}</span>
      </div>
      ${this.rows.segments(first, first + hits.length, this.places[this.active]).map((part) =>
        'space' in part
          ? html`<div ${tall(part.space)}></div>`
          : hits.slice(part.from - first, part.to - first).map((hit, i) => {
              const at = start + part.from - first + i;
              return resultRow(hit, at, at === this.active, this.count);
            }),
      )}
      ${
        more
          ? html`<div
              class="all"
              role="option"
              id=${`hit-${after}`}
              aria-selected=${after === this.active ? 'true' : 'false'}
              aria-posinset=${after + 1}
              aria-setsize=${this.count}
              aria-label=${msg(str`All ${formatCount(total)}: ${name}`)}
              data-at=${after}
            >
              ${msg(str`All ${formatCount(total)}`)}
            </div>`
          : nothing
      }
    </div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.fitting);
  }

  protected override updated(changed: PropertyValues<this>): void {
    clearTimeout(this.fitting);
    // Another height is another layout of what scrolls. Who types sees the first rows, which have room enough.
    const pause = this.active > 0 ? 0 : untilRest();
    if (pause === 0) this.fit();
    else this.fitting = setTimeout(() => this.fit(), pause);
    if (this.items.length < this.count && this.rows.has((this.places.at(-1) ?? 0) - 1)) {
      this.wish({ reach: this.items.length });
    }
    if (!changed.has('active') && !this.isOther(changed.get('items'))) return;
    // Asking for, or setting, the position would lay out the page in the midst of a keystroke.
    if (this.active <= 0) return this.rows.toTop();
    const place = this.places[this.active] ?? 0;
    if (!this.rows.has(place)) this.rows.reveal(place);
    this.querySelector(`#hit-${this.active}`)?.scrollIntoView({ block: 'nearest' });
  }

  /** Makes the list as high as its rows are together. */
  private fit(): void {
    const { stack } = this.rows;
    const list = this.firstElementChild;
    if (list instanceof HTMLElement) list.style.blockSize = `${stack.top(stack.length) + spare}px`;
  }

  /** Shows the first rows, wherever the chosen one is. */
  async toTop(): Promise<void> {
    await this.updateComplete;
    // Of a scroll in the last frame the rows may not have been told yet.
    this.scrollTop = 0;
    this.rows.toTop();
  }

  /** Whether the rows are others than before, and not the same with more below them. */
  private isOther(before: readonly Item[] | undefined): boolean {
    const name = (item: Item | undefined): string | undefined => item && ('hit' in item ? hitKey(item.hit) : item.all);
    return before !== undefined && before.some((item, i) => name(item) !== name(this.items[i]));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = steps[event.key];
    if (move) this.wish({ move });
    else if (event.key === 'Enter' && this.active >= 0) this.wish({ open: this.active });
    else return;
    event.preventDefault();
  }

  private clicked(event: Event): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
    if (row) this.wish({ open: Number(row.dataset['at']) });
  }

  private wish(detail: ListWish): void {
    this.dispatchEvent(new CustomEvent<ListWish>('list-wish', { detail }));
  }
}

/**
 * The results as a list box. The focus stays in the search field, or on the list as a whole; the chosen row is told by
 * `aria-activedescendant`. Long lists grow as they are scrolled.
 */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { RostrumElement } from '../../core/element';
import { formatCount, kindPlural } from '../../core/format';
import type { Step } from '../../core/field';
import { resultRow } from './result-row';
import type { Group, Item } from './groups';

/** Rows that are put on the page at a time. */
const portion = 60;

const steps: Partial<Record<string, Step | 'first' | 'last'>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Home: 'first',
  End: 'last',
};

/** The list's own wishes: choose another row by a key, or open one. */
export type ListWish = { move: Step | 'first' | 'last' } | { open: number };

@customElement('result-list')
export class ResultList extends RostrumElement {
  @property({ attribute: false }) groups: readonly Group[] = [];
  @property({ attribute: false }) items: readonly Item[] = [];
  /** The chosen row, an index into `items`; -1 for none. */
  @property({ attribute: false }) active = -1;
  @state() private grown = portion;
  @query('.grow') private end!: HTMLElement | null;
  private readonly watch = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) this.grown += portion;
  });

  private scrolled = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('scroll', () => (this.scrolled = true), { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('items')) this.grown = portion;
    if (this.active >= this.grown) this.grown = this.active + portion;
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
      </div>
      ${at > this.grown ? html`<div class="grow"></div>` : nothing}`;
  }

  private group({ kind, total, hits, more }: Group, start: number): TemplateResult {
    const name = kindPlural(kind);
    const after = start + hits.length;
    return html`<div class="hits" role="group" aria-label=${name}>
      <div class="hits-head" aria-hidden="true">${name} <span class="num">${formatCount(total)}</span></div>
      ${hits
        .slice(0, Math.max(0, this.grown - start))
        .map((hit, i) => resultRow(hit, start + i, start + i === this.active, this.items.length))}
      ${
        more
          ? html`<div
              class="all"
              role="option"
              id=${`hit-${after}`}
              aria-selected=${after === this.active ? 'true' : 'false'}
              aria-posinset=${after + 1}
              aria-setsize=${this.items.length}
              aria-label=${msg(str`All ${formatCount(total)}: ${name}`)}
              data-at=${after}
            >
              ${msg(str`All ${formatCount(total)}`)}
            </div>`
          : nothing
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.watch.disconnect();
    if (this.end) this.watch.observe(this.end);
    if (!changed.has('active') && !changed.has('items')) return;
    // Asking for, or setting, the position would lay out the page in the midst of a keystroke.
    if (this.active <= 0) this.scrolled &&= this.toTop();
    else this.querySelector(`#hit-${this.active}`)?.scrollIntoView({ block: 'nearest' });
  }

  private toTop(): false {
    this.scrollTop = 0;
    return false;
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

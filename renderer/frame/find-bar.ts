/** Find in page: a bar over the main area that marks every place of the words and steps through them. Made when first asked for. */
import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { RostrumElement } from '../core/element';
import { findIn } from '../core/find';
import { formatCount } from '../core/format';
import { icon } from '../parts/icon';

/** Names of the highlights in the stylesheet: every place, and the one that is shown. */
const all = 'found';
const one = 'found-now';
/** The page may still be loading, or be changed under the bar: it is looked through again when that rests. Milliseconds. */
const rest = 120;

@customElement('find-bar')
export class FindBar extends RostrumElement {
  @state() private ranges: readonly Range[] = [];
  @state() private at = 0;
  @query('input') private input!: HTMLInputElement;
  private readonly watch = new MutationObserver(() => this.later());
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private cameFrom: Element | null = null;

  /** Opens, or takes the focus again; words that are selected in the page are looked for. */
  show(): void {
    if (!this.contains(document.activeElement)) this.cameFrom = document.activeElement;
    this.hidden = false;
    const selected = getSelection()?.toString().trim() ?? '';
    void this.updateComplete.then(() => {
      if (selected && !selected.includes('\n')) this.input.value = selected.slice(0, 200);
      this.input.focus();
      this.input.select();
      this.watch.observe(this.page, { subtree: true, childList: true, characterData: true });
      this.look();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  private get page(): Element {
    return document.querySelector('#main') ?? document.body;
  }

  private close(): void {
    const shown = this.ranges[this.at];
    this.forget();
    this.hidden = true;
    this.ranges = [];
    // The place that was found stays selected, as in a browser, so that it can be copied.
    if (shown)
      getSelection()?.setBaseAndExtent(shown.startContainer, shown.startOffset, shown.endContainer, shown.endOffset);
    if (this.cameFrom instanceof HTMLElement) this.cameFrom.focus({ preventScroll: true });
  }

  private forget(): void {
    clearTimeout(this.waiting);
    this.watch.disconnect();
    CSS.highlights.delete(all);
    CSS.highlights.delete(one);
  }

  private later(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.mark(findIn(this.page, this.input.value)), rest);
  }

  /** Looks for other words: begins at the first place that is on screen. */
  private look(): void {
    const found = findIn(this.page, this.input.value);
    const seen = found.findIndex((range) => range.getBoundingClientRect().bottom > 0);
    this.at = Math.max(0, seen);
    this.mark(found);
    this.bring();
  }

  private mark(found: readonly Range[]): void {
    this.ranges = found;
    this.at = Math.min(this.at, Math.max(0, found.length - 1));
    CSS.highlights.set(all, new Highlight(...found));
    const now = found[this.at];
    if (now) CSS.highlights.set(one, new Highlight(now));
    else CSS.highlights.delete(one);
  }

  private step(by: 1 | -1): void {
    if (this.ranges.length === 0) return;
    this.at = (this.at + by + this.ranges.length) % this.ranges.length;
    this.mark(this.ranges);
    this.bring();
  }

  private bring(): void {
    this.ranges[this.at]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter') this.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  override render(): unknown {
    return html`<div class="find-box" role="search" aria-label=${msg('Find in page')} @keydown=${this.pressed}>
      <input
        class="field"
        type="search"
        maxlength="200"
        autocomplete="off"
        spellcheck="false"
        aria-label=${msg('Find in page')}
        placeholder=${msg('Find in page')}
        @input=${this.look}
      />
      <span class="count num" role="status">${this.count()}</span>
      ${this.button('up', msg('Previous place (Shift Enter)'), () => this.step(-1))}
      ${this.button('down', msg('Next place (Enter)'), () => this.step(1))}
      ${this.button('close', msg('Close (Esc)'), () => this.close())}
    </div>`;
  }

  private button(name: 'up' | 'down' | 'close', says: string, act: () => void): unknown {
    const useless = name !== 'close' && this.ranges.length === 0;
    return html`<button
      class="icon-btn"
      type="button"
      aria-label=${says}
      title=${says}
      ?disabled=${useless}
      @click=${act}
    >
      ${icon(name)}
    </button>`;
  }

  private count(): string {
    if (!this.hasUpdated || this.input.value.trim() === '') return '';
    if (this.ranges.length === 0) return msg('Not on this page');
    return msg(str`${formatCount(this.at + 1)} of ${formatCount(this.ranges.length)}`);
  }
}

/** Shows the bar. */
export function findInPage(): void {
  let bar = document.querySelector<FindBar>('find-bar');
  if (!bar) {
    bar = document.createElement('find-bar') as FindBar;
    document.querySelector('#main')?.before(bar);
  }
  bar.show();
}

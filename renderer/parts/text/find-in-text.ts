/**
 * Find in the text that is on screen: matches are marked through the CSS Custom Highlight API, so that the text itself
 * stays as it is; Enter and Shift+Enter go from one to the next.
 */
import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { RostrumElement } from '../../core/element';
import { findIn } from '../../core/find';
import { formatCount } from '../../core/format';
import { icon } from '../icon';

/** Names of the highlights: all matches, and the one that was gone to. */
const all = 'match';
const current = 'match-now';

@customElement('find-in-text')
export class FindInText extends RostrumElement {
  @state() private words = '';
  @state() private found: readonly Range[] = [];
  @state() private now = -1;
  @query('input') private input!: HTMLInputElement | null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#mark([], -1);
  }

  #search(words: string): void {
    this.words = words;
    const root = this.closest('.text-view')?.querySelector('.text-grid');
    this.found = root ? findIn(root, words) : [];
    this.#go(this.found.length > 0 ? 0 : -1);
  }

  #go(to: number): void {
    this.now = this.found.length === 0 ? -1 : (to + this.found.length) % this.found.length;
    this.#mark(this.found, this.now);
    const at = this.found[this.now]?.startContainer.parentElement;
    at?.scrollIntoView({ block: 'center' });
  }

  #mark(found: readonly Range[], now: number): void {
    CSS.highlights.delete(all);
    CSS.highlights.delete(current);
    if (found.length > 0) CSS.highlights.set(all, new Highlight(...found));
    const one = found[now];
    if (one) CSS.highlights.set(current, new Highlight(one));
  }

  #keys(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#go(this.now + (event.shiftKey ? -1 : 1));
    else if (event.key === 'Escape' && this.words) {
      this.#search('');
      if (this.input) this.input.value = '';
    } else return;
    event.preventDefault();
  }

  protected override render(): unknown {
    const count = this.found.length;
    const said =
      this.words.trim() === ''
        ? ''
        : count === 0
          ? msg('not found')
          : msg(str`${formatCount(this.now + 1)} of ${formatCount(count)}`);
    return html`<section class="text-find">
      <h3><label for="find-in-text">${msg('Find in this text')}</label></h3>
      <input
        id="find-in-text"
        class="field"
        type="search"
        @input=${(event: InputEvent) => this.#search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#keys(event)}
      />
      <p class="found">
        <span role="status">${said}</span>
        <button
          class="icon-btn"
          ?disabled=${count === 0}
          aria-label=${msg('Match before')}
          @click=${() => this.#go(this.now - 1)}
        >
          ${icon('up')}
        </button>
        <button
          class="icon-btn"
          ?disabled=${count === 0}
          aria-label=${msg('Next match')}
          @click=${() => this.#go(this.now + 1)}
        >
          ${icon('down')}
        </button>
      </p>
    </section>`;
  }
}

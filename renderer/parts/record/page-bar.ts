/** The bar above a page: cite, link, print, and the way to the next of the list. */
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Printable } from '../../core/printable';
import { requestPrint } from '../../core/printable';
import { RostrumElement } from '../../core/element';
import { singleKey } from '../../core/keys';
import { icon } from '../icon';

/** Where the page stands in the list from which it was opened. */
export interface Position {
  readonly index: number;
  readonly total: number;
  go(step: 1 | -1): void;
}

@customElement('page-bar')
export class PageBar extends RostrumElement {
  @property({ attribute: false }) citation = '';
  @property({ attribute: false }) link = '';
  @property({ attribute: false }) printable: Printable | null = null;
  @property({ attribute: false }) position: Position | null = null;
  @state() private copied: 'citation' | 'link' | 'failed' | null = null;
  #keys: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keys = [
      singleKey('c', () => void this.#copy('citation')),
      singleKey('p', () => this.#print()),
      singleKey('j', () => this.#step(1)),
      singleKey('k', () => this.#step(-1)),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#keys) end();
  }

  async #copy(what: 'citation' | 'link'): Promise<void> {
    try {
      await window.rostrum.ask('clipboard.write', { text: this[what] });
      this.copied = what;
    } catch {
      this.copied = 'failed';
    }
    setTimeout(() => (this.copied = null), 2500);
  }

  #said(): string {
    if (this.copied === 'failed') return msg('The clipboard could not be written. Try again.');
    return this.copied ? msg('Copied to the clipboard') : '';
  }

  #print(): void {
    if (this.printable) requestPrint(this, this.printable);
  }

  #step(step: 1 | -1): void {
    const at = this.position;
    if (at && at.index + step >= 0 && at.index + step < at.total) at.go(step);
  }

  protected override render(): unknown {
    const at = this.position;
    return html`<div class="bar" role="toolbar" aria-label=${msg('This page')}>
      <button class="txt-btn" @click=${() => this.#copy('citation')}>
        ${icon(this.copied === 'citation' ? 'check' : 'quote')}${this.copied === 'citation' ? msg('Copied') : msg('Cite')}
        <kbd>C</kbd>
      </button>
      <button class="txt-btn" @click=${() => this.#copy('link')}>
        ${icon(this.copied === 'link' ? 'check' : 'link')}${this.copied === 'link' ? msg('Copied') : msg('Copy link')}
      </button>
      <button class="txt-btn" @click=${() => this.#print()}>${icon('printer')}${msg('Print')} <kbd>P</kbd></button>
      <span class=${this.copied === 'failed' ? 'failed' : 'vh'} role="status">${this.#said()}</span>
      <span class="sp"></span>
      ${
        at
          ? html`<span class="pos">${msg(str`${at.index + 1} of ${at.total}`)}</span>
              <button
                class="icon-btn"
                aria-label=${msg('Previous')}
                ?disabled=${at.index === 0}
                @click=${() => this.#step(-1)}
              >
                ${icon('up')}
              </button>
              <button
                class="icon-btn"
                aria-label=${msg('Next')}
                ?disabled=${at.index + 1 >= at.total}
                @click=${() => this.#step(1)}
              >
                ${icon('down')}
              </button>`
          : nothing
      }
    </div>`;
  }
}

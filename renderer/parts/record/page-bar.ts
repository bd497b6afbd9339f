/** The bar above a page: cite, bookmark, note, tray, print, and the way to the next of the list. */
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RecordRef } from '../../core/desk';
import type { Printable } from '../../core/printable';
import { requestPrint } from '../../core/printable';
import { RostrumElement } from '../../core/element';
import { singleKey } from '../../core/keys';
import '../desk/record-marks';
import { icon } from '../icon';
import './cite-menu';
import type { Cited } from './cited';

/** Where the page stands in the list from which it was opened. */
export interface Position {
  readonly index: number;
  readonly total: number;
  /** Whether the list has more than the `total` that it shows. */
  readonly more?: boolean;
  go(step: 1 | -1): void;
}

@customElement('page-bar')
export class PageBar extends RostrumElement {
  /** The citation as text. */
  @property({ attribute: false }) citation = '';
  @property({ attribute: false }) cited: Cited | null = null;
  @property({ attribute: false }) link = '';
  @property({ attribute: false }) ref: RecordRef | null = null;
  @property({ attribute: false }) printable: Printable | null = null;
  @property({ attribute: false }) position: Position | null = null;
  #keys: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keys = [singleKey('j', () => this.#step(1)), singleKey('k', () => this.#step(-1))];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#keys) end();
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
      <cite-menu .text=${this.citation} .cited=${this.cited} .link=${this.link}></cite-menu>
      <record-marks .ref=${this.ref}></record-marks>
      <button
        class="icon-btn"
        aria-label=${msg('Print')}
        title=${msg('Print the record')}
        @click=${() => this.#print()}
      >
        ${icon('printer')}
      </button>
      <span class="sp"></span>
      ${
        at
          ? html`<span class="pos" title=${at.more ? msg(str`${at.index + 1} of ${at.total} shown`) : nothing}
                >${msg(str`${at.index + 1} of ${at.total}`)}</span
              >
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

/**
 * The line between a pane and the rest, which the reader moves by mouse, pen or keyboard; a double click, or Enter, gives
 * the pane back its own width. Stands within the grid whose first column is the pane.
 */
import { msg } from '@lit/localize';
import { customElement, property } from 'lit/decorators.js';
import { RostrumElement } from '../core/element';
import { setPaneSize } from '../core/pane-sizes';

const step = 16;

@customElement('pane-divider')
export class PaneDivider extends RostrumElement {
  /** Of the CSS variable, `--pane-NAME`. */
  @property() name = '';
  /** Pixels. */
  @property({ type: Number }) least = 160;
  @property({ type: Number }) most = 640;
  #from: { readonly x: number; readonly size: number } | null = null;
  /** Asking for the width while a place is drawn would cost a layout of its own; this is told in the frame's. */
  readonly #resized = new ResizeObserver(() => this.#tell());

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'separator';
    this.tabIndex = 0;
    this.ariaOrientation = 'vertical';
    this.ariaLabel = msg('Width of the pane');
    this.title = msg('Drag, or use the arrow keys; a double click gives back its own width');
    this.addEventListener('pointerdown', this.#down);
    this.addEventListener('pointermove', this.#move);
    this.addEventListener('pointerup', this.#up);
    this.addEventListener('pointercancel', this.#up);
    this.addEventListener('dblclick', this.#reset);
    this.addEventListener('keydown', this.#pressed);
    this.ariaValueMin = String(this.least);
    this.ariaValueMax = String(this.most);
    this.ariaValueNow = String(this.least);
    if (this.previousElementSibling) this.#resized.observe(this.previousElementSibling);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  get #size(): number {
    return this.previousElementSibling?.getBoundingClientRect().width ?? 0;
  }

  #tell(): void {
    this.ariaValueNow = String(Math.round(this.#size || this.least));
  }

  #set(size: number): void {
    setPaneSize(this.name, Math.max(this.least, Math.min(this.most, size)));
  }

  /** 1 where lines run from left to right. */
  get #forward(): 1 | -1 {
    return getComputedStyle(this).direction === 'rtl' ? -1 : 1;
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#from = { x: event.clientX, size: this.#size };
    this.setPointerCapture(event.pointerId);
    event.preventDefault();
  };

  readonly #move = (event: PointerEvent): void => {
    if (this.#from) this.#set(this.#from.size + (event.clientX - this.#from.x) * this.#forward);
  };

  readonly #up = (): void => {
    this.#from = null;
  };

  readonly #reset = (): void => setPaneSize(this.name, null);

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight') this.#set(this.#size + step * this.#forward);
    else if (event.key === 'ArrowLeft') this.#set(this.#size - step * this.#forward);
    else if (event.key === 'Home') this.#set(this.least);
    else if (event.key === 'End') this.#set(this.most);
    else if (event.key === 'Enter') this.#reset();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

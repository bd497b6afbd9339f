/** The pages as they will be printed, one under the other; only those on screen are drawn. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { RostrumElement } from '../../core/element';
import { comma } from '../../core/format';
import { icon } from '../../parts/icon';
import type { Pdf } from './pdf';

/** How large pages are shown. */
const zooms = ['page', 'width', '1'] as const;
type Zoom = (typeof zooms)[number];

/** Around a page on the mat. Pixels. */
const margin = 18;

@customElement('page-preview')
export class PagePreview extends RostrumElement {
  @property({ attribute: false }) pdf: Pdf | null = null;
  /** Something is being laid out: the pages shown are those of before. */
  @property({ type: Boolean }) busy = false;
  @state() private current = 1;
  @state() private zoom: Zoom = 'page';
  @state() private paper = { width: 794, height: 1123 };
  @state() private room = { width: 600, height: 700 };
  /** Texts of pages that were drawn, for screen readers. */
  @state() private texts: ReadonlyMap<number, string> = new Map();
  private readonly resized = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width, height } = entry.contentRect;
    // In the next frame: a size that is changed while sizes are told is an error of the platform.
    requestAnimationFrame(() => (this.room = { width, height }));
  });
  private readonly seen = new IntersectionObserver((entries) => this.look(entries), { rootMargin: '50% 0px' });
  private readonly drawn = new Map<number, string>();
  private readonly visible = new Set<number>();
  private last: Promise<void> = Promise.resolve();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.seen.disconnect();
  }

  private get scale(): number {
    const wide = (this.room.width - 2 * margin) / this.paper.width;
    const high = (this.room.height - 2 * margin) / this.paper.height;
    if (this.zoom === '1') return 1;
    return Math.max(0.2, this.zoom === 'width' ? Math.min(2, wide) : Math.min(wide, high));
  }

  /** Brings a page (from 1) on screen. */
  show(page: number): void {
    const pages = this.pdf?.pages ?? 0;
    const wanted = Math.max(1, Math.min(pages, page));
    this.querySelector(`[data-page="${wanted}"]`)?.scrollIntoView({ block: 'start' });
    this.current = wanted;
  }

  /** Goes on or back by a page. */
  step(by: 1 | -1): void {
    this.show(this.current + by);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('pdf')) return;
    this.drawn.clear();
    this.texts = new Map();
    this.current = Math.min(this.current, this.pdf?.pages ?? 1) || 1;
    void this.pdf?.size(1).then((size) => (this.paper = size));
  }

  protected override render(): TemplateResult {
    const pages = this.pdf?.pages ?? 0;
    const percent = Math.round(this.scale * 100);
    return html`<div class="bar">
        <span class="num at">${pages > 0 ? msg(str`Page ${this.current} of ${pages}`) : nothing}</span>
        <button
          class="icon-btn flip"
          aria-label=${msg('Page before')}
          title=${msg('Page before')}
          ?disabled=${this.current <= 1}
          @click=${() => this.step(-1)}
        >
          ${icon('back')}
        </button>
        <button
          class="icon-btn flip"
          aria-label=${msg('Next page')}
          title=${msg('Next page')}
          ?disabled=${this.current >= pages}
          @click=${() => this.step(1)}
        >
          ${icon('forward')}
        </button>
        <span class="vh" role="status">${this.busy ? msg('Laying out the pages…') : ''}</span>
        <span class="busy" aria-hidden="true">${this.busy ? msg('Laying out…') : nothing}</span>
        <span class="sp"></span>
        <label class="zoom"
          ><span class="vh">${msg('Size of the pages')}</span
          ><select @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
            ${zooms.map((zoom) => html`<option value=${zoom} .selected=${zoom === this.zoom}>${zoomName(zoom, percent, this.zoom)}</option>`)}
          </select></label
        >
      </div>
      <div
        class="stage"
        data-pane
        tabindex="0"
        role="group"
        aria-label=${msg('Preview of the pages')}
        @scroll=${this.scrolled}
        @keydown=${this.pressed}
      >
        ${Array.from({ length: pages }, (_, i) => this.page(i + 1, pages))}
      </div>`;
  }

  private page(page: number, pages: number): TemplateResult {
    const text = this.texts.get(page);
    const name = msg(str`Page ${page} of ${pages}`);
    return html`<canvas
      class="sheet"
      data-page=${page}
      role="img"
      aria-label=${text === undefined ? name : `${name}: ${text}`}
    ></canvas>`;
  }

  protected override firstUpdated(): void {
    const stage = this.querySelector('.stage');
    if (stage) this.resized.observe(stage);
  }

  protected override updated(): void {
    const width = this.paper.width * this.scale;
    const height = this.paper.height * this.scale;
    for (const canvas of this.querySelectorAll<HTMLCanvasElement>('canvas')) {
      canvas.style.inlineSize = `${width}px`;
      canvas.style.blockSize = `${height}px`;
      this.seen.observe(canvas);
    }
    for (const page of this.visible) this.draw(page);
  }

  private look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const page = Number((target as HTMLElement).dataset['page']);
      if (isIntersecting) this.visible.add(page);
      else this.visible.delete(page);
      if (isIntersecting) this.draw(page);
    }
  }

  /** Draws a page at the size at which it is shown, after those that were asked for before it: one by one the first is there sooner. */
  private draw(page: number): void {
    const as = this.scale.toFixed(3);
    if (!this.pdf || page > this.pdf.pages || this.drawn.get(page) === as) return;
    this.drawn.set(page, as);
    const { pdf } = this;
    this.last = this.last
      .then(() => this.paint(pdf, page, as))
      .catch(() => {
        // What could not be drawn is tried again when it next comes into sight; of a file that was closed there is nothing to try.
        if (pdf === this.pdf) this.drawn.delete(page);
      });
  }

  /** The page of before stays until the new one is whole. */
  private async paint(pdf: Pdf, page: number, as: string): Promise<void> {
    const canvas = this.querySelector<HTMLCanvasElement>(`[data-page="${page}"]`);
    if (!canvas || pdf !== this.pdf || this.drawn.get(page) !== as) return;
    const fresh = document.createElement('canvas');
    if (!(await pdf.draw(page, fresh, this.scale)) || pdf !== this.pdf) return;
    canvas.width = fresh.width;
    canvas.height = fresh.height;
    canvas.getContext('2d')?.drawImage(fresh, 0, 0);
    this.dispatchEvent(new CustomEvent<number>('page-drawn', { detail: page }));
    // The picture is there without its words; a file that is closed meanwhile has none.
    if (!this.texts.has(page)) this.read(pdf, page).catch(() => undefined);
  }

  private async read(pdf: Pdf, page: number): Promise<void> {
    const text = await pdf.text(page);
    if (pdf === this.pdf) this.texts = new Map(this.texts).set(page, text);
  }

  private choose(value: string): void {
    this.zoom = zooms.find((zoom) => zoom === value) ?? 'page';
    const { current } = this;
    void this.updateComplete.then(() => this.show(current));
  }

  private scrolled(event: Event): void {
    const stage = event.currentTarget as HTMLElement;
    const step = this.paper.height * this.scale + margin;
    const pages = this.pdf?.pages ?? 1;
    this.current = Math.max(1, Math.min(pages, Math.round(stage.scrollTop / step) + 1));
  }

  private pressed(event: KeyboardEvent): void {
    const step = { PageDown: 1, PageUp: -1 }[event.key] as 1 | -1 | undefined;
    if (step) this.step(step);
    else if (event.key === 'Home') this.show(1);
    else if (event.key === 'End') this.show(this.pdf?.pages ?? 1);
    else return;
    event.preventDefault();
  }
}

function zoomName(zoom: Zoom, percent: number, chosen: Zoom): string {
  const shown = zoom === chosen ? `${comma()}${percent}%` : '';
  if (zoom === 'page') return `${msg('Whole page')}${shown}`;
  return zoom === 'width' ? `${msg('Page width')}${shown}` : '100%';
}

declare global {
  interface HTMLElementTagNameMap {
    'page-preview': PagePreview;
  }
}

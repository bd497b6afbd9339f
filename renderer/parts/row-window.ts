/**
 * Long lists: of thousands of rows only those near the visible part are in the document, and empty elements stand for
 * the rest, so that a list of 50,000 rows costs as much as one of 20.
 *
 *     private readonly rowWindow = new RowWindow(this, () => this.querySelector('.scroll'));
 *
 *     this.rowWindow.stack = new Stack(heights);                      // whenever the rows are others
 *     html`<ul>${this.rowWindow.segments(0, rows.length, focused).map((part) =>
 *       'space' in part
 *         ? html`<li aria-hidden="true" ${tall(part.space)}></li>`
 *         : rows.slice(part.from, part.to).map((row, i) => rowAt(part.from + i)))}</ul>`
 *
 * The user of the list says `aria-setsize` and `aria-posinset` on each row, since the document holds but a few.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Directive, directive, type ElementPart, PartType, type PartInfo } from 'lit/directive.js';

/** Heights of rows one below the other, in CSS pixels: where each row stands. Made once for each set of rows. */
export class Stack {
  readonly #tops: Float64Array;

  constructor(heights: ArrayLike<number>) {
    this.#tops = new Float64Array(heights.length + 1);
    for (let i = 0; i < heights.length; i++) this.#tops[i + 1] = (this.#tops[i] ?? 0) + (heights[i] ?? 0);
  }

  /** Number of rows. */
  get length(): number {
    return this.#tops.length - 1;
  }

  /** The upper edge of a row; of `length`, the lower edge of the last. */
  top(index: number): number {
    return this.#tops[Math.max(0, Math.min(this.length, index))] ?? 0;
  }

  /** The row at a height; the first or last when the height is above or below all rows. */
  at(height: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= height) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}

/** A run of rows that belong into the document, or the height of a run that does not. */
export type Segment = { readonly from: number; readonly to: number } | { readonly space: number };

/** Kept ready above and below what is seen, so that scrolling finds rows there. Pixels. */
const margin = 600;
/** The window begins and ends at multiples of so many rows. */
const step = 8;
/** Milliseconds after which rows beyond those that are seen are made: longer than from key to key, and none is made in vain. */
const patience = 300;
/** The same after a leap, when no other has come: longer than from frame to frame. */
const leapPatience = 60;
/** Beyond what is seen after a leap: rows may be a little lower than is said. Pixels. */
const leapMargin = 66;

/**
 * Knows which rows of a stack are near the visible part of a scroller, and has its host render when they are others.
 * Heights need to be right only roughly: the rows in the document stand in its flow.
 */
export class RowWindow implements ReactiveController {
  #stack = new Stack([]);
  #top = 0;
  /** The scroller's height: until it is known, the window's, than which it is no higher. */
  #height = innerHeight;
  #range = { from: 0, to: 0 };
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #scroller: HTMLElement | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #find: () => HTMLElement | null;
  readonly #resized = new ResizeObserver(([entry]) => {
    if (!entry || entry.contentRect.height === 0) return;
    this.#height = entry.contentRect.height;
    this.#cover();
  });

  /** @param find the element that scrolls, with the stack at the top of its content; asked after each rendering */
  constructor(host: ReactiveControllerHost, find: () => HTMLElement | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  get stack(): Stack {
    return this.#stack;
  }

  /** Other rows, in `willUpdate`. Where the scroller stands does not change; `toTop` says when it does. */
  set stack(stack: Stack) {
    this.#stack = stack;
    this.#seenFirst();
  }

  /** What is seen comes first, within the frame of a key; what scrolling would find comes when there is time. */
  #seenFirst(): void {
    this.#range = this.#near(0, 1);
    this.#refreshLater();
  }

  #refreshLater(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#refresh(), patience);
  }

  /** The same where other rows are seen without a scroll of the reader's. */
  #cover(): void {
    const { from, to } = this.#near(0, 1);
    if (this.has(from) && this.has(to - 1)) return this.#refreshLater();
    this.#seenFirst();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const scroller = this.#find();
    if (scroller === this.#scroller) return;
    this.#leave();
    this.#scroller = scroller;
    this.#top = 0;
    if (!scroller) return;
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#resized.observe(scroller);
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
    this.#leave();
  }

  #leave(): void {
    this.#scroller?.removeEventListener('scroll', this.#scrolled);
    this.#resized.disconnect();
    this.#scroller = null;
  }

  /**
   * What of the rows `from` to before `to` to put into the document, in order.
   * @param keep a row that stays in the document wherever the scroller is, since it has the focus; -1 for none
   */
  segments(from = 0, to = this.#stack.length, keep = -1): Segment[] {
    const { from: first, to: end } = this.#range;
    const runs = [{ from: Math.max(from, first), to: Math.min(to, end) }];
    const kept = { from: keep, to: keep + 1 };
    if (keep >= from && keep < to && (keep < first || keep >= end)) runs[keep < first ? 'unshift' : 'push'](kept);
    const segments: Segment[] = [];
    let at = from;
    for (const run of runs) {
      if (run.from >= run.to) continue;
      if (run.from > at) segments.push({ space: this.#between(at, run.from) });
      segments.push(run);
      at = run.to;
    }
    if (at < to) segments.push({ space: this.#between(at, to) });
    return segments;
  }

  /** Before the first rendering: the row that will be revealed after it, so that the rows near it are there at once. */
  expect(index: number): void {
    if (this.#scroller) return;
    this.#top = Math.max(0, this.#stack.top(index) - this.#height);
    this.#seenFirst();
  }

  /** Whether a row is near enough to be in the document. */
  has(index: number): boolean {
    return index >= this.#range.from && index < this.#range.to;
  }

  /** Scrolls as little as needed to bring a row into the document and into view. Asks for a layout. */
  reveal(index: number): void {
    if (!this.#scroller) return;
    this.#top = this.#scroller.scrollTop;
    this.#height = this.#scroller.clientHeight;
    const top = this.#stack.top(index);
    const bottom = this.#stack.top(index + 1);
    if (top < this.#top) this.#scrollTo(top);
    else if (bottom > this.#top + this.#height) this.#scrollTo(bottom - this.#height);
  }

  /** Back to the top: asks for no layout when nothing was scrolled. */
  toTop(): void {
    if (this.#top > 0) this.#scrollTo(0);
  }

  #scrollTo(top: number): void {
    if (this.#scroller) this.#scroller.scrollTop = top;
    this.#top = top;
    this.#cover();
  }

  readonly #scrolled = (): void => {
    this.#top = this.#scroller?.scrollTop ?? 0;
    this.#refresh();
  };

  /**
   * Only when what is seen comes near to the end of the rows that are there. Where rows are not as tall as was said, the browser
   * scrolls a little after each change to keep what is seen in its place: without this slack that would be a change again.
   */
  #refresh(): void {
    const { from, to } = this.#range;
    const first = this.#stack.at(this.#top - margin / 2);
    const last = this.#stack.at(this.#top + this.#height + margin / 2);
    if (first >= from && last < to) return;
    // Nothing of what is there is seen any more, as when the scroll bar is dragged: what is ready beyond would be passed unseen.
    const leap = this.#stack.at(this.#top) >= to || this.#stack.at(this.#top + this.#height) < from;
    this.#range = leap ? this.#near(leapMargin, 1) : this.#near();
    if (leap) this.#fillLater();
    this.#host.requestUpdate();
  }

  /** Only below: what came above would move what is seen, and the browser would scroll after it. */
  #fillLater(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      const { from, to } = this.#range;
      this.#range = { from, to: Math.max(to, this.#near().to) };
      if (this.#range.to > to) this.#host.requestUpdate();
    }, leapPatience);
  }

  /** The rows that are seen, and those at most so many pixels away, in whole steps. */
  #near(beyond = margin, rows = step): { from: number; to: number } {
    const first = this.#stack.at(this.#top - beyond);
    const last = this.#stack.at(this.#top + this.#height + beyond);
    return {
      from: Math.floor(first / rows) * rows,
      to: Math.min(this.#stack.length, Math.ceil((last + 1) / rows) * rows),
    };
  }

  #between(from: number, to: number): number {
    return this.#stack.top(to) - this.#stack.top(from);
  }
}

/** Gives an empty element its height. The content security policy blocks style attributes, so code sets it. */
class Tall extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('tall stands in an element');
  }

  override render(_pixels: number): unknown {
    return undefined;
  }

  override update({ element }: ElementPart, [pixels]: [number]): unknown {
    (element as HTMLElement).style.blockSize = `${pixels}px`;
    return undefined;
  }
}

/** `<div ${tall(120)}></div>`: an element of that many pixels. */
export const tall = directive(Tall);

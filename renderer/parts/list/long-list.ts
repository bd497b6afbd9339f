/**
 * A list under headings, of which only the rows near what is seen are in the document: 50,000 rows cost as much as 50.
 * It stands at the top of what scrolls (`.scroll`, `.list`). The row with the focus stays in the document.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RecordId, Row } from '../../../data/model';
import { DeskWatcher } from '../../core/desk-watcher';
import { RostrumElement } from '../../core/element';
import { RowWindow, Stack, tall } from '../row-window';
import { Slots } from './slots';

/** Pixels of a heading. */
const headHeight = 36;

/** Rows under a heading; null where there is none. */
export interface LongGroup {
  readonly key: string;
  readonly head: (() => TemplateResult) | null;
  readonly rows: readonly Row[];
}

type Part = { readonly row: Row; readonly at: number } | { readonly space: number };

/** A group of which something is in the document. */
interface Shown {
  readonly group: LongGroup;
  readonly parts: readonly Part[];
  /** Pixels of what is not drawn above it. */
  readonly skipped: number;
  /** From a place in the stack to one among the rows. */
  readonly shift: number;
  /** Whether one of its rows has the focus. */
  readonly held: boolean;
}

@customElement('long-list')
export class LongList extends RostrumElement {
  /** Rows carry the signs of bookmarks and notes. */
  protected readonly watched = new DeskWatcher(this);
  @property({ attribute: false }) groups: readonly LongGroup[] = [];
  /** What a row looks like: a link with `data-row`. */
  @property({ attribute: false }) row: (row: Row) => TemplateResult = () => html``;
  /** Pixels of a row, roughly: rows in the document stand in its flow. */
  @property({ attribute: false }) tall: (row: Row) => number = () => 33;
  /** The record whose row will be revealed when the list has been drawn. */
  @property({ attribute: false }) expected: RecordId | null = null;
  /** Class of each `<ul>`. */
  @property({ attribute: false }) look = '';
  private readonly near = new RowWindow(this, () => this.#scroller());
  /** Where each record stands in the stack, in which headings are rows too. */
  #places = new Map<RecordId, number>();
  /** The places of the headings. */
  #heads = new Set<number>();
  #count = 0;
  #focused = -1;
  readonly #groupSlots = new Slots();
  readonly #rowSlots = new Slots();

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusin', this.#focus);
    this.addEventListener('keydown', this.#pressed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('groups')) return;
    const heights: number[] = [];
    this.#places = new Map();
    this.#heads = new Set();
    this.#count = 0;
    for (const { head, rows } of this.groups) {
      this.#heads.add(heights.push(head ? headHeight : 0) - 1);
      for (const row of rows) this.#places.set(row.id, heights.push(this.tall(row)) - 1);
      this.#count += rows.length;
    }
    this.near.stack = new Stack(heights);
    const place = this.expected ? this.#places.get(this.expected) : undefined;
    if (place !== undefined) this.near.expect(place);
    this.#focused = -1;
  }

  /** Brings a record's row into view, and gives it the focus when asked; does nothing when it is not in the list. */
  async reveal(id: RecordId, focus = false): Promise<void> {
    await this.updateComplete;
    const place = this.#places.get(id);
    if (place !== undefined) await this.#reach(place, focus);
  }

  async #reach(place: number, focus: boolean): Promise<void> {
    this.near.reveal(place);
    await this.updateComplete;
    const link = this.querySelector<HTMLElement>(`[data-at="${place}"] [data-row]`);
    link?.scrollIntoView({ block: 'nearest' });
    if (focus) link?.focus({ preventScroll: true });
  }

  readonly #focus = (event: FocusEvent): void => {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]')?.dataset['at'] : null;
    this.#focused = at ? Number(at) : -1;
  };

  /** Home and End go to the ends of the list, Page Down and Page Up a page on: the row there may not be in the document. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || this.#count === 0) return;
    const place = this.#leap(event.key);
    if (place === undefined) return;
    event.preventDefault();
    const scroller = this.#scroller();
    void this.#reach(place, true).then(() => {
      // What stands above the first row, its heading, is the beginning of the list too.
      if (place === this.#rowFrom(0, 1)) scroller?.scrollTo({ top: 0 });
    });
  };

  #leap(key: string): number | undefined {
    const { stack } = this.near;
    if (key === 'Home') return this.#rowFrom(0, 1);
    if (key === 'End') return this.#rowFrom(stack.length - 1, -1);
    const way = { PageDown: 1, PageUp: -1 }[key];
    const scroller = this.#scroller();
    if (!way || !scroller) return undefined;
    const from = this.#focused < 0 ? stack.at(scroller.scrollTop) : this.#focused;
    // The heading that stays at the top hides what is under it, and a row is seen before and after.
    const page = scroller.clientHeight - headHeight - (stack.top(from + 1) - stack.top(from));
    const edge = stack.top(from) + way * page;
    const place = this.#rowFrom(way > 0 ? stack.at(edge) : stack.at(edge - 1) + 1, -way);
    return place !== undefined && (place - from) * way > 0 ? place : this.#rowFrom(from + way, way);
  }

  /** The place of the nearest row from a place on, which may be that of a heading. */
  #rowFrom(place: number, way: number): number | undefined {
    let at = place;
    while (this.#heads.has(at)) at += way;
    return at >= 0 && at < this.near.stack.length ? at : undefined;
  }

  readonly #scroller = (): HTMLElement | null => this.closest<HTMLElement>('.scroll, .list');

  protected override render(): unknown {
    let at = 0;
    const shown: Shown[] = [];
    let skipped = 0;
    let before = 0;
    for (const group of this.groups) {
      const from = at + 1;
      at = from + group.rows.length;
      const parts = this.#parts(group, from, at);
      const seen = parts.some((part) => 'row' in part) || this.near.has(from - 1);
      if (seen) {
        shown.push({ group, parts, skipped, shift: before - from, held: this.#focused >= from && this.#focused < at });
        skipped = 0;
      } else skipped += this.near.stack.top(at) - this.near.stack.top(from - 1);
      before += group.rows.length;
    }
    return this.#drawn(shown, skipped);
  }

  /** @param below pixels of what is not drawn at the end */
  #drawn(shown: readonly Shown[], below: number): unknown {
    // A heading with the focus stays what it is.
    const free = this.#focused >= 0 || !this.contains(document.activeElement);
    const held = shown.find((one) => one.held);
    const groups = this.#groupSlots.take(
      shown.map(({ group }) => group.key),
      held?.group.key ?? null,
      free,
    );
    const row = held?.parts.find((part) => 'row' in part && part.at === this.#focused);
    const rows = this.#rowSlots.take(
      shown.flatMap(({ group, parts }) => parts.flatMap((part) => ('row' in part ? nameOf(group, part.row) : []))),
      held && row && 'row' in row ? nameOf(held.group, row.row) : null,
      free,
    );
    const drawn = shown.flatMap((one) => [
      ...(one.skipped > 0 ? [space(`before ${groups.get(one.group.key)}`, one.skipped)] : []),
      { key: `group ${groups.get(one.group.key)}`, drawn: this.#group(one, rows) },
    ]);
    if (below > 0) drawn.push(space('below', below));
    return repeat(
      drawn,
      ({ key }) => key,
      ({ drawn }) => drawn,
    );
  }

  #parts({ rows }: LongGroup, from: number, to: number): Part[] {
    return this.near
      .segments(from, to, this.#focused)
      .flatMap((part): Part[] =>
        'space' in part
          ? [part]
          : rows.slice(part.from - from, part.to - from).map((row, i) => ({ row, at: part.from + i })),
      );
  }

  #group({ group, parts, shift }: Shown, slots: ReadonlyMap<string, number>): TemplateResult {
    return html`${group.head?.() ?? nothing}
      <ul class=${this.look || nothing}>
        ${repeat(
          parts,
          (part, i) => ('row' in part ? slots.get(nameOf(group, part.row)) : `space ${i}`),
          (part) =>
            'row' in part
              ? html`<li data-at=${part.at} aria-setsize=${this.#count} aria-posinset=${part.at + shift + 1}>
                  ${this.row(part.row)}
                </li>`
              : html`<li role="presentation" aria-hidden="true" ${tall(part.space)}></li>`,
        )}
      </ul>`;
  }
}

/** A record may stand under several headings. */
const nameOf = (group: LongGroup, row: Row): string => `${group.key} ${row.id}`;

const space = (name: string, pixels: number): { readonly key: string; readonly drawn: TemplateResult } => ({
  key: `space ${name}`,
  drawn: html`<div ${tall(pixels)}></div>`,
});

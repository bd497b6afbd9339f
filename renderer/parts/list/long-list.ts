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

/** Pixels of a heading. */
const headHeight = 36;

/** Rows under a heading; null where there is none. */
export interface LongGroup {
  readonly key: string;
  readonly head: (() => TemplateResult) | null;
  readonly rows: readonly Row[];
}

type Part = { readonly row: Row; readonly at: number } | { readonly space: number };

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
  private readonly near = new RowWindow(this, () => this.closest<HTMLElement>('.scroll, .list'));
  /** Where each record stands in the stack, in which headings are rows too. */
  #places = new Map<RecordId, number>();
  #count = 0;
  #focused = -1;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusin', this.#focus);
    this.addEventListener('keydown', this.#pressed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('groups')) return;
    const heights: number[] = [];
    this.#places = new Map();
    this.#count = 0;
    for (const { head, rows } of this.groups) {
      heights.push(head ? headHeight : 0);
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
    if (place === undefined) return;
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

  /** Home and End go to the ends of the list, which may not be in the document. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'Home' && event.key !== 'End')) return;
    const end = event.key === 'Home' ? this.groups[0]?.rows[0] : this.groups.at(-1)?.rows.at(-1);
    if (!end) return;
    event.preventDefault();
    void this.reveal(end.id, true);
  };

  protected override render(): unknown {
    let at = 0;
    let before = 0;
    let skipped = 0;
    const shown: { readonly key: string; readonly drawn: TemplateResult }[] = [];
    const space = (before: string): void => {
      if (skipped > 0) shown.push({ key: `space before ${before}`, drawn: html`<div ${tall(skipped)}></div>` });
      skipped = 0;
    };
    for (const group of this.groups) {
      const from = at + 1;
      at = from + group.rows.length;
      const parts = this.#parts(group, from, at);
      const seen = parts.some((part) => 'row' in part) || this.near.has(from - 1);
      if (seen) {
        space(group.key);
        shown.push({ key: `group ${group.key}`, drawn: this.#group(group, parts, before - from) });
      } else skipped += this.near.stack.top(at) - this.near.stack.top(from - 1);
      before += group.rows.length;
    }
    space('');
    // By key: a heading with the focus stays the same element when groups above it leave the document.
    return repeat(
      shown,
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

  /** @param shift from a place in the stack to one among the rows */
  #group({ head, key }: LongGroup, parts: readonly Part[], shift: number): TemplateResult {
    return html`${head?.() ?? nothing}
      <ul class=${this.look || nothing}>
        ${repeat(
          parts,
          (part, i) => ('row' in part ? `${key} ${part.row.id}` : `space ${i}`),
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

/** The records of the brief in their order: moved by mouse, or by Alt and the arrow keys. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BriefItem } from '../../../data/model';
import { recordKey } from '../../../data/model/desk-changes';
import { kindOf } from '../../../data/model/kind';
import { RostrumElement } from '../../core/element';
import { kindName } from '../../core/format';
import { packNow } from '../../core/library';
import { visit } from '../../core/packs';
import { recordHref } from '../../core/route';
import { keptName, type Kept } from '../../parts/desk/kept';
import { icon } from '../../parts/icon';
import { moved } from './job';

/** What the list asks of its place. */
export type TrayWish =
  | { readonly moved: readonly BriefItem[] }
  | { readonly items: readonly BriefItem[] }
  | { readonly remove: BriefItem }
  | { readonly show: number };

/** Whether a pack is the one that is shown. */
const isHere = (pack: string): boolean => (packNow()?.id ?? pack) === pack;

@customElement('tray-list')
export class TrayList extends RostrumElement {
  @property({ attribute: false }) items: readonly BriefItem[] = [];
  /** The page, from 1, on which each record begins; empty while that is not known. */
  @property({ attribute: false }) starts: readonly number[] = [];
  @property({ attribute: false }) pages = 0;
  /** Of the records, for their titles in the reader's language. */
  @property({ attribute: false }) rows: Kept['rows'] = new Map();
  @property({ type: Boolean }) locked = false;
  @state() private chosen = 0;
  @state() private over: number | null = null;
  @state() private said = '';
  private dragged: number | null = null;
  /** The row that takes the focus once the changed list is drawn. */
  private wanted: number | null = null;

  protected override render(): TemplateResult {
    return html`<ol class="tray" @keydown=${this.pressed}>
        ${repeat(this.items, recordKey, (item, i) => this.row(item, i))}
      </ol>
      <div class="vh" role="status">${this.said}</div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.wanted === null || !changed.has('items')) return;
    this.focusRow(this.wanted);
    this.wanted = null;
  }

  private row(item: BriefItem, i: number): TemplateResult {
    const place = [i === this.chosen && 'sel', this.over === i && 'over'].filter(Boolean).join(' ');
    return html`<li
      class=${place}
      draggable=${this.locked ? 'false' : 'true'}
      data-at=${i}
      @dragstart=${(event: DragEvent) => this.dragFrom(event, i)}
      @dragover=${(event: DragEvent) => this.dragOver(event, i)}
      @dragend=${() => this.dragEnd()}
      @drop=${(event: DragEvent) => this.drop(event, i)}
    >
      <span class="grip" aria-hidden="true">${icon('grip')}</span>
      <button
        class="t"
        data-row
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        aria-current=${i === this.chosen ? 'true' : nothing}
        @focus=${() => (this.chosen = i)}
        @click=${() => this.wish({ show: i })}
      >
        <span dir="auto" lang=${this.named(item).lang ?? nothing}>${this.named(item).words}</span
        ><span class="m">${this.extent(item, i)}</span>
      </button>
      <span class="tools"
        >${this.way(item)}<button
          class="icon-btn"
          aria-label=${msg(str`Take out ${this.named(item).words}`)}
          title=${msg('Take out of the tray (Delete)')}
          ?disabled=${this.locked}
          @click=${() => this.takeOut(i)}
        >
          ${icon('close')}
        </button></span
      >
      ${kindOf(item.id) === 'session' ? this.form(item, i) : nothing}
    </li>`;
  }

  private named(item: BriefItem): ReturnType<typeof keptName> {
    return keptName(item, { rows: this.rows });
  }

  /** To the record, which may be in another pack. */
  private way(item: BriefItem): TemplateResult {
    const { pack, id } = item;
    const label = msg(str`Open ${this.named(item).words}`);
    return isHere(pack)
      ? html`<a class="icon-btn" href=${recordHref(id)} aria-label=${label} title=${msg('Open the record')}
          >${icon('link')}</a
        >`
      : html`<button
          class="icon-btn"
          aria-label=${label}
          title=${msg('Open the record in its own pack')}
          @click=${() => visit(pack, id)}
        >
          ${icon('link')}
        </button>`;
  }

  /** "Person, page 3", "Brief, pages 1–2" */
  private extent({ pack, id, form }: BriefItem, i: number): string {
    if (!isHere(pack)) return msg('not in the open pack');
    const kind = form === 'brief' ? msg('Brief of the session') : kindName(kindOf(id));
    const first = this.starts[i];
    if (first === undefined) return kind;
    const next = this.starts[i + 1] ?? this.pages + 1;
    const last = Math.max(first, next - 1);
    return first === last ? msg(str`${kind}, page ${first}`) : msg(str`${kind}, pages ${first}–${last}`);
  }

  private form(item: BriefItem, i: number): TemplateResult {
    const change = (event: Event): void => {
      const form = (event.target as HTMLSelectElement).value === 'brief' ? 'brief' : 'record';
      this.wish({ items: this.items.with(i, { ...item, form }) });
    };
    return html`<label class="form"
      ><span class="vh">${msg(str`How much of ${this.named(item).words}`)}</span
      ><select ?disabled=${this.locked} @change=${change}>
        <option value="brief" .selected=${item.form === 'brief'}>${msg('Brief')}</option>
        <option value="record" .selected=${item.form === 'record'}>${msg('Everything')}</option>
      </select></label
    >`;
  }

  private pressed(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLButtonElement) || !event.target.matches('[data-row]')) return;
    const at = Number(event.target.closest('li')?.dataset['at']);
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step && event.altKey) this.move(at, at + step);
    else if (step) this.focusRow(at + step);
    else if (event.key === 'Home') this.focusRow(0);
    else if (event.key === 'End') this.focusRow(this.items.length - 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.takeOut(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private move(from: number, to: number): void {
    const items = moved(this.items, from, to);
    if (this.locked || items === this.items) return;
    this.chosen = to;
    const moving = items[to];
    this.said = msg(str`${moving ? this.named(moving).words : ''}: ${to + 1} of ${items.length}`);
    this.wanted = to;
    this.wish({ moved: items });
  }

  private takeOut(at: number): void {
    const item = this.items[at];
    if (this.locked || !item) return;
    this.wanted = Math.min(at, this.items.length - 2);
    this.wish({ remove: item });
  }

  private focusRow(at: number): void {
    this.querySelectorAll<HTMLElement>('[data-row]')[at]?.focus();
  }

  private dragFrom(event: DragEvent, at: number): void {
    this.dragged = at;
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer?.setData('text/plain', this.items[at]?.title ?? '');
  }

  private dragOver(event: DragEvent, at: number): void {
    if (this.dragged === null) return;
    event.preventDefault();
    this.over = at;
  }

  private drop(event: DragEvent, at: number): void {
    event.preventDefault();
    if (this.dragged !== null) this.move(this.dragged, at);
    this.dragEnd();
  }

  private dragEnd(): void {
    this.dragged = null;
    this.over = null;
  }

  private wish(detail: TrayWish): void {
    this.dispatchEvent(new CustomEvent<TrayWish>('tray-wish', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tray-list': TrayList;
  }
}

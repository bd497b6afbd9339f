/**
 * What stands behind the number at a statement: the source, how sure the statement is, and what else rests on that source.
 * One for the page that it stands in; the numbers are buttons that open it as the platform's own popover.
 */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Page } from '../../../electron/bridge';
import type { Confidence } from '../../../data/model';
import { kindOf, kinds, type RecordId } from '../../../data/model/kind';
import { RostrumElement } from '../../core/element';
import { formatCount, formatDate, kindPlural } from '../../core/format';
import { page } from '../../core/library';
import { titleOf } from '../../core/titles';
import { plural } from '../../core/plural';
import { recordHref } from '../../core/route';
import { icon } from '../icon';
import { placePopover } from '../place-popover';
import { confidenceMark, notFound } from './evidence';
import { factList, type Value } from './facts';

/** Records that are named; the rest are on the source's own page. */
const named = 4;

@customElement('source-note')
export class SourceNote extends RostrumElement {
  /** The number that was pressed. */
  @state() private mark: HTMLElement | null = null;
  /** The page of its source; null until it is there. */
  @state() private read: Page | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.id = 'source-note';
    this.popover = 'auto';
    this.role = 'dialog';
    this.tabIndex = -1;
    this.classList.add('menu', 'floating');
    this.setAttribute('aria-labelledby', 'source-note-title');
    this.addEventListener('toggle', this.#toggled);
    this.addEventListener('keydown', this.#pressed);
    document.addEventListener('click', this.#asked);
    document.addEventListener('scroll', this.#scrolled, { capture: true, passive: true });
    addEventListener('resize', this.#scrolled);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#asked);
    document.removeEventListener('scroll', this.#scrolled, { capture: true });
    removeEventListener('resize', this.#scrolled);
  }

  /** Before the platform opens the popover for the number that was pressed. */
  readonly #asked = (event: MouseEvent): void => {
    const mark =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[popovertarget=source-note]') : null;
    if (!mark || (mark === this.mark && this.matches(':popover-open'))) return;
    // Open for another number: the platform would take the press for one that closes.
    if (this.matches(':popover-open')) this.hidePopover();
    mark.focus();
    this.mark = mark;
    void this.#read(mark);
  };

  async #read(mark: HTMLElement): Promise<void> {
    this.read = null;
    const read = await page(idOf(mark)).catch(() => null);
    if (mark === this.mark) this.read = read;
  }

  readonly #toggled = (event: ToggleEvent): void => {
    if (event.newState === 'open') {
      this.#place();
      this.focus({ preventScroll: true });
    } else if (!this.matches(':popover-open')) this.mark = null;
  };

  readonly #scrolled = (): void => {
    if (this.matches(':popover-open')) this.#place();
  };

  protected override updated(): void {
    if (this.matches(':popover-open')) this.#place();
  }

  #place(): void {
    if (this.mark?.isConnected) placePopover(this, this.mark.getBoundingClientRect());
    else this.hidePopover();
  }

  /** Esc closes this and nothing behind it. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') event.stopPropagation();
  };

  protected override render(): TemplateResult | typeof nothing {
    const { mark } = this;
    if (!mark) return nothing;
    const id = idOf(mark);
    const { number = '', title = '', confidence, note } = mark.dataset;
    const source = this.read?.record.kind === 'source' ? this.read.record : null;
    const later = source ? notFound() : '…';
    return html`<div class="source-head">
        <p class="kicker">${icon('source')}${msg(str`Source ${number}`)}</p>
        <button class="icon-btn" type="button" aria-label=${msg('Close')} @click=${() => this.hidePopover()}>
          ${icon('close')}
        </button>
      </div>
      <p id="source-note-title" class="official" dir="auto" lang=${source?.lang ?? nothing}>${title}</p>
      ${factList([
        { label: msg('Publisher'), value: source?.publisher ?? later },
        { label: msg('Type'), value: source?.type ?? '' },
        { label: msg('Date'), value: source?.date ? formatDate(source.date) : later },
        {
          label: msg('Confidence'),
          value: confidenceMark(confidence as Confidence | undefined, note),
          more: msg('of what is said here'),
        },
        { label: msg('Supports'), value: this.read ? supports(this.read, ownRecord(this)) : later },
      ])}
      <p class="ways">
        <a href=${recordHref(id)} @click=${() => this.hidePopover()}>${msg('Open the source')}</a>
        ${source?.url ? copyAddress(source.url) : nothing}
      </p>`;
  }
}

const idOf = (mark: HTMLElement): RecordId => (mark.dataset['id'] ?? '') as RecordId;

/** The record on whose page the note stands. */
const ownRecord = (note: Element): RecordId | null =>
  note.closest<HTMLElement & { recordId?: RecordId | null }>('rostrum-record')?.recordId ?? null;

/** "14 records · Resolutions 3 · People 11", and the first of those other than the one that is read. */
function supports({ backlinks, rows }: Page, here: RecordId | null): Value {
  const ids = [...new Set(backlinks.filter(({ by }) => by === 'source').map(({ from }) => from))];
  if (ids.length === 0) return msg('nothing in this pack');
  const count = plural(ids.length, msg('one: # record | other: # records'));
  const counts = kinds.flatMap((kind) => {
    const some = ids.filter((id) => kindOf(id) === kind).length;
    return some > 0 ? [`${kindPlural(kind)} ${formatCount(some)}`] : [];
  });
  const others = ids.flatMap((id) => (id === here ? [] : (rows.find((row) => row.id === id) ?? []))).slice(0, named);
  return html`${counts.length > 1 ? `${count} · ${counts.join(' · ')}` : counts.join('')}
    <ul>
      ${others.map(
        (row) =>
          html`<li>
            <a dir="auto" href=${recordHref(row.id)} title=${row.title}>${row.symbol ?? titleOf(row).words}</a>
          </li>`,
      )}
    </ul>`;
}

function copyAddress(url: string): TemplateResult {
  const copy = (event: Event): void => {
    const button = event.currentTarget as HTMLButtonElement;
    void window.rostrum.ask('clipboard.write', { text: url }).then(() => (button.textContent = msg('Copied')));
  };
  return html`<button class="link-btn" type="button" title=${url} @click=${copy}>${msg('Copy the address')}</button>`;
}

/** The reading pane: the page of any record, by its id. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { Page, PackInfo } from '../../../electron/bridge';
import type { Row } from '../../../data/model';
import { formatLink, kindOf, type RecordId } from '../../../data/model/kind';
import { RostrumElement } from '../../core/element';
import { getLanguage } from '../../core/language';
import { libraryInfo, page, rows } from '../../core/library';
import { go } from '../../core/route';
import { deskName } from '../../core/titles';
import { offerPrint, withdrawPrint, type Printable } from '../../core/printable';
import type { RecordRef } from '../../core/desk';
import '../desk/record-note';
import { fault, problemOf } from '../fault';
import { icon } from '../icon';
import { later } from '../later';
import { adoptedCount, undescribed } from './adopted-count';
import { adoptedPage } from './adopted-page';
import { citation } from './citation';
import { citedOf } from './cited';
import './page-bar';
import type { Position } from './page-bar';
import { alone, contextOf, type Surroundings } from './page-context';
import { plainPage } from './plain-page';
import { sameSubjects } from './same-subject';
import { section } from './sections';
import './source-note';
import { numberIn } from './tally';

/** Nothing is shown of a load that takes less than this. Milliseconds. */
const patience = 200;

type Shown =
  | { readonly state: 'waiting' }
  | { readonly state: 'page'; readonly page: Page; readonly pack: PackInfo; readonly around: Surroundings }
  | { readonly state: 'none'; readonly id: RecordId; readonly known: Parameters<typeof undescribed> | null }
  | { readonly state: 'failed'; readonly error: unknown };

@customElement('rostrum-record')
export class RecordPage extends RostrumElement {
  @property({ attribute: false }) recordId: RecordId | null = null;
  @property({ attribute: false }) position: Position | null = null;
  @state() private shown: Shown | null = null;
  /** Whether the body was: setting its position costs a layout. */
  #scrolled = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    withdrawPrint(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('recordId') && this.recordId) void this.#load(this.recordId);
  }

  /** The page that is shown stays until the next one is there. */
  async #load(id: RecordId): Promise<void> {
    let next: Shown;
    const waiting = setTimeout(() => (this.shown ??= { state: 'waiting' }), patience);
    try {
      const [{ pack }, found] = await Promise.all([libraryInfo(), page(id), loadKind(id)]);
      next =
        pack && found
          ? { state: 'page', page: found, pack, around: await surroundings(found) }
          : { state: 'none', id, known: await knownNumber(id) };
    } catch (error) {
      next = { state: 'failed', error };
    } finally {
      clearTimeout(waiting);
    }
    if (id !== this.recordId) return;
    const isNew = this.shown?.state === 'page' && this.shown.page.record.id !== id;
    this.shown = next;
    // A page that is gone by now has nothing to print.
    if (next.state === 'page' && this.isConnected) offerPrint(this, printableOf(id));
    else withdrawPrint(this);
    await this.updateComplete;
    if (isNew && this.#scrolled) this.querySelector('.body')?.scrollTo(0, 0);
    this.#scrolled = false;
    this.dispatchEvent(new CustomEvent('rostrum-shown', { bubbles: true }));
  }

  protected override render(): unknown {
    const shown = this.shown;
    if (!shown) return nothing;
    if (shown.state === 'waiting')
      return html`<div class="skeleton" aria-busy="true"><span></span><span></span><span></span><span></span></div>`;
    if (shown.state === 'failed') {
      const again = (): void => void (this.recordId && this.#load(this.recordId));
      return html`<div class="body">${fault(problemOf(shown.error, msg('This page could not be read')), again)}</div>`;
    }
    if (shown.state === 'none') return html`<div class="body" tabindex="0">${missing(shown)}</div>`;
    const { record } = shown.page;
    const session =
      'session' in record && record.session ? shown.page.rows.find((row) => row.id === record.session) : undefined;
    const cited = citation(record, shown.pack, session);
    const ref: RecordRef = { pack: shown.pack.id, id: record.id, title: deskName(record) };
    return html`<page-bar
        .citation=${cited}
        .cited=${citedOf(record, shown.pack, session)}
        .ref=${ref}
        @note-wanted=${() => this.querySelector('record-note')?.open()}
        .link=${formatLink(shown.pack.id, record.id)}
        .printable=${printableOf(record.id)}
        .position=${this.position}
      ></page-bar>
      <record-note .ref=${ref}></record-note>
      <div class="body" data-pane data-scroll="page" tabindex="-1" @scroll=${() => (this.#scrolled = true)}>
        ${guard(
          [shown, getLanguage()],
          () =>
            html`${body(shown.page, shown.around)}
            ${later(shown.page, section(msg('Citation'), html`<p class="cite">${cited}</p>`))}`,
        )}
      </div>
      <source-note></source-note>`;
  }
}

/** Sessions and people have pages of their own files, read when first needed; to import one again would wait for a frame. */
async function loadKind(id: RecordId): Promise<void> {
  const kind = kindOf(id);
  if (kind === 'session' && !customElements.get('session-page')) await import('../../views/sessions/session-page');
  if (kind === 'person' && !customElements.get('person-page')) await import('../../views/people/person-page');
}

const printableOf = (id: RecordId): Printable => ({ type: kindOf(id) === 'session' ? 'brief' : 'record', id });

function body(shown: Page, around: Surroundings): TemplateResult {
  const { record } = shown;
  switch (record.kind) {
    case 'resolution':
    case 'decision':
      return adoptedPage(record, contextOf(shown, around));
    case 'session':
      return html`<session-page .page=${shown}></session-page>`;
    case 'person':
      return html`<person-page .page=${shown}></person-page>`;
    default:
      return plainPage(record, contextOf(shown));
  }
}

function missing({ id, known }: Extract<Shown, { state: 'none' }>): TemplateResult {
  if (known) return undescribed(...known);
  // A slug is the record's number or name, in small letters with hyphens.
  const words = id.slice(id.indexOf('/') + 1).replaceAll('-', ' ');
  return html`<h1>${msg('This record is not in the pack')}</h1>
    <p>
      ${msg('The link may come from another pack, or from an older version of this one. Search for it by its name or number.')}
    </p>
    <p class="title-note"><bdi>${id}</bdi></p>
    <button class="btn" type="button" @click=${() => go({ place: 'search', query: new URLSearchParams({ q: words }) })}>
      ${icon('search')}${msg(str`Search for ${words}`)}
    </button>`;
}

/** What the session of a resolution or decision adopted, and which texts are on the same subjects. */
async function surroundings({ record, rows: named }: Page): Promise<Surroundings> {
  if (record.kind !== 'resolution' && record.kind !== 'decision') return alone;
  const session = named.find(({ id }) => id === record.session);
  if (session?.adopted === undefined && record.subjects.length === 0) return alone;
  const all = await adoptedRows();
  return { count: adoptedCount(session, all), sameSubjects: sameSubjects(record.subjects, all) };
}

async function adoptedRows(): Promise<Row[]> {
  const [resolutions, decisions] = await Promise.all([rows('resolution'), rows('decision')]);
  return [...resolutions, ...decisions];
}

/** Whether the id is a number that a session is known to have used. */
async function knownNumber(id: RecordId): Promise<Parameters<typeof undescribed> | null> {
  if (kindOf(id) !== 'resolution') return null;
  const symbol = id.slice('resolution/'.length).toUpperCase();
  for (const session of await rows('session')) {
    const number = numberIn(symbol, session.numberPattern);
    const count = number === null ? null : adoptedCount(session, await adoptedRows());
    if (number && count && number <= count.adopted) return [symbol, number, count];
  }
  return null;
}

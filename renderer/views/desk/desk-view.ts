/** My desk: notes, bookmarks, searches, and what was used last. The route's query says which shelf is shown. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Desk } from '../../../data/model';
import type { Problem } from '../../../electron/bridge';
import { changeDesk } from '../../core/desk';
import { DeskWatcher } from '../../core/desk-watcher';
import { RostrumElement } from '../../core/element';
import { formatCount, pathWords } from '../../core/format';
import { formatRoute, type Route } from '../../core/route';
import { offerUndo } from '../../core/undo';
import { fault, problemOf } from '../../parts/fault';
import { icon } from '../../parts/icon';
import type { Kept } from '../../parts/desk/kept';
import { FocusKeeper } from '../../parts/list/keep-focus';
import '../../parts/pane-divider';
import './attach-dialog';
import { bookmarkList, recentList, searchList } from './lists';
import { noteList } from './notes';
import { lookUp, shelfCount, shelfName, shelves, type Shelf } from './shelves';

@customElement('desk-view')
export class DeskView extends RostrumElement {
  @property({ attribute: false }) route!: Route;
  @state() private found: Kept | null = null;
  @state() private filter = '';
  @state() private said = '';
  @state() private problem: Problem | null = null;
  private readonly watched = new DeskWatcher(this);
  private known: Desk | null = null;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  protected override willUpdate(): void {
    const { desk, loaded } = this.watched.now;
    if (!loaded || this.known === desk) return;
    this.known = desk;
    lookUp(desk).then(
      (found) => (this.found = found),
      (error: unknown) => (this.problem = problemOf(error, msg('The records could not be read'))),
    );
  }

  /** The shelf that the route names; without one, all of them. */
  private get shown(): readonly Shelf[] {
    const wanted = this.route.query.get('show');
    const shelf = shelves.find((one) => one === wanted);
    return shelf ? [shelf] : shelves;
  }

  protected override render(): TemplateResult {
    return html`<div class="sided desk">
      <aside class="side" aria-label=${msg('Shelves')}>${this.side()}</aside>
      <pane-divider name="side" least="160" most="420"></pane-divider>
      <div class="side-page desk-page" data-pane data-scroll="desk" tabindex="-1" aria-label=${msg('My desk')}>
        <h1>${msg('My desk')}</h1>
        <p role="status" class="outcome">${this.said}</p>
        ${this.problem ? fault(this.problem) : nothing} ${this.content()}
      </div>
      <attach-dialog></attach-dialog>
    </div>`;
  }

  private side(): TemplateResult {
    const { desk, readOnly } = this.watched.now;
    const wanted = this.route.query.get('show');
    const link = (show: Shelf | null, name: string, count: number): TemplateResult => {
      const query = show ? new URLSearchParams({ show }) : undefined;
      return html`<a href=${formatRoute({ place: 'desk', query })} aria-current=${wanted === show ? 'true' : nothing}
        ><span>${name}</span><span class="n num">${formatCount(count)}</span></a
      >`;
    };
    const all = shelves.reduce((sum, shelf) => sum + shelfCount(desk, shelf), 0);
    return html`<label class="find"
        ><span>${msg('Find on your desk')}</span
        ><input
          type="search"
          .value=${this.filter}
          @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)}
      /></label>
      <nav aria-label=${msg('Shelves')}>
        ${link(null, msg('Everything'), all)}
        ${shelves.map((shelf) => link(shelf, shelfName(shelf), shelfCount(desk, shelf)))}
      </nav>
      <div class="files">
        <button class="txt-btn" @click=${() => this.export()}>${icon('export')}${msg('Export…')}</button>
        <button class="txt-btn" ?disabled=${readOnly} @click=${() => this.import()}>
          ${icon('import')}${msg('Import…')}
        </button>
        <button class="txt-btn" @click=${() => window.rostrum.ask('desk.reveal')}>
          ${icon('folder')}${msg('Show the file')}
        </button>
      </div>`;
  }

  private content(): TemplateResult | typeof nothing {
    const { desk, loaded } = this.watched.now;
    if (!loaded || !this.found) return nothing;
    if (shelves.every((shelf) => shelfCount(desk, shelf) === 0)) return emptyDesk();
    const { found, filter } = this;
    const parts: Record<Shelf, () => TemplateResult | typeof nothing> = {
      notes: () => noteList(desk, found, filter),
      bookmarks: () => bookmarkList(desk, found, filter),
      searches: () => searchList(desk, filter),
      recent: () => recentList(desk, found, filter),
    };
    const alone = this.shown.length === 1;
    const shown = this.shown.map((shelf) => [shelf, parts[shelf]()] as const);
    if (!alone && shown.every(([, part]) => part === nothing))
      return html`<p>${msg(str`Nothing on your desk has “${filter}”.`)}</p>`;
    return html`${shown.map(([shelf, part]) =>
      part === nothing && !alone
        ? nothing
        : html`<section class="shelf" aria-labelledby=${`shelf-${shelf}`}>
            <h2 id=${`shelf-${shelf}`}>${shelfName(shelf)}</h2>
            ${part === nothing ? html`<p class="hint">${nothingOn(shelf, filter)}</p>` : part}
          </section>`,
    )}`;
  }

  private async export(): Promise<void> {
    this.tell('');
    const { file, problem } = await window.rostrum.ask('desk.export');
    this.tell(file === null ? '' : msg(str`Saved: ${pathWords(file)}`), problem);
  }

  private async import(): Promise<void> {
    this.tell('');
    try {
      const { added, undo, problem } = await window.rostrum.ask('desk.import');
      this.tell(added === null ? '' : saidOf(added), problem);
      const { said } = this;
      if (undo.length === 0) return;
      offerUndo(said, () => {
        if (this.said === said) this.tell('');
        void changeDesk(undo);
      });
    } catch (error) {
      this.tell('', problemOf(error, msg('Nothing was imported')));
    }
  }

  /** One outcome at a time: that of what was done before goes. */
  private tell(said: string, problem: Problem | null = null): void {
    this.said = said;
    this.problem = problem;
  }
}

function saidOf(added: number): string {
  return added === 0
    ? msg('Everything in that file was on your desk already.')
    : msg(str`Added from the file: ${added}`);
}

function nothingOn(shelf: Shelf, filter: string): string {
  if (filter.trim()) return msg(str`Nothing here has “${filter}”.`);
  switch (shelf) {
    case 'notes':
      return msg('No notes yet. Open a record and press N.');
    case 'bookmarks':
      return msg('No bookmarks yet. Open a record and press B.');
    case 'searches':
      return msg('No saved searches yet. Search, and press “Save” beside it under Recent.');
    case 'recent':
      return msg('Nothing was used yet.');
  }
}

function emptyDesk(): TemplateResult {
  return html`<div class="empty">
    <p class="lede">${msg('Nothing lies here yet. Open any record, then:')}</p>
    <dl class="keys">
      <div>
        <dt><kbd>B</kbd></dt>
        <dd>${msg('sets a bookmark')}</dd>
      </div>
      <div>
        <dt><kbd>N</kbd></dt>
        <dd>${msg('writes a note; it is saved as you type')}</dd>
      </div>
      <div>
        <dt><kbd>P</kbd></dt>
        <dd>${msg('adds the record to the print tray')}</dd>
      </div>
    </dl>
    <p>${msg('All of it stays on this machine, in a file that you can read. It survives new versions of the pack.')}</p>
  </div>`;
}

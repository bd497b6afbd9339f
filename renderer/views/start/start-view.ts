/** Where the program opens: the highlighted session, what was used last, the keys, the sessions of now, what the pack holds. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PackInfo, Page } from '../../../electron/bridge';
import type { Desk, Row } from '../../../data/model';
import { today } from '../../core/days';
import { RostrumElement } from '../../core/element';
import { ordinal } from '../../core/format';
import { libraryInfo, page, rows } from '../../core/library';
import { translatedRefs } from '../../core/desk-rows';
import { DeskWatcher } from '../../core/desk-watcher';
import { noPacks, otherPacks, type PackTitles } from '../../core/packs';
import { recents } from '../../core/recent';
import { recordHref, type Route } from '../../core/route';
import { fault, problemOf } from '../../parts/fault';
import { deskLines } from '../../parts/desk/desk-lines';
import { keys, recentLines } from './aside';
import { contents } from './contents';
import { highlightedSession, isSessionPage, tall } from './highlight';
import { nowLines } from './now';

/** Sessions in the strip. */
const stripLength = 10;

/** What was used last: more of it where the window is tall. */
const recentsShown = (): number => (matchMedia('(min-height: 900px)').matches ? 6 : 4);

interface Content {
  readonly pack: PackInfo | null;
  readonly sessions: readonly Row[];
  readonly highlight: Page | null;
}

/** The session to show: the one that the pack names, else the newest that was held. */
function highlightOf(pack: PackInfo | null, sessions: readonly Row[]): string | undefined {
  return pack?.highlight ?? sessions.find((row) => !row.planned)?.id;
}

async function load(): Promise<Content> {
  const [{ pack }, sessions] = await Promise.all([libraryInfo(), rows('session')]);
  const id = highlightOf(pack, sessions);
  return { pack, sessions, highlight: id ? await page(id) : null };
}

@customElement('start-view')
export class StartView extends RostrumElement {
  @property({ attribute: false }) route!: Route;
  @state() private content: Content | null = null;
  @state() private failure: unknown = null;
  @state() private packs: PackTitles = noPacks;
  @state() private named: ReadonlyMap<string, Row> = new Map();
  private readonly watched = new DeskWatcher(this);
  #desk: Desk | null = null;
  readonly #resized = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    tall.addEventListener('change', this.#resized);
    this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    tall.removeEventListener('change', this.#resized);
  }

  private load(): void {
    this.failure = null;
    load().then(
      (content) => (this.content = content),
      (error: unknown) => (this.failure = error),
    );
  }

  /** What was used last may be of other packs. */
  protected override willUpdate(): void {
    const { desk, loaded } = this.watched.now;
    if (!loaded || desk === this.#desk) return;
    this.#desk = desk;
    const records = recents(recentsShown()).filter((one) => 'id' in one);
    otherPacks(records).then(
      (packs) => (this.packs = packs),
      () => (this.packs = noPacks),
    );
    translatedRefs(records).then(
      (rows) => (this.named = rows),
      () => (this.named = new Map()),
    );
  }

  override render(): TemplateResult | typeof nothing {
    if (this.failure) {
      const problem = problemOf(this.failure, msg('The start page could not be read'));
      return html`<div class="fault-page">${fault(problem, () => this.load())}</div>`;
    }
    if (!this.content) return nothing;
    const { pack, sessions, highlight } = this.content;
    return html`<div class="start" data-scroll="start">
      ${isSessionPage(highlight) ? highlightedSession(highlight) : html`<section></section>`}
      <aside aria-label=${msg('Recent and keys')}>
        ${recentLines(recents(recentsShown()), this.packs, this.named)}${deskLines(this.watched.now.desk)}${keys()}
      </aside>
      <section class="strip" aria-labelledby="strip">
        <div class="strip-head">
          <h2 id="strip">${msg('Sessions')}</h2>
          ${pack ? nowLines(sessions, pack, today()) : nothing}
        </div>
        <ol>
          ${aroundHighlight(sessions, highlightOf(pack, sessions)).map((row) => stripCell(row, highlight))}
        </ol>
        ${pack ? contents(pack) : nothing}
      </section>
    </div>`;
  }
}

/** The newest sessions, or those around the highlighted one when it is older. */
function aroundHighlight(sessions: readonly Row[], highlight: string | undefined): readonly Row[] {
  const numbered = sessions.filter((row) => row.number !== undefined);
  const at = numbered.findIndex((row) => row.id === highlight);
  const start = at < stripLength ? 0 : at - stripLength / 2;
  return numbered.slice(start, start + stripLength);
}

function stripCell(row: Row, highlight: Page | null): TemplateResult {
  const year = row.year ?? '';
  return html`<li class=${row.id === highlight?.record.id ? 'on' : ''}>
    <a href=${recordHref(row.id)}
      ><span class="o num">${ordinal(row.number ?? 0)}</span
      ><span dir="auto" class="c">${row.city ?? msg('place unknown')}</span
      ><span class="y">${row.planned ? msg(str`planned, ${year}`) : year}</span></a
    >
  </li>`;
}

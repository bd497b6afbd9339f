/** Where the program opens: the highlighted session, what was used last, the keys, and the newest sessions. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PackInfo, Page } from '../../../electron/bridge';
import type { Recent, Row } from '../../../data/model';
import { kindOf, type Kind } from '../../../data/model/kind';
import { RostrumElement } from '../../core/element';
import { formatCount, kindName, kindPlural, ordinal } from '../../core/format';
import { libraryInfo, page, rows } from '../../core/library';
import { DeskWatcher } from '../../core/desk-watcher';
import { plural } from '../../core/plural';
import { recents } from '../../core/recent';
import { formatRoute, recordHref, type Route } from '../../core/route';
import { settings } from '../../core/settings';
import { fault, problemOf } from '../../parts/fault';
import { deskLines } from '../../parts/desk/desk-lines';
import { icon, kindIcon } from '../../parts/icon';
import { highlightedSession, isSessionPage } from './highlight';

/** Sessions in the strip. */
const stripLength = 10;

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
  private readonly watched = new DeskWatcher(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.load();
  }

  private load(): void {
    this.failure = null;
    load().then(
      (content) => (this.content = content),
      (error: unknown) => (this.failure = error),
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
        ${recentLines(recents())}${deskLines(this.watched.now.desk)}${keys()}
      </aside>
      <section class="strip" aria-labelledby="strip">
        <h2 id="strip">${msg('Sessions')}</h2>
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
      ><span class="o num">${ordinal(row.number ?? 0)}</span><span class="c">${row.city ?? msg('place unknown')}</span
      ><span class="y">${row.planned ? msg(str`planned, ${year}`) : year}</span></a
    >
  </li>`;
}

function recentLine(recent: Recent): TemplateResult {
  if ('id' in recent) {
    const kind = kindOf(recent.id);
    return html`<li>
      ${kindIcon(kind)}<a dir="auto" class="g" href=${recordHref(recent.id)}>${recent.title}</a>
      <span class="m">${kindName(kind)}</span>
    </li>`;
  }
  const href = formatRoute({ place: 'search', query: new URLSearchParams({ q: recent.search }) });
  const found = plural(recent.total, msg('one: # record | other: # records'));
  return html`<li>
    ${icon('search')}<a class="g" href=${href}>${recent.search}</a>
    <span class="m num">${msg(str`Search, ${found}`)}</span>
  </li>`;
}

function recentLines(list: readonly Recent[]): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<h2>${msg('Recent')}</h2>
    <ul class="lines">
      ${list.map(recentLine)}
    </ul>`;
}

function keys(): TemplateResult {
  const { singleKeys } = settings();
  const lines: [string[], string][] = [
    [singleKeys ? ['/'] : ['Ctrl K'], msg('search from anywhere')],
    [['↑', '↓'], msg('move through results without leaving the field')],
    [['Enter'], msg('open; Esc comes back')],
    ...(singleKeys ? [[['C'], msg('copy the citation of a record')] satisfies [string[], string]] : []),
    [['Ctrl P'], msg('print the page or the list')],
  ];
  return html`<h2>${msg('Keys')}</h2>
    <dl class="keys">
      ${lines.map(
        ([names, does]) =>
          html`<div>
            <dt>${names.map((name) => html`<kbd>${name}</kbd>`)}</dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>`;
}

/** Where all records of a kind are listed. */
function hrefOf(kind: Kind): string {
  if (kind === 'resolution' || kind === 'decision') return formatRoute({ place: 'resolutions' });
  if (kind === 'person') return formatRoute({ place: 'people' });
  if (kind === 'session') return formatRoute({ place: 'sessions' });
  return formatRoute({ place: 'search', query: new URLSearchParams({ kind }) });
}

const countOrder: readonly Kind[] = [
  'resolution',
  'decision',
  'session',
  'person',
  'organisation',
  'programme',
  'member',
  'source',
];

/** How many records of each kind the pack has, and what it covers. */
function contents(pack: PackInfo): TemplateResult {
  const kinds = countOrder.filter((kind) => (pack.counts[kind] ?? 0) > 0);
  return html`<p class="contents">
      <span>${msg('In this pack')}</span>
      ${kinds.map((kind) => html`<a href=${hrefOf(kind)}>${kindPlural(kind)} ${formatCount(pack.counts[kind] ?? 0)}</a>`)}
    </p>
    ${
      pack.coverage.length > 0
        ? html`<details class="coverage">
            <summary>${msg('What the pack covers, and what it leaves out')}</summary>
            <ul>
              ${pack.coverage.map((line) => html`<li>${line}</li>`)}
            </ul>
            <p>${pack.attribution}</p>
          </details>`
        : nothing
    }`;
}

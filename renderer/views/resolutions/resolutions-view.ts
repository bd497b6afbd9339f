/** All resolutions and decisions, narrowed, grouped and sorted; a chosen one opens beside a shorter list. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RecordId, Row } from '../../../data/model';
import { rows } from '../../core/library';
import { choose, chips } from '../../parts/list/choose';
import { ListView, type Browsing } from '../../parts/list/list-view';
import { readingOf } from '../../parts/text/route';
import { adoptedCount } from '../../parts/record/adopted-count';
import { arrange, type Group } from './arrange';
import { setFilters } from './chips';
import { narrow, readFilters, writeFilters, type Filters, type Grouping, type Sort } from './filters';
import { sideFilters } from './side-filters';
import { compactRow, table, type Described } from './table';

interface Content {
  readonly all: readonly Row[];
  readonly sessions: ReadonlyMap<RecordId, Row>;
  /** The rows of each session: looked for among all, each heading that comes into sight would take milliseconds of its frame. */
  readonly bySession: ReadonlyMap<RecordId, readonly Row[]>;
}

@customElement('resolutions-view')
export class ResolutionsView extends ListView<Content> {
  protected readonly place = 'resolutions';
  readonly #described = new Map<RecordId, Described>();
  #arranged: {
    readonly of: Content;
    readonly key: string;
    readonly groups: readonly Group[];
    readonly rows: Row[];
  } | null = null;

  protected override name(): string {
    return msg('Resolutions and decisions');
  }

  protected override async load(): Promise<Content> {
    const [resolutions, decisions, sessions] = await Promise.all([
      rows('resolution'),
      rows('decision'),
      rows('session'),
    ]);
    const all = [...resolutions, ...decisions];
    return { all, sessions: new Map(sessions.map((row) => [row.id, row])), bySession: bySession(all) };
  }

  get #filters(): Filters {
    return readFilters(this.route.query);
  }

  #change(filters: Partial<Filters>): void {
    this.narrow(writeFilters({ ...this.#filters, ...filters }));
  }

  readonly #clear = (): void => {
    const { group, sort } = this.#filters;
    this.narrow(writeFilters({ group, sort }));
  };

  protected override scope(): string[] {
    return setFilters(this.#filters, this.content?.sessions).map(({ words }) => words);
  }

  protected override rowsOf(content: Content): readonly Row[] {
    return this.#arrange(content).rows;
  }

  /** Sorting tens of thousands of rows takes long enough to be done only when the filters or the sorting change. */
  #arrange(content: Content): { readonly groups: readonly Group[]; readonly rows: Row[] } {
    const filters = this.#filters;
    const key = writeFilters(filters).toString();
    if (this.#arranged?.key === key && this.#arranged.of === content) return this.#arranged;
    const groups = arrange(narrow(content.all, filters), filters.group, filters.sort);
    // A row of several subjects stands under each of them, and is one record.
    this.#arranged = { of: content, key, groups, rows: [...new Set(groups.flatMap((group) => group.rows))] };
    return this.#arranged;
  }

  /** All that the pack has of a session, whatever the filters leave. */
  #describe(content: Content, session: Row): Described {
    const known = this.#described.get(session.id);
    if (known) return known;
    const own = content.bySession.get(session.id) ?? [];
    const described = { rows: own.length, count: adoptedCount(session, own) };
    this.#described.set(session.id, described);
    return described;
  }

  /** A text is read in the whole place. Its pane is a file of its own, read when first needed. */
  protected override whole(id: RecordId): TemplateResult | null {
    if (!readingOf(this.route)) return null;
    void import('../../parts/text/text-pane');
    return html`<text-pane .recordId=${id} .route=${this.route}></text-pane>`;
  }

  protected override browse(content: Content): Browsing {
    const filters = this.#filters;
    const { groups } = this.#arrange(content);
    const set = setFilters(filters, content.sessions).map(({ words, without }) => ({
      words,
      remove: () => this.#change(without),
    }));
    return {
      total: content.all.length,
      filters: sideFilters(content.all, filters, (change) => this.#change(change)),
      chips: chips(set, this.#clear),
      tools: html`${choose(msg('Group'), filters.group, groupingNames(), (group) => this.#change({ group }))}
      ${choose(msg('Sort'), filters.sort, sortNames(), (sort) => this.#change({ sort }))}`,
      list: table(groups, filters.group, {
        sessions: content.sessions,
        described: (session) => this.#describe(content, session),
        href: this.href,
      }),
      clear: this.#clear,
    };
  }

  protected override short(row: Row, { sessions }: Content, current: RecordId): TemplateResult {
    return compactRow(row, sessions, this.href, current);
  }
}

function bySession(all: readonly Row[]): Map<RecordId, Row[]> {
  const rows = new Map<RecordId, Row[]>();
  for (const row of all) {
    for (const session of row.sessions) {
      const own = rows.get(session);
      if (own) own.push(row);
      else rows.set(session, [row]);
    }
  }
  return rows;
}

function groupingNames(): (readonly [Grouping, string])[] {
  return [
    ['session', msg('By session')],
    ['year', msg('By year')],
    ['subject', msg('By subject')],
    ['none', msg('No groups')],
  ];
}

function sortNames(): (readonly [Sort, string])[] {
  return [
    ['newest', msg('Newest year first')],
    ['oldest', msg('Oldest year first')],
    ['number', msg('By number')],
    ['title', msg('By title')],
  ];
}

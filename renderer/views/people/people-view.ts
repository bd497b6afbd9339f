/** Everybody who was elected or appointed: cards by session of election, or a list by name. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RecordId, Row } from '../../../data/model';
import { libraryInfo, rows } from '../../core/library';
import { ListView, segment, type Browsing } from '../../parts/list/list-view';
import { cards, names, shortList } from './cards';
import { arrange, narrow, readFilters, type Group } from './filters';
import { sideFilters } from './side-filters';

interface Content {
  readonly all: readonly Row[];
  readonly sessions: readonly Row[];
  readonly highlight: RecordId | null;
}

@customElement('people-view')
export class PeopleView extends ListView<Content> {
  protected readonly place = 'people';

  protected override name(): string {
    return msg('People');
  }

  protected override async load(): Promise<Content> {
    const [all, sessions, { pack }] = await Promise.all([rows('person'), rows('session'), libraryInfo()]);
    return { all, sessions, highlight: pack?.highlight ?? null };
  }

  #groups({ all, sessions, highlight }: Content): Group[] {
    const filters = readFilters(this.route.query);
    return arrange(narrow(all, filters), sessions, filters.list ? null : highlight, filters);
  }

  protected override rowsOf(content: Content): readonly Row[] {
    return [...new Set(this.#groups(content).flatMap((group) => group.rows))];
  }

  protected override browse(content: Content): Browsing {
    const { list } = readFilters(this.route.query);
    return {
      total: content.all.length,
      filters: sideFilters(content.all, content.sessions, this.route.query),
      tools: html`<fieldset class="seg">
        <legend class="vh">${msg('Show as')}</legend>
        ${segment('people-as', msg('Cards'), !list, () => this.#showAs('cards'))}
        ${segment('people-as', msg('List'), list, () => this.#showAs('list'))}
      </fieldset>`,
      list: list ? names(this.shown, this.href) : cards(this.#groups(content), this.href),
      clear: () => this.narrow(new URLSearchParams()),
    };
  }

  #showAs(as: 'cards' | 'list'): void {
    const query = new URLSearchParams(this.route.query);
    if (as === 'list') query.set('as', 'list');
    else query.delete('as');
    this.narrow(query);
  }

  protected override short(some: readonly Row[], _content: Content, current: RecordId): TemplateResult {
    return shortList(some, this.href, current);
  }
}

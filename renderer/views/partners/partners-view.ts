/** Organisations and programmes, with the decisions that concern each. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Kind, RecordId, Row } from '../../../data/model';
import { formatCount, kindName, kindPlural } from '../../core/format';
import { rows } from '../../core/library';
import { kindIcon } from '../../parts/icon';
import { confidenceFacet, facetList, pass, type Facet } from '../../parts/list/facet-list';
import { ListView, segment, type Browsing } from '../../parts/list/list-view';
import { groupBy, rowTable, type Column } from '../../parts/list/row-table';
import { shortRow } from '../../parts/list/short-row';
import { confidenceMark } from '../../parts/record/evidence';

interface Content {
  readonly all: readonly Row[];
  /** Resolutions and decisions by the record that they concern. */
  readonly about: ReadonlyMap<RecordId, readonly Row[]>;
}

@customElement('partners-view')
export class PartnersView extends ListView<Content> {
  protected readonly place = 'partners';
  protected override readonly look = 'people';

  protected override name(): string {
    return msg('Organisations and programmes');
  }

  protected override async load(): Promise<Content> {
    const [organisations, programmes, ...adopted] = await Promise.all([
      rows('organisation'),
      rows('programme'),
      rows('resolution'),
      rows('decision'),
    ]);
    const about = new Map<RecordId, Row[]>();
    for (const row of adopted.flat())
      for (const id of row.concerns ?? []) about.set(id, [...(about.get(id) ?? []), row]);
    return { all: [...organisations, ...programmes], about };
  }

  /** The one kind that is listed; null for both. */
  get #kind(): Kind | null {
    const kind = this.route.query.get('kind');
    return kind === 'organisation' || kind === 'programme' ? kind : null;
  }

  #ofKind({ all }: Content): readonly Row[] {
    return this.#kind ? all.filter(({ kind }) => kind === this.#kind) : all;
  }

  protected override rowsOf(content: Content): readonly Row[] {
    return pass(this.#ofKind(content), facets(content.about), this.route.query);
  }

  #kinds(): TemplateResult {
    const choose = (kind: Kind | null) => (): void => {
      const query = new URLSearchParams(this.route.query);
      if (kind) query.set('kind', kind);
      else query.delete('kind');
      this.narrow(query);
    };
    const way = (kind: Kind | null, label: string): TemplateResult =>
      segment('partners-kind', label, kind === this.#kind, choose(kind));
    return html`<fieldset class="seg">
      <legend class="vh">${msg('Show')}</legend>
      ${way(null, msg('Both'))} ${way('organisation', kindPlural('organisation'))}
      ${way('programme', kindPlural('programme'))}
    </fieldset>`;
  }

  protected override browse(content: Content): Browsing {
    const { about } = content;
    const all = this.#ofKind(content);
    return {
      total: all.length,
      filters: facetList(all, facets(about), this.route.query, (query) => this.narrow(query)),
      ...(new Set(content.all.map(({ kind }) => kind)).size > 1 ? { tools: this.#kinds() } : {}),
      list: rowTable(
        'partners',
        columns(about),
        groupBy(this.shown, ({ kind }) => kindPlural(kind), ''),
        this.href,
      ),
      clear: () => this.narrow(new URLSearchParams(this.#kind ? { kind: this.#kind } : {})),
    };
  }

  protected override short(row: Row, _content: Content, current: RecordId): TemplateResult {
    return shortRow(row, this.href, current, {
      start: ({ kind }) => kindIcon(kind),
      more: ({ kind }) => kindName(kind),
    });
  }
}

const described = 'described';
const none = 'none';

function facets(about: Content['about']): Facet[] {
  return [
    {
      name: 'decisions',
      title: msg('Resolutions and decisions about it'),
      values: ({ id }) => [about.has(id) ? described : none],
      label: (value) => (value === described ? msg('described here') : msg('none described')),
      order: [described, none],
    },
    confidenceFacet(),
  ];
}

function columns(about: Content['about']): Column[] {
  return [
    { head: msg('Name'), cell: ({ kind, title }) => html`${kindIcon(kind)} ${title}` },
    { head: msg('Resolutions and decisions about it'), cell: ({ id }) => decisions(about.get(id) ?? []) },
    { head: msg('Confidence'), cell: ({ confidence }) => confidenceMark(confidence) },
  ];
}

/** "3, 2003–2019". */
function decisions(some: readonly Row[]): TemplateResult | string {
  if (some.length === 0) return html`<span class="none">${msg('none described')}</span>`;
  const years = some.flatMap(({ year }) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const when = years.length === 0 ? '' : first === last ? String(first) : `${first}–${last}`;
  return when ? msg(str`${formatCount(some.length)}, ${when}`) : formatCount(some.length);
}

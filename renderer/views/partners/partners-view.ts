/** Organisations and programmes, with the decisions that concern each. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RecordId, Row } from '../../../data/model';
import { formatCount, kindName, kindPlural } from '../../core/format';
import { rows } from '../../core/library';
import { kindIcon } from '../../parts/icon';
import { facetList, pass, type Facet } from '../../parts/list/facet-list';
import { ListView, type Browsing } from '../../parts/list/list-view';
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

  protected override rowsOf({ all }: Content): readonly Row[] {
    return pass(all, facets(), this.route.query);
  }

  protected override browse({ all, about }: Content): Browsing {
    return {
      total: all.length,
      filters: facetList(all, facets(), this.route.query, (query) => this.narrow(query)),
      list: rowTable(
        'partners',
        columns(about),
        groupBy(this.shown, ({ kind }) => kindPlural(kind), ''),
        this.href,
      ),
      clear: () => this.narrow(new URLSearchParams()),
    };
  }

  protected override short(row: Row, _content: Content, current: RecordId): TemplateResult {
    return shortRow(row, this.href, current, {
      start: ({ kind }) => kindIcon(kind),
      more: ({ kind }) => kindName(kind),
    });
  }
}

function facets(): Facet[] {
  return [{ name: 'kind', title: msg('Kind'), values: ({ kind }) => [kind], label: labelOf }];
}

const labelOf = (kind: string): string => kindPlural(kind === 'programme' ? 'programme' : 'organisation');

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

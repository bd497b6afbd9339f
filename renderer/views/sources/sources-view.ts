/** The sources, by type, with how many records rest on each. */
import { msg } from '@lit/localize';
import { plural } from '../../core/plural';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Row } from '../../../data/model';
import { formatDate } from '../../core/format';
import { rows } from '../../core/library';
import { capital } from '../../core/vocabulary';
import { kindIcon } from '../../parts/icon';
import { choose } from '../../parts/list/choose';
import type { Facet } from '../../parts/list/facet-list';
import { groupBy, type Column, type RowGroup } from '../../parts/list/row-table';
import type { ShortRow } from '../../parts/list/short-row';
import { TableView } from '../../parts/list/table-view';

type Order = 'type' | 'date' | 'supports';

@customElement('sources-view')
export class SourcesView extends TableView<readonly Row[]> {
  protected readonly place = 'sources';
  protected readonly line: ShortRow = {
    start: () => kindIcon('source'),
    more: ({ type, date }) =>
      html`${type ? html`<span>${capital(type)}</span>` : nothing}${date ? html`<span>${formatDate(date)}</span>` : nothing}`,
    official: true,
  };
  protected readonly facets = facets;
  protected readonly columns = columns;

  protected override name(): string {
    return msg('Sources');
  }

  protected override load(): Promise<readonly Row[]> {
    return rows('source');
  }

  get #order(): Order {
    const order = this.route.query.get('sort');
    return order === 'date' || order === 'type' ? order : 'supports';
  }

  protected override all(all: readonly Row[]): readonly Row[] {
    return all;
  }

  protected override groups(some: readonly Row[]): readonly RowGroup[] {
    const type = ({ type: name }: Row): string | undefined => name && capital(name);
    if (this.#order === 'type')
      return groupBy(some, type, msg('Type not found')).sort((a, b) => b.rows.length - a.rows.length);
    if (this.#order === 'supports') {
      const most = [...some].sort((a, b) => (b.supports ?? 0) - (a.supports ?? 0));
      return [{ title: '', rows: most }];
    }
    const dated = [...some].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    return groupBy(dated, ({ date }) => date?.slice(0, 4), msg('Undated'));
  }

  protected override tools(): TemplateResult {
    return choose<Order>(
      msg('Sort'),
      this.#order,
      [
        ['supports', msg('Most used first')],
        ['type', msg('By type')],
        ['date', msg('By date')],
      ],
      (order) => {
        const query = new URLSearchParams(this.route.query);
        query.set('sort', order);
        this.narrow(query);
      },
    );
  }
}

function facets(): Facet[] {
  return [
    { name: 'type', title: msg('Type'), values: ({ type }) => (type ? [type] : []), label: capital },
    { name: 'year', title: msg('Year'), values: ({ date }) => (date ? [date.slice(0, 4)] : []) },
  ];
}

function columns(): Column[] {
  return [
    { head: msg('Title'), cell: ({ title }) => title, as: 'official' },
    { head: msg('Type'), cell: ({ type }) => (type ? capital(type) : msg('not found')) },
    { head: msg('Date'), cell: ({ date }) => (date ? formatDate(date) : msg('undated')) },
    { head: msg('Supports'), cell: ({ supports = 0 }) => supportsWords(supports), as: 'num' },
  ];
}

const supportsWords = (count: number): string => plural(count, msg('one: # record | other: # records'));

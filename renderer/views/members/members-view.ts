/** The member countries, by region, with the reason why each is counted there. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RecordId, Row } from '../../../data/model';
import { formatDate } from '../../core/format';
import { rows } from '../../core/library';
import { regionName } from '../../core/vocabulary';
import { confidenceFacet, facetList, pass, type Facet } from '../../parts/list/facet-list';
import { ListView, type Browsing } from '../../parts/list/list-view';
import { groupBy, rowTable, type Column } from '../../parts/list/row-table';
import { shortRow } from '../../parts/list/short-row';
import { confidenceMark, derived } from '../../parts/record/evidence';
import { flag } from '../../parts/record/flag';

const read = 'read';
const computed = 'derived';

@customElement('members-view')
export class MembersView extends ListView<readonly Row[]> {
  protected readonly place = 'members';
  protected override readonly look = 'people';

  protected override name(): string {
    return msg('Members');
  }

  protected override load(): Promise<readonly Row[]> {
    return rows('member');
  }

  protected override rowsOf(all: readonly Row[]): readonly Row[] {
    return groupBy(pass(all, facets(), this.route.query), ({ region }) => region, '').flatMap((group) => group.rows);
  }

  protected override browse(all: readonly Row[]): Browsing {
    const note = html`<p class="note">
      ${msg('Each line says why its country is counted in the region. A dotted line: derived, and not read.')}
      ${msg('Flags and the names of countries imply no opinion on the status of any territory.')}
    </p>`;
    return {
      total: all.length,
      filters: facetList(all, facets(), this.route.query, (query) => this.narrow(query), note),
      list: rowTable(
        'members',
        columns(),
        groupBy(this.shown, ({ region }) => region && regionName(region), msg('Region not found')),
        this.href,
      ),
      clear: () => this.narrow(new URLSearchParams()),
    };
  }

  protected override short(row: Row, _all: readonly Row[], current: RecordId): TemplateResult {
    return shortRow(row, this.href, current, {
      start: ({ country }) => flag(country),
      more: ({ region }) => (region ? regionName(region) : msg('Region not found')),
    });
  }
}

function facets(): Facet[] {
  return [
    { name: 'region', title: msg('Region'), values: ({ region }) => (region ? [region] : []), label: regionName },
    {
      name: 'basis',
      title: msg('Basis of the region'),
      values: ({ region, regionDerived }) => (region ? [regionDerived ? computed : read] : []),
      label: (value) => (value === computed ? msg('Derived') : msg('Read in a source')),
      order: [read, computed],
    },
    confidenceFacet(),
  ];
}

function columns(): Column[] {
  return [
    { head: msg('Country'), cell: ({ country, title }) => html`${flag(country)} ${title}` },
    {
      head: msg('Why this region'),
      cell: ({ regionBasis, regionDerived }) =>
        regionBasis ? (regionDerived ? derived(regionBasis) : regionBasis) : none(),
    },
    { head: msg('Joined'), cell: ({ joined }) => (joined ? formatDate(joined) : none()), as: 'num' },
    { head: msg('Confidence'), cell: ({ confidence }) => confidenceMark(confidence) },
  ];
}

const none = (): TemplateResult => html`<span class="none">${msg('not found')}</span>`;

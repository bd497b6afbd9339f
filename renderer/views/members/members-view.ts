/** The member countries, by region, with the reason why each is counted there. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Row } from '../../../data/model';
import { formatDate } from '../../core/format';
import { getLanguage } from '../../core/language';
import { rows } from '../../core/library';
import { titleOf } from '../../core/titles';
import { original, regionName, title } from '../../core/vocabulary';
import { confidenceFacet, type Facet } from '../../parts/list/facet-list';
import { groupBy, type Column, type RowGroup } from '../../parts/list/row-table';
import type { ShortRow } from '../../parts/list/short-row';
import { TableView } from '../../parts/list/table-view';
import { confidenceMark, derived } from '../../parts/record/evidence';
import { flag } from '../../parts/record/flag';

const read = 'read';
const computed = 'derived';

@customElement('members-view')
export class MembersView extends TableView<readonly Row[]> {
  protected readonly place = 'members';
  protected readonly line: ShortRow = {
    start: ({ country }) => flag(country),
    more: ({ region }) => (region ? regionName(region) : msg('Region not found')),
  };
  protected readonly facets = facets;
  protected readonly columns = columns;

  protected override name(): string {
    return msg('Members');
  }

  protected override load(): Promise<readonly Row[]> {
    return rows('member');
  }

  protected override all(all: readonly Row[]): readonly Row[] {
    return all;
  }

  protected override groups(some: readonly Row[]): readonly RowGroup[] {
    return groupBy(byName(some), ({ region }) => region && regionName(region), msg('Region not found'));
  }

  protected override note(): TemplateResult {
    return html`<p class="note">
      ${msg('Each line says why its country is counted in the region. A dotted line: derived, and not read.')}
      ${msg('Flags and the names of countries imply no opinion on the status of any territory.')}
    </p>`;
  }
}

/** In the order of the reader's alphabet; the pack's own order is that of English. */
function byName(some: readonly Row[]): readonly Row[] {
  const language = getLanguage();
  if (language === 'en') return some;
  const { compare } = new Intl.Collator(language);
  return some
    .map((row) => [titleOf(row).words, row] as const)
    .sort(([a], [b]) => compare(a, b))
    .map(([, row]) => row);
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
    { head: msg('Country'), cell: (row) => html`${flag(row.country)} ${title(row)}` },
    {
      head: msg('Why this region'),
      cell: ({ regionBasis, regionDerived }) =>
        regionBasis ? (regionDerived ? derived(original(regionBasis)) : original(regionBasis)) : none(),
    },
    { head: msg('Joined'), cell: ({ joined }) => (joined ? formatDate(joined) : none()), as: 'num' },
    { head: msg('Confidence'), cell: ({ confidence }) => confidenceMark(confidence) },
  ];
}

const none = (): TemplateResult => html`<span class="none">${msg('not found')}</span>`;

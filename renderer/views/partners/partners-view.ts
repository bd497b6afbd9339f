/** Organisations and programmes, with the decisions that concern each. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Kind, RecordId, Row } from '../../../data/model';
import { joinWords, kindName, kindPlural } from '../../core/format';
import { rows } from '../../core/library';
import { plural } from '../../core/plural';
import { kindIcon } from '../../parts/icon';
import { confidenceFacet, type Facet } from '../../parts/list/facet-list';
import { segment } from '../../parts/list/list-view';
import { groupBy, type Column, type RowGroup } from '../../parts/list/row-table';
import type { ShortRow } from '../../parts/list/short-row';
import { TableView } from '../../parts/list/table-view';
import { confidenceMark } from '../../parts/record/evidence';

interface Content {
  readonly all: readonly Row[];
  /** Resolutions and decisions by the record that they concern. */
  readonly about: ReadonlyMap<RecordId, readonly Row[]>;
}

@customElement('partners-view')
export class PartnersView extends TableView<Content> {
  protected readonly place = 'partners';
  protected readonly line: ShortRow = {
    start: ({ kind }) => kindIcon(kind),
    more: ({ kind }) => kindName(kind),
  };

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

  protected override all({ all }: Content): readonly Row[] {
    return this.#kind ? all.filter(({ kind }) => kind === this.#kind) : all;
  }

  protected override facets({ about }: Content): readonly Facet[] {
    return facets(about);
  }

  protected override columns({ about }: Content): readonly Column[] {
    return columns(about);
  }

  protected override groups(some: readonly Row[]): readonly RowGroup[] {
    return groupBy(some, ({ kind }) => kindPlural(kind), '');
  }

  protected override cleared(): URLSearchParams {
    return new URLSearchParams(this.#kind ? { kind: this.#kind } : {});
  }

  protected override tools({ all }: Content): TemplateResult | null {
    if (new Set(all.map(({ kind }) => kind)).size < 2) return null;
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

/** "1 resolution, 2 decisions (2003–2019)". */
function decisions(some: readonly Row[]): TemplateResult | string {
  if (some.length === 0) return html`<span class="none">${msg('none described')}</span>`;
  const ofKind = (wanted: Kind): number => some.filter(({ kind }) => kind === wanted).length;
  const resolutions = ofKind('resolution');
  const others = ofKind('decision');
  const what = joinWords([
    ...(resolutions ? [plural(resolutions, msg('one: # resolution | other: # resolutions'))] : []),
    ...(others ? [plural(others, msg('one: # decision | other: # decisions'))] : []),
  ]);
  const years = some.flatMap(({ year }) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const when = years.length === 0 ? '' : first === last ? String(first) : `${first}–${last}`;
  return when ? html`${what} <bdi>(${when})</bdi>` : what;
}

/** Filters of a list that keep their values in the route's query under their own names: boxes to tick, and words. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../../data/model';
import { getLanguage } from '../../core/language';
import { titleOf } from '../../core/titles';
import { confidenceName } from '../record/evidence';
import { check } from './choose';
import { folded } from './folded';

export interface Facet {
  /** Its name in the query. */
  readonly name: string;
  readonly title: string;
  /** The values of a row; a row with one of those chosen passes. Rows of one record count once. */
  readonly values: (row: Row) => readonly string[];
  /** How a value is called, when it is not itself a word. */
  readonly label?: (value: string) => string;
  /** Order of the values; those with most rows come first when it is left out. */
  readonly order?: readonly string[];
}

/** How sure the records are. */
export function confidenceFacet(): Facet {
  const names = ['high', 'medium', 'low'] as const;
  return {
    name: 'confidence',
    title: msg('Confidence'),
    values: ({ confidence }) => (confidence ? [confidence] : []),
    label: (value) => confidenceName(names.find((name) => name === value) ?? 'low'),
    order: names,
  };
}

/** Values of a facet before "More". */
const shownAtFirst = 8;

/** Lower case without accents. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether the words are in the row's name, in its own language or the reader's. */
function named(row: Row, words: readonly string[]): boolean {
  const name = plain(`${row.title} ${titleOf(row).words}`);
  return words.every((word) => name.includes(word));
}

/** Rows that pass the words and every facet; `except` leaves one facet out. */
export function pass(all: readonly Row[], facets: readonly Facet[], query: URLSearchParams, except?: Facet): Row[] {
  const words = plain(query.get('text') ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return all.filter(
    (row) =>
      (words.length === 0 || named(row, words)) &&
      facets.every((facet) => {
        const chosen = query.getAll(facet.name);
        return facet === except || chosen.length === 0 || facet.values(row).some((value) => chosen.includes(value));
      }),
  );
}

/** The filters at the side. @param change is told the query with a filter set or taken away */
export function facetList(
  all: readonly Row[],
  facets: readonly Facet[],
  query: URLSearchParams,
  change: (query: URLSearchParams) => void,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const search = (event: InputEvent): void => {
    const next = new URLSearchParams(query);
    const { value } = event.target as HTMLInputElement;
    if (value) next.set('text', value);
    else next.delete('text');
    change(next);
  };
  return html`<aside class="facets" data-pane tabindex="-1" aria-label=${msg('Filters')}>
    <section>
      <h3><label for="facet-text">${msg('Words in the name')}</label></h3>
      <input id="facet-text" class="field" type="search" .value=${query.get('text') ?? ''} @input=${search} />
    </section>
    ${facets.map((facet) => section(all, facets, facet, query, change))} ${more}
  </aside>`;
}

function section(
  all: readonly Row[],
  facets: readonly Facet[],
  facet: Facet,
  query: URLSearchParams,
  change: (query: URLSearchParams) => void,
): TemplateResult | typeof nothing {
  const { name, title, label = (value) => value, order } = facet;
  const chosen = query.getAll(name);
  const found = new Map(chosen.map((value) => [value, new Set<string>()]));
  for (const row of pass(all, facets, query, facet))
    for (const value of facet.values(row)) found.set(value, (found.get(value) ?? new Set()).add(row.id));
  if (found.size === 0) return nothing;
  const count = (value: string): number => found.get(value)?.size ?? 0;
  const byLabel = new Intl.Collator(getLanguage()).compare;
  const values = [...found.keys()].sort((a, b) =>
    order ? order.indexOf(a) - order.indexOf(b) : count(b) - count(a) || byLabel(label(a), label(b)),
  );
  const isChosen = (value: string): boolean => chosen.includes(value);
  const line = (value: string): TemplateResult =>
    check(label(value), count(value), isChosen(value), () => {
      const next = new URLSearchParams(query);
      if (next.has(name, value)) next.delete(name, value);
      else next.append(name, value);
      change(next);
    });
  const others = values.slice(shownAtFirst);
  return html`<section>
    <h3>${title}</h3>
    ${values.slice(0, shownAtFirst).map(line)} ${folded(name, others.map(line), others.some(isChosen))}
  </section>`;
}

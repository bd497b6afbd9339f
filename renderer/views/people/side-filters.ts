/** The filters beside the cards: session of election, post, region, country. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../../data/model';
import { ordinal } from '../../core/format';
import { go } from '../../core/route';
import { check } from '../../parts/list/choose';
import { facets, narrow, readFilters, valuesOf, type Facet } from './filters';

const shownAtFirst = 8;

/** Checkboxes of each facet with the number of people that they would leave. */
export function sideFilters(all: readonly Row[], sessions: readonly Row[], query: URLSearchParams): TemplateResult {
  const filters = readFilters(query);
  return html`<aside class="facets" data-pane tabindex="-1" aria-label=${msg('Filters')}>
    ${facets.map((facet) => {
      const counts = new Map<string, number>();
      for (const row of narrow(all, filters, facet))
        for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
      for (const value of filters[facet]) if (!counts.has(value)) counts.set(value, 0);
      const values = order(facet, counts, sessions);
      const line = ([value, label]: readonly [string, string]): TemplateResult =>
        check(label, counts.get(value) ?? 0, filters[facet].includes(value), () => toggle(facet, value, query));
      return html`<section>
        <h3>${name(facet)}</h3>
        ${values.slice(0, shownAtFirst).map(line)}
        ${
          values.length > shownAtFirst
            ? html`<details>
                <summary>${msg('More')}</summary>
                ${values.slice(shownAtFirst).map(line)}
              </details>`
            : nothing
        }
      </section>`;
    })}
    <p class="note">
      ${msg('Posts and votes on a card are those of the election above it. A person’s page has all posts.')}
    </p>
  </aside>`;
}

function order(
  facet: Facet,
  counts: ReadonlyMap<string, number>,
  sessions: readonly Row[],
): (readonly [string, string])[] {
  if (facet === 'session') {
    return sessions
      .filter(({ id }) => counts.has(id))
      .map(
        (row) =>
          [
            row.id,
            [row.number === undefined ? row.title : ordinal(row.number), row.year].filter(Boolean).join(', '),
          ] as const,
      );
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([value]) => [value, value] as const);
}

function name(facet: Facet): string {
  switch (facet) {
    case 'session':
      return msg('Session of election');
    case 'post':
      return msg('Post');
    case 'region':
      return msg('Region');
    case 'country':
      return msg('Country');
  }
}

function toggle(facet: Facet, value: string, query: URLSearchParams): void {
  const next = new URLSearchParams(query);
  if (next.has(facet, value)) next.delete(facet, value);
  else next.append(facet, value);
  go({ place: 'people', query: next }, 'replace');
}

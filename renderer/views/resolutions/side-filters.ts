/** The filters beside the list: years, words, kind, confidence. */
import { msg } from '@lit/localize';
import { html, svg, type TemplateResult } from 'lit';
import type { Row } from '../../../data/model';
import { kindPlural } from '../../core/format';
import { confidenceName } from '../../parts/record/evidence';
import { adoptedKinds, confidences, counted, narrow, type Filters } from './filters';

type Change = (filters: Partial<Filters>) => void;

/** @param change is told what a filter was set to. */
export function sideFilters(all: readonly Row[], filters: Filters, change: Change): TemplateResult {
  const kinds = counted(narrow(all, filters, 'kinds'), (row) => row.kind);
  const sure = counted(narrow(all, filters, 'confidence'), (row) => row.confidence);
  const toggled = <T>(values: readonly T[], value: T): T[] =>
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return html`<aside id="resolution-filters" class="facets" data-pane tabindex="-1" aria-label=${msg('Filters')}>
    <section>
      <h3>${msg('Years')}</h3>
      ${histogram(all, filters)}
      <div class="years">
        ${yearField(msg('First year'), filters.from, (from) => change({ from }))}<span>${msg('to')}</span>${yearField(msg('Last year'), filters.to, (to) => change({ to }))}
      </div>
    </section>
    <section>
      <h3><label for="resolutions-text">${msg('Words in the title')}</label></h3>
      <input
        id="resolutions-text"
        class="field"
        type="search"
        .value=${filters.text}
        @input=${(e: InputEvent) => change({ text: (e.target as HTMLInputElement).value })}
      />
    </section>
    <section>
      <h3>${msg('Kind')}</h3>
      ${adoptedKinds.map((kind) => check(kindPlural(kind), kinds.get(kind) ?? 0, filters.kinds.includes(kind), () => change({ kinds: toggled(filters.kinds, kind) })))}
    </section>
    <section>
      <h3>${msg('Confidence')}</h3>
      ${confidences.map((one) => check(confidenceName(one), sure.get(one) ?? 0, filters.confidence.includes(one), () => change({ confidence: toggled(filters.confidence, one) })))}
    </section>
    <p class="note">
      ${msg('High: an official text, or two sources that agree. Medium: one good source. Low: weak or conflicting sources.')}
    </p>
  </aside>`;
}

/** A checkbox with the number of rows that it would leave. */
export function check(label: string, count: number, checked: boolean, toggle: () => void): TemplateResult {
  return html`<label class=${count === 0 && !checked ? 'facet zero' : 'facet'}
    ><input type="checkbox" .checked=${checked} @change=${toggle} /><span class="l">${label}</span
    ><span class="n">${count}</span></label
  >`;
}

function yearField(label: string, value: number | null, change: (year: number | null) => void): TemplateResult {
  const read = (event: Event): void => {
    const { value: text } = event.target as HTMLInputElement;
    if (text === '' || /^\d{4}$/.test(text)) change(text === '' ? null : Number(text));
  };
  return html`<input
    class="field"
    inputmode="numeric"
    maxlength="4"
    aria-label=${label}
    .value=${value === null ? '' : String(value)}
    @change=${read}
  />`;
}

function histogram(all: readonly Row[], { from, to }: Filters): TemplateResult {
  const counts = counted(all, (row) => (row.year === undefined ? undefined : String(row.year)));
  const years = [...counts.keys()].map(Number);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(...counts.values());
  const step = 164 / Math.max(1, last - first + 1);
  return html`<svg class="histogram" viewBox="0 0 164 36" aria-hidden="true">
    ${years.map((year) => {
      const tall = ((counts.get(String(year)) ?? 0) / most) * 34;
      const inside = (from === null || year >= from) && (to === null || year <= to);
      return svg`<rect class=${inside ? 'on' : ''} x=${(year - first) * step} y=${36 - tall} width=${Math.max(1, step - 1)} height=${tall} />`;
    })}
  </svg>`;
}

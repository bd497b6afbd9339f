/** The filters beside the list: years, words, kind, status, subject, confidence. */
import { msg } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Row } from '../../../data/model';
import { kindPlural } from '../../core/format';
import { check, toggled } from '../../parts/list/choose';
import { folded } from '../../parts/list/folded';
import { confidenceName } from '../../parts/record/evidence';
import { statusName } from '../../parts/record/status';
import {
  adoptedKinds,
  confidences,
  counted,
  narrow,
  statusFilters,
  statusOf,
  yearsCross,
  type Filters,
} from './filters';

type Change = (filters: Partial<Filters>) => void;

/** Subjects before "More". */
const subjectsShown = 6;
/** Id of what says that the years are the wrong way round. */
const crossNote = 'years-cross';

/** @param change is told what a filter was set to. */
export function sideFilters(all: readonly Row[], filters: Filters, change: Change): TemplateResult {
  const kinds = counted(narrow(all, filters, 'kinds'), (row) => row.kind);
  const status = counted(narrow(all, filters, 'statuses'), statusOf);
  const sure = counted(narrow(all, filters, 'confidence'), (row) => row.confidence);
  const cross = yearsCross(filters);
  return html`<aside class="facets" data-pane tabindex="-1" aria-label=${msg('Filters')}>
    <section>
      <h3>${msg('Years')}</h3>
      ${histogram(all, filters)}
      <div class="years">
        ${yearField(msg('First year'), filters.from, cross, (from) => change({ from }))}<span>${msg('to')}</span>${yearField(msg('Last year'), filters.to, cross, (to) => change({ to }))}
      </div>
      <div id=${crossNote} role="status">
        ${
          cross
            ? html`<span class="wrong"
                >${msg('The first year is later than the last. Until one of them is changed, all years are shown.')}</span
              >`
            : nothing
        }
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
      <h3>${msg('Status')}</h3>
      ${statusFilters.map((one) => check(statusName(one), status.get(one) ?? 0, filters.statuses.includes(one), () => change({ statuses: toggled(filters.statuses, one) })))}
    </section>
    ${subjects(all, filters, change)}
    <section>
      <h3>${msg('Confidence')}</h3>
      ${confidences.map((one) => check(confidenceName(one), sure.get(one) ?? 0, filters.confidence.includes(one), () => change({ confidence: toggled(filters.confidence, one) })))}
    </section>
    <p class="note">
      ${msg('Status is derived from relations between the records; unknown where none says anything.')}
      ${msg('High: an official text, or two sources that agree. Medium: one good source. Low: weak or conflicting sources.')}
    </p>
  </aside>`;
}

function subjects(all: readonly Row[], filters: Filters, change: Change): TemplateResult | typeof nothing {
  const counts = new Map<string, number>();
  for (const row of narrow(all, filters, 'subject'))
    for (const subject of row.subjects ?? []) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const names = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([subject]) => subject);
  if (names.length === 0) return nothing;
  const line = (subject: string): TemplateResult => {
    const on = filters.subject === subject;
    return check(subject, counts.get(subject) ?? 0, on, () => change({ subject: on ? null : subject }));
  };
  const others = names.slice(subjectsShown, 100);
  return html`<section>
    <h3>${msg('Subject')}</h3>
    ${names.slice(0, subjectsShown).map(line)}
    ${folded(
      'subject',
      others.map(line),
      others.some((subject) => subject === filters.subject),
    )}
  </section>`;
}

function yearField(
  label: string,
  value: number | null,
  wrong: boolean,
  change: (year: number | null) => void,
): TemplateResult {
  const read = (event: Event): void => {
    const { value: text } = event.target as HTMLInputElement;
    if (text === '' || /^\d{4}$/.test(text)) change(text === '' ? null : Number(text));
  };
  return html`<input
    class="field"
    inputmode="numeric"
    maxlength="4"
    aria-label=${label}
    aria-invalid=${wrong ? 'true' : nothing}
    aria-describedby=${wrong ? crossNote : nothing}
    .value=${value === null ? '' : String(value)}
    @change=${read}
  />`;
}

function histogram(all: readonly Row[], filters: Filters): TemplateResult {
  const { from, to } = yearsCross(filters) ? { from: null, to: null } : filters;
  const counts = counted(all, (row) => (row.year === undefined ? undefined : String(row.year)));
  const years = [...counts.keys()].map(Number);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(...counts.values());
  // A bar of few years is no wider than it reads as one.
  const step = Math.min(14, 164 / Math.max(1, last - first + 1));
  return html`<svg class="histogram" viewBox="0 0 164 36" aria-hidden="true">
    ${years.map((year) => {
      const tall = ((counts.get(String(year)) ?? 0) / most) * 34;
      const inside = (from === null || year >= from) && (to === null || year <= to);
      return svg`<rect class=${inside ? 'on' : ''} x=${(year - first) * step} y=${36 - tall} width=${Math.max(1, step - 1)} height=${tall} />`;
    })}
  </svg>`;
}

/** The filters that are set, each as a chip that takes it away. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { kindPlural } from '../../core/format';
import { icon } from '../../parts/icon';
import { confidenceName } from '../../parts/record/evidence';
import type { Filters } from './filters';

/** A filter in words, and what is left when it is taken away. */
export interface Chip {
  readonly words: string;
  readonly without: Partial<Filters>;
}

function years({ from, to }: Filters): string {
  if (from !== null && to !== null) return from === to ? String(from) : `${from}–${to}`;
  return from === null ? msg(str`until ${to ?? ''}`) : msg(str`from ${from}`);
}

/** The filters that are set, in the order in which they stand at the side. */
export function chipsOf(filters: Filters): Chip[] {
  const { kinds, confidence } = filters;
  const chips: Chip[] = [];
  if (filters.from !== null || filters.to !== null)
    chips.push({ words: years(filters), without: { from: null, to: null } });
  if (filters.text) chips.push({ words: `“${filters.text}”`, without: { text: '' } });
  for (const kind of kinds)
    chips.push({ words: kindPlural(kind), without: { kinds: kinds.filter((one) => one !== kind) } });
  for (const one of confidence)
    chips.push({
      words: msg(str`Confidence: ${confidenceName(one)}`),
      without: { confidence: confidence.filter((other) => other !== one) },
    });
  return chips;
}

/** Chips as buttons; with two or more, one that clears them all. */
export function chips(
  filters: Filters,
  change: (without: Partial<Filters>) => void,
  clear: () => void,
): TemplateResult | typeof nothing {
  const all = chipsOf(filters);
  if (all.length === 0) return nothing;
  return html`<span class="chips">
    ${all.map(
      ({ words, without }) =>
        html`<button class="chip" aria-label=${msg(str`Remove the filter: ${words}`)} @click=${() => change(without)}>
          ${words}${icon('close')}
        </button>`,
    )}
    ${all.length > 1 ? html`<button class="link-btn" @click=${clear}>${msg('Clear all')}</button>` : nothing}
  </span>`;
}

/** Small controls above and beside lists: one of several, a box to tick with a number, chips of what is set. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../../core/format';
import { icon } from '../icon';

/** A drop-down list with its label inside, for a head: "Group: by session". */
export function choose<Value extends string>(
  label: string,
  value: Value,
  options: readonly (readonly [value: Value, name: string])[],
  change: (value: Value) => void,
): TemplateResult {
  const changed = (event: Event): void => {
    const at = (event.target as HTMLSelectElement).selectedIndex;
    const chosen = options[at];
    if (chosen) change(chosen[0]);
  };
  return html`<label class="choose"
    ><span>${label}</span
    ><select @change=${changed}>
      ${options.map(([one, name]) => html`<option value=${one} .selected=${one === value}>${name}</option>`)}
    </select></label
  >`;
}

/** A checkbox with the number of rows that it would leave. */
export function check(label: string, count: number, checked: boolean, toggle: () => void): TemplateResult {
  return html`<label class=${count === 0 && !checked ? 'facet zero' : 'facet'}
    ><input type="checkbox" .checked=${checked} @change=${toggle} /><span class="l">${label}</span
    ><span class="n num">${formatCount(count)}</span></label
  >`;
}

/** The values with one taken out, or put in. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** A filter in words, and what takes it away. */
export interface Chip {
  readonly words: string;
  readonly remove: () => void;
}

/** Chips as buttons; with two or more, one that clears them all. */
export function chips(all: readonly Chip[], clear: () => void): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<span class="chips">
    ${all.map(
      ({ words, remove }) =>
        html`<button class="chip" aria-label=${msg(str`Remove the filter: ${words}`)} @click=${remove}>
          ${words}${icon('close')}
        </button>`,
    )}
    ${all.length > 1 ? html`<button class="link-btn" @click=${clear}>${msg('Clear all')}</button>` : nothing}
  </span>`;
}

/** A country's flag: decorative, the country's name stands beside it as text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Country } from '../../../data/model';
import { settings } from '../../core/settings';

/** Nothing when the country has no code, as a state that is no more, or when the reader wants no flags. `lazy`: read when it comes into view. */
export function flag(
  country: Country | undefined,
  loading: 'eager' | 'lazy' = 'eager',
): TemplateResult | typeof nothing {
  if (!country?.code || !settings().flags) return nothing;
  return html`<img
    class="flag"
    src=${`flags/${country.code.toLowerCase()}.svg`}
    alt=""
    loading=${loading}
    width="20"
    height="15"
  />`;
}

/** A country's flag: decorative, the country's name stands beside it as text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Country } from '../../../data/model';
import { settings } from '../../core/settings';

/** Nothing when the country has no code, as a state that is no more, or when the reader wants no flags. */
export function flag(country: Country | undefined): TemplateResult | typeof nothing {
  if (!country?.code || !settings().flags) return nothing;
  return html`<img class="flag" src=${`flags/${country.code.toLowerCase()}.svg`} alt="" width="20" height="15" />`;
}

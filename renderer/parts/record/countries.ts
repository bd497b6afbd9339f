/** Countries as a list in columns, each with its flag, in the order of the reader's language. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Country } from '../../../data/model';
import { countryName } from '../../core/format';
import { getLanguage } from '../../core/language';
import { flag } from './flag';

/** @param countries with what a country stands for in the list, if anything: "on behalf of the Group of 77" */
export function countryList(
  countries: readonly (Country & { readonly capacity?: string | undefined })[],
): TemplateResult {
  const named = countries.map((country) => ({ country, name: countryName(country) }));
  named.sort((a, b) => a.name.localeCompare(b.name, getLanguage()));
  return html`<ul class="countries">
    ${named.map(
      ({ country, name }) =>
        html`<li>
          ${flag(country)}<span>${name}${country.capacity ? html`<small>${country.capacity}</small>` : nothing}</span>
        </li>`,
    )}
  </ul>`;
}

/** Who put a draft forward: those named on it, those who joined later, or the source's own words. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Sponsor, Sponsors } from '../../../data/model';
import { formatCount } from '../../core/format';
import { countryList } from './countries';
import type { Value } from './facts';
import { folded } from './folded';
import type { PageContext } from './page-context';
import { section } from './sections';

/** A list longer than this is folded. */
const shown = 12;

export function sponsorsSection(sponsors: Sponsors | undefined, context: PageContext): Value {
  if (!sponsors) return nothing;
  const { early, additional, submitted, sources } = sponsors;
  return section(
    msg('Sponsors'),
    html`${submitted ? html`<p>${submitted}${context.sources.mark(sources)}</p>` : nothing}
    ${group(msg('Named on the draft'), early, context.page.record.id)}
    ${group(msg('Joined before the adoption'), additional, context.page.record.id)}
    ${submitted ? nothing : html`<p class="hint">${msg('As the documents of the assembly list them.')}${context.sources.mark(sources)}</p>`}`,
  );
}

function group(name: string, countries: readonly Sponsor[], key: string): TemplateResult | typeof nothing {
  if (countries.length === 0) return nothing;
  const count = html`<span class="n">${formatCount(countries.length)}</span>`;
  if (countries.length <= shown)
    return html`<h3>${name} ${count}</h3>
      ${countryList(countries)}`;
  return html`<h3>${name} ${count}</h3>
    ${folded(key, msg(str`All ${formatCount(countries.length)}`), countryList(countries))}`;
}

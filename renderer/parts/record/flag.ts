/** A country's flag: decorative, the country's name stands beside it as text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Country } from '../../../data/model';
import { settings } from '../../core/settings';

/** Pictures that were shown: while they are kept, the browser need not read them again. Some hold 100 kB of drawing. */
const kept = new Map<string, HTMLImageElement>();

function keep({ target }: Event): void {
  if (!(target instanceof HTMLImageElement) || kept.has(target.src)) return;
  const picture = new Image();
  picture.src = target.src;
  kept.set(target.src, picture);
}

/** Read when it comes into view. Nothing when the country has no code, as a state that is no more, or when the reader wants no flags. */
export function flag(country: Country | undefined): TemplateResult | typeof nothing {
  if (!country?.code || !settings().flags) return nothing;
  return html`<img
    class="flag"
    src=${`flags/${country.code.toLowerCase()}.svg`}
    alt=""
    loading="lazy"
    width="20"
    height="15"
    @load=${keep}
  />`;
}

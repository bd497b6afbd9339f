/** Icons of the interface (Lucide, ISC licence). Decorative: the text beside them, or the control's label, names them. */
import { html, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import search from 'lucide-static/icons/search.svg?raw';
import scroll from 'lucide-static/icons/scroll-text.svg?raw';
import people from 'lucide-static/icons/users.svg?raw';
import session from 'lucide-static/icons/calendar-days.svg?raw';

const icons = { search, scroll, people, session } as const;
export type IconName = keyof typeof icons;

/** An icon of 18 px, or of the size that the surrounding rule gives `.icon`. */
export function icon(name: IconName): TemplateResult {
  return html`<span class="icon" aria-hidden="true">${unsafeSVG(icons[name])}</span>`;
}

/** Links to the text of a record, in each language that the pack has. */
import { html, type TemplateResult } from 'lit';
import type { Decision, Resolution } from '../../../data/model';
import { formatRoute } from '../../core/route';
import { icon } from '../icon';
import { languageName } from './language-name';
import { withReading } from './route';

let warmed = false;

/** Reads the pane's code while the record is looked at. */
function warm(): void {
  if (warmed) return;
  warmed = true;
  requestIdleCallback(() => void import('./text-pane'));
}

/** For the page of a record that has texts. */
export function textLinks({ id, texts }: Resolution | Decision): TemplateResult {
  warm();
  const href = (lang: string): string => {
    const query = withReading(new URLSearchParams(), { languages: [lang], at: null });
    return formatRoute({ place: 'resolutions', id, query });
  };
  return html`<p class="text-links">
    ${texts.map(
      ({ lang, title }) =>
        html`<a class="btn" href=${href(lang)} title=${title}
          >${icon('scroll')}<span lang=${lang}>${languageName(lang)}</span></a
        >`,
    )}
  </p>`;
}

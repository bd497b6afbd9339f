/** Beside a text: its languages, find in it, its contents, and what is known about it. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Decision, Resolution, Text } from '../../../data/model';
import { colon, formatDate } from '../../core/format';
import type { OutlineEntry } from './align';
import './find-in-text';
import { languageName } from './language-name';
import { mostLanguages } from './route';

export interface TextSide {
  readonly record: Resolution | Decision;
  readonly texts: readonly Text[];
  readonly entries: readonly OutlineEntry[];
  /** The paragraph that is pointed at. */
  readonly at: string | null;
  readonly goTo: (anchor: string) => void;
  readonly read: (languages: readonly string[]) => void;
}

function partName(part: OutlineEntry['part']): string {
  switch (part) {
    case 'preamble':
      return msg('Preamble');
    case 'operative':
      return msg('Operative part');
    case 'annex':
      return msg('Annex');
  }
}

/** The languages that are read, with one put in or taken out: a third takes the place of the second. */
function toggled(now: readonly string[], lang: string): string[] {
  if (now.includes(lang)) return now.length > 1 ? now.filter((one) => one !== lang) : [...now];
  return [...now.slice(0, mostLanguages - 1), lang];
}

export function textSide({ record, texts, entries, at, goTo, read }: TextSide): TemplateResult {
  const now = texts.map(({ lang }) => lang);
  return html`<aside
    id="text-side"
    class="facets text-side"
    data-pane
    tabindex="-1"
    aria-label=${msg('Contents of the text')}
  >
    <section>
      <h3>${msg('Languages')}</h3>
      ${record.texts.map(
        ({ lang }) =>
          html`<label class="facet"
            ><input type="checkbox" .checked=${now.includes(lang)} @change=${() => read(toggled(now, lang))} /><span
              class="l"
              lang=${lang}
              >${languageName(lang)}</span
            ></label
          >`,
      )}
    </section>
    <find-in-text></find-in-text>
    <nav aria-label=${msg('Contents')}>
      <h3>${msg('Contents')}</h3>
      <ol class="outline">
        ${entries.map(
          ({ anchor, words, level, part }) =>
            html`<li class=${level === 0 ? 'part' : ''}>
              <button
                aria-current=${anchor === at && level === 1 ? 'true' : nothing}
                lang=${level === 1 ? (texts[0]?.lang ?? nothing) : nothing}
                dir=${level === 1 ? 'auto' : nothing}
                title=${level === 1 ? words : nothing}
                @click=${() => goTo(anchor)}
              >
                ${level === 0 ? partName(part) : words}
              </button>
            </li>`,
        )}
      </ol>
    </nav>
    <section class="note">
      <h3>${msg('About this text')}</h3>
      ${record.date ? html`<p>${msg('Adopted:')} ${formatDate(record.date)}</p>` : nothing}
      ${texts.map(({ lang, issued }) =>
        issued
          ? html`<p>
              <span lang=${lang}>${languageName(lang)}</span>${colon()}${msg(str`issued ${formatDate(issued)}`)}
            </p>`
          : nothing,
      )}
      <p>${msg('As the pack holds it. Paragraphs of two languages stand side by side by their place in the text.')}</p>
    </section>
  </aside>`;
}

/** What the pages of a brief are like. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { BriefSettings } from '../../../data/model';
import { languages } from '../../../data/model/spoken';
import { paperName } from '../../core/format';

type Flag = 'cover' | 'contents' | 'notes' | 'sources' | 'unknowns' | 'newPage' | 'texts';

/** The controls; `change` is called with what was chosen. */
export function settingsPane(
  settings: BriefSettings,
  locked: boolean,
  change: (chosen: Partial<BriefSettings>) => void,
): TemplateResult {
  return html`<div class="tray-field">
      <span id="tray-paper">${msg('Paper')}</span>
      <fieldset class="seg" aria-labelledby="tray-paper" ?disabled=${locked}>
        ${(['A4', 'Letter'] as const).map(
          (paper) =>
            html`<label
              ><input
                type="radio"
                name="tray-paper"
                .checked=${settings.paper === paper}
                @change=${() => change({ paper })}
              />${paperName(paper)}</label
            >`,
        )}
      </fieldset>
    </div>
    <label class="tray-field"
      ><span>${msg('Language of headings')}</span
      ><select ?disabled=${locked} @change=${(event: Event) => change({ language: chosenLanguage(event) })}>
        ${languages.map(
          (language) =>
            html`<option value=${language} lang=${language} .selected=${settings.language === language}>
              ${nameOf(language)}
            </option>`,
        )}
      </select></label
    >
    <fieldset class="tray-field include" ?disabled=${locked}>
      <legend>${msg('Include')}</legend>
      ${flags().map(
        ([flag, name]) =>
          html`<label class="check"
            ><input
              type="checkbox"
              name=${flag}
              .checked=${settings[flag]}
              @change=${(event: Event) => change({ [flag]: (event.target as HTMLInputElement).checked })}
            />${name}</label
          >`,
      )}
    </fieldset>`;
}

function flags(): [Flag, string][] {
  return [
    ['cover', msg('Cover')],
    ['contents', msg('Contents with page numbers')],
    ['notes', msg('My notes')],
    ['texts', msg('Texts of resolutions')],
    ['sources', msg('Sources and confidence')],
    ['unknowns', msg('What is not known')],
    ['newPage', msg('Each record on a new page')],
  ];
}

function chosenLanguage(event: Event): BriefSettings['language'] {
  const { value } = event.target as HTMLSelectElement;
  return languages.find((language) => language === value) ?? 'en';
}

/** A language by its own name, so that its readers find it. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

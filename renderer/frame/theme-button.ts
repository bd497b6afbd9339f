/** Which language the window speaks and how it looks: two small menus. The main process applies it to the whole window, menu included. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, queryAll, state } from 'lit/decorators.js';
import { languages } from '../../data/model/spoken';
import type { Settings } from '../../electron/bridge';
import { RostrumElement } from '../core/element';
import { watchRoute } from '../core/route';
import { getLanguage } from '../core/language';
import { languageNames } from '../core/language-names';
import { changeSettings, watchSettings } from '../core/settings';
import { icon } from '../parts/icon';

type Theme = Settings['theme'];
type Chosen = Settings['language'];

function names(): Record<Theme, string> {
  return { system: msg('As the system'), light: msg('Light'), dark: msg('Dark') };
}

@customElement('theme-button')
export class ThemeButton extends RostrumElement {
  @state() private theme: Theme = 'system';
  @state() private language: Chosen = 'system';
  @queryAll('[popover]') private menus!: NodeListOf<HTMLElement>;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.ends = [
      watchSettings(({ theme, language }) => {
        this.theme = theme;
        this.language = language;
      }),
      watchRoute(() => this.menus.forEach((menu) => menu.matches(':popover-open') && menu.hidePopover())),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends) end();
  }

  override render(): unknown {
    const now = getLanguage();
    return html`<button class="txt-btn language" type="button" popovertarget="language-menu" title=${msg('Language')}>
        ${icon('languages')}<span class="vh">${msg('Language')}</span>
        <span class="word" lang=${now}>${languageNames[now]}</span>
      </button>
      <div id="language-menu" class="menu choices" popover @toggle=${this.toggled}>
        <fieldset>
          <legend>${msg('Language')}</legend>
          ${this.choice('system', msg('As the system'))}
          ${languages.map((language) => this.choice(language, languageNames[language]))}
        </fieldset>
      </div>
      <button
        class="icon-btn"
        type="button"
        popovertarget="theme-menu"
        aria-label=${msg('Appearance')}
        title=${msg('Appearance')}
      >
        ${icon('theme')}
      </button>
      <div id="theme-menu" class="menu choices" popover @toggle=${this.toggled}>
        <fieldset>
          <legend>${msg('Appearance')}</legend>
          ${Object.entries(names()).map(
            ([theme, name]) =>
              html`<label
                ><input
                  type="radio"
                  name="theme"
                  value=${theme}
                  .checked=${theme === this.theme}
                  @change=${() => changeSettings({ theme: theme as Theme })}
                />${name}</label
              >`,
          )}
        </fieldset>
      </div>`;
  }

  /** By key or by mouse: what is chosen now has the focus. */
  private toggled({ newState, target }: ToggleEvent): void {
    if (newState === 'open' && target instanceof HTMLElement)
      target.querySelector<HTMLElement>('input:checked')?.focus();
  }

  private choice(language: Chosen, name: string): TemplateResult {
    return html`<label lang=${language === 'system' ? nothing : language}
      ><input
        type="radio"
        name="language"
        value=${language}
        .checked=${language === this.language}
        @change=${() => changeSettings({ language })}
      />${name}</label
    >`;
  }
}

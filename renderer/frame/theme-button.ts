/** How the window looks and which language it speaks: a small menu. The main process applies it to the whole window, menu included. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { languages } from '../../data/model/spoken';
import type { Settings } from '../../electron/bridge';
import { RostrumElement } from '../core/element';
import { watchRoute } from '../core/route';
import { languageNames } from '../core/language-names';
import { changeSettings, loadSettings, watchSettings } from '../core/settings';
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
  @query('[popover]') private menu!: HTMLElement | null;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.ends = [
      watchSettings(({ theme, language }) => {
        this.theme = theme;
        this.language = language;
      }),
      watchRoute(() => this.menu?.matches(':popover-open') && this.menu.hidePopover()),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends) end();
  }

  override render(): unknown {
    return html`<button
        class="icon-btn"
        type="button"
        popovertarget="theme-menu"
        aria-label=${msg('Appearance and language')}
        title=${msg('Appearance and language')}
      >
        ${icon('theme')}
      </button>
      <div id="theme-menu" class="menu" popover @beforetoggle=${() => loadSettings()} @toggle=${this.toggled}>
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
        <fieldset>
          <legend>${msg('Language')}</legend>
          ${this.choice('system', msg('As the system'))}
          ${languages.map((language) => this.choice(language, languageNames[language]))}
        </fieldset>
      </div>`;
  }

  /** By key or by mouse: what is chosen now has the focus. */
  private toggled(event: ToggleEvent): void {
    if (event.newState === 'open') this.menu?.querySelector<HTMLElement>('input:checked')?.focus();
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

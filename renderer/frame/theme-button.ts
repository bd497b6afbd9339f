/** System, light or dark: a small menu. The main process applies it to the whole window, title bar included. */
import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Settings } from '../../electron/bridge';
import { RostrumElement } from '../core/element';
import { watchRoute } from '../core/route';
import { changeSettings, loadSettings, watchSettings } from '../core/settings';
import { icon } from '../parts/icon';

type Theme = Settings['theme'];

function names(): Record<Theme, string> {
  return { system: msg('As the system'), light: msg('Light'), dark: msg('Dark') };
}

@customElement('theme-button')
export class ThemeButton extends RostrumElement {
  @state() private theme: Theme = 'system';
  @query('[popover]') private menu!: HTMLElement | null;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.ends = [
      watchSettings(({ theme }) => (this.theme = theme)),
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
        aria-label=${msg('Light or dark')}
        title=${msg('Light or dark')}
      >
        ${icon('theme')}
      </button>
      <div id="theme-menu" class="menu" popover @beforetoggle=${() => loadSettings()}>
        <fieldset>
          <legend class="vh">${msg('Light or dark')}</legend>
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
}

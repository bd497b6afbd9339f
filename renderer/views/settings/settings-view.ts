/** What the reader can choose for the whole window. Each change holds at once and is kept. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { languages } from '../../../data/model/spoken';
import type { Settings } from '../../../electron/bridge';
import { RostrumElement } from '../../core/element';
import { paperName } from '../../core/format';
import type { Route } from '../../core/route';
import { languageNames } from '../../core/language-names';
import { changeSettings, settings, watchSettings } from '../../core/settings';

type Choices<Name extends keyof Settings> = readonly (readonly [value: Settings[Name], label: string])[];

@customElement('settings-view')
export class SettingsView extends RostrumElement {
  @property({ attribute: false }) route!: Route;
  @state() private now = settings();
  private end = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.end = watchSettings((now) => (this.now = now));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  private radios<Name extends 'theme' | 'paper' | 'language'>(
    name: Name,
    title: string,
    choices: Choices<Name>,
  ): TemplateResult {
    return html`<fieldset class="setting">
      <legend>${title}</legend>
      ${choices.map(
        ([value, label]) =>
          html`<label class="check"
            ><input
              type="radio"
              name=${`settings-${name}`}
              .checked=${this.now[name] === value}
              @change=${() => changeSettings({ [name]: value })}
            />${label}</label
          >`,
      )}
    </fieldset>`;
  }

  private box(name: 'singleKeys' | 'maps' | 'flags', label: string): TemplateResult {
    return html`<label class="check"
      ><input
        type="checkbox"
        name=${name}
        .checked=${this.now[name]}
        @change=${(event: Event) => changeSettings({ [name]: (event.target as HTMLInputElement).checked })}
      />${label}</label
    >`;
  }

  override render(): TemplateResult {
    return html`<div class="settings" data-pane tabindex="-1" data-scroll="settings">
      <h1>${msg('Settings')}</h1>
      ${this.radios('theme', msg('Light or dark'), [
        ['system', msg('As the system')],
        ['light', msg('Light')],
        ['dark', msg('Dark')],
      ])}
      ${this.radios('language', msg('Language'), [
        ['system', msg('As the system')],
        ...languages.map((language) => [language, languageNames[language]] as const),
      ])}
      ${this.radios('paper', msg('Paper'), [
        ['A4', paperName('A4')],
        ['Letter', paperName('Letter')],
      ])}
      <fieldset class="setting">
        <legend>${msg('Maps and flags')}</legend>
        ${this.box('maps', msg('Show maps'))} ${this.box('flags', msg('Show flags beside countries'))}
        <p class="hint">
          ${msg('Boundaries, names and flags imply no opinion on the status of any country, territory or city, or of its authorities. Land shapes are those of Natural Earth.')}
        </p>
      </fieldset>
      <fieldset class="setting">
        <legend>${msg('Keyboard')}</legend>
        ${this.box('singleKeys', msg('Keys that are a single letter or sign (they act outside fields only)'))}
      </fieldset>
    </div>`;
  }
}

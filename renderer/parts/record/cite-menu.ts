/** Cite: a button that copies the citation as text, and beside it a menu of the other formats and the link. */
import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { RostrumElement } from '../../core/element';
import { singleKey } from '../../core/keys';
import { icon } from '../icon';
import { placePopover } from '../place-popover';
import { citationFormats } from './citation-formats';
import type { Cited } from './cited';

/** How long a button says that it has copied. Milliseconds. */
const said = 2500;

@customElement('cite-menu')
export class CiteMenu extends RostrumElement {
  /** The citation as text. */
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) link = '';
  @property({ attribute: false }) cited: Cited | null = null;
  /** What was copied last, in words; empty when that is a while ago. */
  @state() private copied = '';
  @state() private failed = false;
  private end = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.end = singleKey('c', () => void this.copy(this.text, msg('Citation copied')));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  private async copy(text: string, done: string): Promise<void> {
    this.querySelector<HTMLElement>('.menu:popover-open')?.hidePopover();
    try {
      await window.rostrum.ask('clipboard.write', { text });
      this.failed = false;
      this.copied = done;
    } catch {
      this.failed = true;
      this.copied = msg('The clipboard could not be written. Try again.');
    }
    setTimeout(() => (this.copied = ''), said);
  }

  protected override render(): unknown {
    return html`<button
        class="txt-btn"
        title=${msg('Copy the citation (C)')}
        @click=${() => this.copy(this.text, msg('Citation copied'))}
      >
        ${icon(this.copied && !this.failed ? 'check' : 'quote')}<span
          >${this.copied && !this.failed ? msg('Copied') : msg('Cite')}</span
        >
        <kbd aria-hidden="true">C</kbd></button
      ><button
        class="icon-btn more"
        popovertarget="cite-formats"
        aria-label=${msg('More ways to cite')}
        title=${msg('More ways to cite')}
      >
        ${icon('down-small')}
      </button>
      <div id="cite-formats" class="menu list floating" popover @toggle=${this.placed} @keydown=${moveInMenu}>
        ${this.formats().map(
          ([name, text, done]) => html`<button type="button" @click=${() => this.copy(text(), done)}>${name}</button>`,
        )}
      </div>
      <span class=${this.failed ? 'failed' : 'vh'} role="status">${this.copied}</span>`;
  }

  private formats(): [name: string, text: () => string, done: string][] {
    const formats = this.cited ? citationFormats(this.text, this.cited) : [];
    return [
      ...formats.map(({ name, write }): [string, () => string, string] => [name, write, msg('Citation copied')]),
      [msg('Copy the link'), () => this.link, msg('Link copied')],
    ];
  }

  /** Under its button: popovers of the platform stand in the middle of the window otherwise. */
  private placed(event: ToggleEvent): void {
    if (event.newState !== 'open') return;
    const menu = event.currentTarget as HTMLElement;
    placePopover(menu, (this.querySelector('.more') as HTMLElement).getBoundingClientRect());
    menu.querySelector('button')?.focus();
  }
}

/** Arrow keys in a menu of buttons. Esc closes the menu and nothing behind it. */
export function moveInMenu(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

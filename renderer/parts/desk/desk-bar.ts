/** At the foot of the window: what can be undone, and what there is to say of the files of desk and settings. It never goes by itself. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Problem } from '../../../electron/bridge';
import { dismissNotice } from '../../core/desk';
import { DeskWatcher } from '../../core/desk-watcher';
import { RostrumElement } from '../../core/element';
import { watchRoute } from '../../core/route';
import { dismissUndo, undoLast, watchUndo, type Undoable } from '../../core/undo';
import { tellUnsaved, watchUnsaved } from '../../core/unsaved';
import { icon } from '../icon';

@customElement('desk-bar')
export class DeskBar extends RostrumElement {
  @state() private last: Undoable | null = null;
  /** Why the settings are not on the disk. */
  @state() private settings: Problem | null = null;
  private readonly watched = new DeskWatcher(this);
  private end = (): void => undefined;
  /** What had the focus before the bar. */
  private cameFrom: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusin', this.came);
    // Whoever goes elsewhere has read it; the key still undoes it.
    let first = true;
    const ends = [
      watchUndo((last) => (this.last = last)),
      watchUnsaved((problem) => (this.settings = problem)),
      watchRoute(() => {
        if (!first) dismissUndo();
        first = false;
      }),
    ];
    this.end = (): void => ends.forEach((end) => end());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  /** What was pressed is gone then: the focus goes back to where it came from, or to the page. */
  protected override updated(): void {
    if (!this.cameFrom || this.contains(document.activeElement)) return;
    if (document.activeElement === document.body) {
      const back = this.cameFrom.isConnected ? this.cameFrom : document.querySelector<HTMLElement>('#main [data-pane]');
      back?.focus({ preventScroll: true });
    }
    this.cameFrom = null;
  }

  private readonly came = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof HTMLElement && !this.contains(relatedTarget)) this.cameFrom = relatedTarget;
    else this.cameFrom ??= document.querySelector<HTMLElement>('#main [data-pane]');
  };

  protected override render(): unknown {
    const { notice, unsaved } = this.watched.now;
    return html`<div role="alert">
        ${unsaved ? told(unsaved, showFile()) : nothing}
        ${notice ? told(notice, html`${showFile()}${closeButton(dismissNotice)}`) : nothing}
        ${
          this.settings
            ? told(
                this.settings,
                closeButton(() => tellUnsaved(null)),
              )
            : nothing
        }
      </div>
      <div role="status">${this.last ? undoable(this.last) : nothing}</div>`;
  }
}

function told({ title, what, mend, detail }: Problem, buttons: TemplateResult): TemplateResult {
  return html`<div class="told">
    ${icon('warning')}
    <p><b>${title}.</b> ${what} ${mend}${detail ? html`<small><bdi>${detail}</bdi></small>` : nothing}</p>
    ${buttons}
  </div>`;
}

/** The file of the desk. */
function showFile(): TemplateResult {
  return html`<button class="txt-btn" @click=${() => window.rostrum.ask('desk.reveal')}>
    ${msg('Show the file')}
  </button>`;
}

function undoable({ said }: Undoable): TemplateResult {
  return html`<div class="told undo">
    <p>${said}</p>
    <button class="txt-btn" @click=${undoLast}>
      ${icon('undo')}${msg('Undo')}
      <kbd aria-hidden="true">${window.rostrum.platform === 'darwin' ? '⌘ Z' : 'Ctrl Z'}</kbd>
    </button>
    ${closeButton(dismissUndo)}
  </div>`;
}

function closeButton(close: () => void): TemplateResult {
  return html`<button class="icon-btn" aria-label=${msg('Dismiss')} title=${msg('Dismiss')} @click=${close}>
    ${icon('close')}
  </button>`;
}

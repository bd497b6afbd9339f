/** In the bar above a page: bookmark, note and print tray of the record, each with its key. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isBookmarked, noteOn, type RecordRef } from '../../core/desk';
import { isInTray, toggleBookmark, toggleTray } from '../../core/desk-acts';
import { DeskWatcher } from '../../core/desk-watcher';
import { RostrumElement } from '../../core/element';
import { singleKey } from '../../core/keys';
import { icon, type IconName } from '../icon';

@customElement('record-marks')
export class RecordMarks extends RostrumElement {
  @property({ attribute: false }) ref: RecordRef | null = null;
  private readonly watched = new DeskWatcher(this);
  private keys: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.keys = [
      singleKey('b', () => this.ref && toggleBookmark(this.ref)),
      singleKey('n', () => this.openNote()),
      singleKey('p', () => this.ref && toggleTray(this.ref)),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.keys) end();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { ref } = this;
    if (!ref) return nothing;
    const { desk, readOnly, notice } = this.watched.now;
    const why = readOnly ? (notice?.title ?? '') : '';
    const marked = isBookmarked(desk, ref);
    const inTray = isInTray(ref);
    return html`${toggle('bookmark', 'B', marked ? msg('Bookmarked') : msg('Bookmark'), marked, why, () => toggleBookmark(ref))}
    ${toggle('note', 'N', msg('Note'), noteOn(desk, ref) !== undefined, why, () => this.openNote())}
    ${toggle('tray', 'P', inTray ? msg('In the tray') : msg('Add to tray'), inTray, why, () => toggleTray(ref))}`;
  }

  private openNote(): void {
    if (!this.watched.now.readOnly) this.dispatchEvent(new Event('note-wanted', { bubbles: true }));
  }
}

function toggle(name: IconName, key: string, label: string, on: boolean, why: string, act: () => void): TemplateResult {
  return html`<button
    class=${on ? 'txt-btn mark on' : 'txt-btn mark'}
    aria-pressed=${on ? 'true' : 'false'}
    aria-keyshortcuts=${key}
    title=${why || `${label} (${key})`}
    ?disabled=${why !== ''}
    @click=${act}
  >
    ${icon(name)}<span class="word">${label}</span> <kbd aria-hidden="true">${key}</kbd>
  </button>`;
}

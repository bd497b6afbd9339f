/** The reader's note on a record: plain text, kept as it is typed. */
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Note } from '../../../data/model';
import { recordKey } from '../../../data/model/desk-changes';
import { noteOn, type RecordRef } from '../../core/desk';
import { removeNote, writeNote } from '../../core/desk-acts';
import { DeskWatcher } from '../../core/desk-watcher';
import { RostrumElement } from '../../core/element';
import { icon } from '../icon';

/** Whether the text typed last is on the disk. */
type Saving = 'rest' | 'saving' | 'saved' | 'failed';

@customElement('record-note')
export class RecordNote extends RostrumElement {
  @property({ attribute: false }) ref: RecordRef | null = null;
  /** Open although there is no note yet. */
  @state() private opened = false;
  @state() private saving: Saving = 'rest';
  private readonly watched = new DeskWatcher(this);
  private typed = 0;
  /** What had the focus before the note. */
  private cameFrom: Element | null = null;

  /** Opens the note and puts the cursor at its end. */
  open(): void {
    if (!this.contains(document.activeElement)) this.cameFrom = document.activeElement;
    this.opened = true;
    void this.updateComplete.then(() => {
      const area = this.querySelector('textarea');
      area?.focus();
      area?.setSelectionRange(area.value.length, area.value.length);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('ref');
    if (!changed.has('ref') || (before && this.ref && recordKey(before) === recordKey(this.ref))) return;
    this.opened = false;
    this.saving = 'rest';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { ref } = this;
    const note = ref ? noteOn(this.watched.now.desk, ref) : undefined;
    if (!ref || (!note && !this.opened)) return nothing;
    return html`<section
      class="note-box"
      aria-label=${msg('Your note')}
      @keydown=${(event: KeyboardEvent) => this.pressed(event, note)}
    >
      <div class="note-head">
        ${icon('note')}<label for="note-text">${msg('Your note')}</label>
        <span class="state" role="status">${this.said()}</span>
        ${note ? this.removal(ref) : this.closing()}
      </div>
      <textarea
        id="note-text"
        rows="2"
        maxlength="200000"
        dir="auto"
        ?readonly=${this.watched.now.readOnly}
        .value=${live(note?.text ?? this.querySelector('textarea')?.value ?? '')}
        @input=${(event: Event) => void this.write(ref, event.target as HTMLTextAreaElement)}
      ></textarea>
    </section>`;
  }

  private removal(ref: RecordRef): TemplateResult {
    return html`<button
      class="icon-btn"
      aria-label=${msg('Remove the note')}
      title=${msg('Remove the note')}
      ?disabled=${this.watched.now.readOnly}
      @click=${() => {
        this.opened = false;
        this.saving = 'rest';
        removeNote(ref);
        this.leave();
      }}
    >
      ${icon('remove')}
    </button>`;
  }

  private closing(): TemplateResult {
    return html`<button
      class="icon-btn"
      aria-label=${msg('Close the note')}
      title=${msg('Close the note (Esc)')}
      @click=${() => {
        this.opened = false;
        this.leave();
      }}
    >
      ${icon('close')}
    </button>`;
  }

  private async write(ref: RecordRef, area: HTMLTextAreaElement): Promise<void> {
    const mine = ++this.typed;
    this.opened = true;
    this.saving = 'saving';
    const problem = await writeNote(ref, area.value);
    if (mine === this.typed) this.saving = problem ? 'failed' : 'saved';
  }

  /** Esc leaves the text; an empty note closes. */
  private pressed(event: KeyboardEvent, note: Note | undefined): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    event.preventDefault();
    if (!note) this.opened = false;
    this.leave();
  }

  /** To where the reader was, or to the page. */
  private leave(): void {
    const { cameFrom } = this;
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected && cameFrom !== document.body) cameFrom.focus();
    else this.closest<HTMLElement>('rostrum-record')?.querySelector<HTMLElement>('[data-pane]')?.focus();
  }

  private said(): string {
    switch (this.saving) {
      case 'rest':
        return '';
      case 'saving':
        return msg('Saving…');
      case 'saved':
        return msg('Saved');
      case 'failed':
        return msg('Not saved');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-note': RecordNote;
  }
}

/** The reader's notes: each can be read and written here; a note whose record is gone is kept and says so. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk, Note } from '../../../data/model';
import { recordKey } from '../../../data/model/desk-changes';
import { kindOf } from '../../../data/model/kind';
import { addToTray, removeNote, writeNote } from '../../core/desk-acts';
import { deskNow } from '../../core/desk';
import { formatDate } from '../../core/format';
import { keptTitle, whereIs, type Kept } from '../../parts/desk/kept';
import { icon, kindIcon } from '../../parts/icon';
import type { AttachDialog } from './attach-dialog';
import { matches, newestFirst, refOf } from './shelves';

/** Notes on records that are there, then those that have lost theirs; nothing when there is none. */
export function noteList(desk: Desk, on: Kept, filter: string): TemplateResult | typeof nothing {
  const found = newestFirst(desk.notes, (note) => note.changed).filter((note) =>
    matches(filter, note.title, refOf(note, on).title, note.text, on.packs.get(note.pack) ?? ''),
  );
  if (found.length === 0) return nothing;
  const isLost = (note: Note): boolean => whereIs(note, on) === 'gone';
  const lost = found.filter(isLost);
  const kept = found.filter((note) => !isLost(note));
  return html`<ul class="notes">
    ${repeat(
      [...lost, ...kept],
      (note) => recordKey(note),
      (note) => html`<li>${card(note, on)}</li>`,
    )}
  </ul>`;
}

function card(note: Note, on: Kept): TemplateResult {
  const ref = refOf(note, on);
  const lost = whereIs(note, on) === 'gone';
  const { readOnly } = deskNow();
  const write = (event: Event): void => void writeNote(ref, (event.target as HTMLTextAreaElement).value);
  const leave = (event: Event): void => {
    if ((event.target as HTMLTextAreaElement).value.trim() === '') removeNote(ref);
  };
  return html`<article class=${lost ? 'note-card lost' : 'note-card'}>
    <div class="note-head">
      ${lost ? icon('warning') : kindIcon(kindOf(note.id))}
      ${lost ? html`<b>${msg('Your note is kept')}</b>` : keptTitle(note, on)}
      <span class="state">${formatDate(note.changed.slice(0, 10))}</span>
      <button
        class="icon-btn"
        aria-label=${msg(str`Add to the print tray: ${ref.title}`)}
        title=${msg('Add to the print tray')}
        ?disabled=${readOnly}
        @click=${() => addToTray([ref])}
      >
        ${icon('tray')}
      </button>
      <button
        class="icon-btn"
        aria-label=${msg(str`Remove the note: ${ref.title}`)}
        title=${msg('Remove the note')}
        ?disabled=${readOnly}
        @click=${() => removeNote(ref)}
      >
        ${icon('remove')}
      </button>
    </div>
    ${lost ? gone(note) : nothing}
    <textarea
      rows="2"
      maxlength="200000"
      dir="auto"
      aria-label=${msg(str`Note: ${ref.title}`)}
      ?readonly=${readOnly}
      .value=${live(note.text)}
      @input=${write}
      @change=${leave}
    ></textarea>
  </article>`;
}

function gone(note: Note): TemplateResult {
  const attach = (event: Event): void => {
    const place = (event.currentTarget as HTMLElement).closest('desk-view');
    place?.querySelector<AttachDialog>('attach-dialog')?.show(note);
  };
  return html`<p class="gone">
      ${msg(str`“${note.title}” is not in the open pack: the pack was replaced, or another one is open.`)}
      <bdi class="ref">${recordKey(note)}</bdi>
    </p>
    <p>
      <button class="btn" ?disabled=${deskNow().readOnly} @click=${attach}>${msg('Attach to another record…')}</button>
    </p>`;
}

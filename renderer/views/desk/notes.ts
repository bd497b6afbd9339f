/** The reader's notes: each can be read and written here; a note whose record is gone is kept and says so. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk, Note, Row } from '../../../data/model';
import { recordKey } from '../../../data/model/desk-changes';
import { addToTray, removeNote, writeNote } from '../../core/desk-acts';
import { deskNow } from '../../core/desk';
import { formatDate } from '../../core/format';
import { recordHref } from '../../core/route';
import { icon, kindIcon } from '../../parts/icon';
import type { AttachDialog } from './attach-dialog';
import { matches, newestFirst, refOf } from './shelves';

/** Notes on records that are there, then those that have lost theirs; nothing when there is none. */
export function noteList(desk: Desk, rows: ReadonlyMap<string, Row>, filter: string): TemplateResult | typeof nothing {
  const found = newestFirst(desk.notes, (note) => note.changed).filter((note) =>
    matches(filter, note.title, note.text),
  );
  if (found.length === 0) return nothing;
  const lost = found.filter((note) => !rows.has(recordKey(note)));
  const kept = found.filter((note) => rows.has(recordKey(note)));
  return html`<ul class="notes">
    ${repeat(
      [...lost, ...kept],
      (note) => recordKey(note),
      (note) => html`<li>${card(note, rows.get(recordKey(note)))}</li>`,
    )}
  </ul>`;
}

function card(note: Note, row: Row | undefined): TemplateResult {
  const ref = refOf(note);
  const { readOnly } = deskNow();
  const write = (event: Event): void => void writeNote(ref, (event.target as HTMLTextAreaElement).value);
  const leave = (event: Event): void => {
    if ((event.target as HTMLTextAreaElement).value.trim() === '') removeNote(ref);
  };
  return html`<article class=${row ? 'note-card' : 'note-card lost'}>
    <div class="note-head">
      ${row ? kindIcon(row.kind) : icon('warning')}
      ${row ? html`<a href=${recordHref(note.id)}>${note.title}</a>` : html`<b>${msg('Your note is kept')}</b>`}
      <span class="state">${formatDate(note.changed.slice(0, 10))}</span>
      <button
        class="icon-btn"
        aria-label=${msg(str`Add to the print tray: ${note.title}`)}
        title=${msg('Add to the print tray')}
        ?disabled=${readOnly}
        @click=${() => addToTray([ref])}
      >
        ${icon('tray')}
      </button>
      <button
        class="icon-btn"
        aria-label=${msg(str`Remove the note: ${note.title}`)}
        title=${msg('Remove the note')}
        ?disabled=${readOnly}
        @click=${() => removeNote(ref)}
      >
        ${icon('remove')}
      </button>
    </div>
    ${row ? nothing : gone(note)}
    <textarea
      rows="2"
      maxlength="200000"
      dir="auto"
      aria-label=${msg(str`Note: ${note.title}`)}
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
    place?.querySelector<AttachDialog>('attach-dialog')?.show(refOf(note));
  };
  return html`<p class="gone">
      ${msg(str`“${note.title}” is not in the open pack: the pack was replaced, or another one is open.`)}
      <bdi class="ref">${recordKey(note)}</bdi>
    </p>
    <p>
      <button class="btn" ?disabled=${deskNow().readOnly} @click=${attach}>${msg('Attach to another record…')}</button>
    </p>`;
}

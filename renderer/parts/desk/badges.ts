/** In lists: small signs that a record has a bookmark or a note. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk, RecordId } from '../../../data/model';
import { deskNow } from '../../core/desk';
import { icon } from '../icon';

/** Ids on the desk, made once for each state of it: lists ask for each of their rows. */
let of: Desk | null = null;
let bookmarked: ReadonlySet<RecordId> = new Set();
let noted: ReadonlySet<RecordId> = new Set();

/** The signs of a record; nothing when it has neither. */
export function deskBadges(id: RecordId): TemplateResult | typeof nothing {
  const { desk } = deskNow();
  if (of !== desk) {
    of = desk;
    bookmarked = new Set(desk.bookmarks.map((one) => one.id));
    noted = new Set(desk.notes.map((one) => one.id));
  }
  const marked = bookmarked.has(id);
  const note = noted.has(id);
  if (!marked && !note) return nothing;
  return html`<span class="desk-badges"
    >${marked ? sign('bookmark', msg('Bookmark')) : nothing}${note ? sign('note', msg('Note')) : nothing}</span
  >`;
}

function sign(name: 'bookmark' | 'note', label: string): TemplateResult {
  return html`<span title=${label}>${icon(name)}<span class="vh">${label}</span></span>`;
}

/** In lists: small signs that a record has a bookmark or a note. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk, RecordId } from '../../../data/model';
import { recordKey } from '../../../data/model/desk-changes';
import { deskNow } from '../../core/desk';
import { packNow } from '../../core/library';
import { icon } from '../icon';

/** Records on the desk by pack and id, made once for each state of it: lists ask for each of their rows. */
let of: Desk | null = null;
let bookmarked: ReadonlySet<string> = new Set();
let noted: ReadonlySet<string> = new Set();

/** The signs of a record; nothing when it has neither. @param pack of the record: the open one, or that of a hit elsewhere */
export function deskBadges(id: RecordId, pack = packNow()?.id): TemplateResult | typeof nothing {
  const { desk } = deskNow();
  if (of !== desk) {
    of = desk;
    bookmarked = new Set(desk.bookmarks.map(recordKey));
    noted = new Set(desk.notes.map(recordKey));
  }
  if (!pack || (bookmarked.size === 0 && noted.size === 0)) return nothing;
  const key = recordKey({ pack, id });
  const marked = bookmarked.has(key);
  const note = noted.has(key);
  if (!marked && !note) return nothing;
  return html`<span class="desk-badges"
    >${marked ? sign('bookmark', msg('Bookmark')) : nothing}${note ? sign('note', msg('Note')) : nothing}</span
  >`;
}

function sign(name: 'bookmark' | 'note', label: string): TemplateResult {
  return html`<span title=${label}>${icon(name)}<span class="vh">${label}</span></span>`;
}

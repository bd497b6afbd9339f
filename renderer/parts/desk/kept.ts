/** A record that the reader has kept: a link in the open pack, the way to another pack with that pack's name, or that it is gone. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../../data/model';
import { recordKey } from '../../../data/model/desk-changes';
import type { RecordRef } from '../../core/desk';
import { packNow } from '../../core/library';
import { visit, type PackTitles } from '../../core/packs';
import { recordHref } from '../../core/route';
import { deskName, titleOf } from '../../core/titles';

/** What is known of the records on the desk. */
export interface Kept {
  /** Whether the open pack has a record of its own id. */
  readonly has: (ref: RecordRef) => boolean;
  readonly packs: PackTitles;
  /** Rows of the open pack, by `PACK/kind/slug`, for their titles: without one, a record goes by the title that it was kept under. */
  readonly rows: ReadonlyMap<string, Row>;
}

/** Where a kept record is: in the open pack, in another of this machine, or in neither. */
export function whereIs(ref: RecordRef, { has, packs }: Kept): 'here' | 'elsewhere' | 'gone' {
  if (ref.pack === packNow()?.id) return has(ref) ? 'here' : 'gone';
  return packs.has(ref.pack) ? 'elsewhere' : 'gone';
}

/** What the record is called now, in the reader's language, with the language of the words where it is known. */
export function keptName(
  ref: RecordRef,
  { rows }: Pick<Kept, 'rows'>,
): { readonly words: string; readonly lang?: string } {
  const row = rows.get(recordKey(ref));
  return row ? { words: deskName(row), lang: titleOf(row).lang } : { words: ref.title };
}

/** The record's title as the way to it; what is gone is words alone. @param look class of what is pressed */
export function keptTitle(ref: RecordRef, kept: Kept, look = ''): TemplateResult {
  const where = whereIs(ref, kept);
  const { words, lang } = keptName(ref, kept);
  // Where it is too long, what is cut off is its end: of its own direction.
  if (where === 'here')
    return html`<a
      data-row
      dir="auto"
      lang=${lang ?? nothing}
      class=${look || nothing}
      href=${recordHref(ref.id)}
      title=${words}
      >${words}</a
    >`;
  if (where === 'gone') return html`<span dir="auto" lang=${lang ?? nothing} class=${look || nothing}>${words}</span>`;
  const pack = kept.packs.get(ref.pack) ?? ref.pack;
  return html`<button
    type="button"
    data-row
    class=${`elsewhere-link ${look}`}
    title=${msg(str`Opens in the pack ${pack}`)}
    @click=${() => visit(ref.pack, ref.id)}
  >
    <span dir="auto" lang=${lang ?? nothing}>${words}</span>
    <span class="of"><span class="vh">${msg('in the pack')}</span> <bdi>${pack}</bdi></span>
  </button>`;
}

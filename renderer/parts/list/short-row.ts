/** The list beside a page, for rows of a name and a smaller line. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import type { Cell } from './row-table';
import { titleOf } from '../../core/titles';
import { deskBadges } from '../desk/badges';

export interface ShortRow {
  /** What stands before the name: a flag, an icon. */
  readonly start: (row: Row) => Cell;
  readonly more: (row: Row) => Cell;
  /** Names that are as somebody published them. */
  readonly official?: true;
}

/** A row of the list beside a page, for lists of the look `people`. */
export function shortRow(
  row: Row,
  href: (id: RecordId) => string,
  current: RecordId,
  { start, more, official }: ShortRow,
): TemplateResult {
  const { words, lang } = titleOf(row);
  return html`<a data-row class="row" href=${href(row.id)} aria-current=${row.id === current ? 'true' : nothing}
    ><span class="sign">${start(row)}</span
    ><span
      ><span dir="auto" class=${official ? 't official' : 't'} lang=${lang}>${words}</span
      ><span class="m">${more(row)} ${deskBadges(row.id)}</span></span
    ></a
  >`;
}

/** Records picked for a comparison: kept in the route's query as `with`, in the order in which they were picked. */
import { msg, str } from '@lit/localize';
import { plural } from '../../core/plural';
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import { formatCount } from '../../core/format';

/** The picked records, at most so many. */
export function picked(query: URLSearchParams, most: number): RecordId[] {
  return [...new Set(query.getAll('with'))].slice(0, most);
}

/** The query with a record picked, or no longer. */
export function pick(query: URLSearchParams, id: RecordId): URLSearchParams {
  const next = new URLSearchParams(query);
  if (next.has('with', id)) next.delete('with', id);
  else next.append('with', id);
  return next;
}

/** The query without picks. */
export function unpicked(query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  next.delete('with');
  next.delete('compare');
  return next;
}

/** A box that picks a record; not to be ticked when as many as can be compared are picked. */
export function pickBox(
  row: Row,
  query: URLSearchParams,
  most: number,
  change: (query: URLSearchParams) => void,
): TemplateResult {
  const on = query.has('with', row.id);
  const full = !on && picked(query, most).length >= most;
  const why = full ? msg(str`As many as can be compared are chosen: ${formatCount(most)}`) : msg('Compare');
  return html`<label class="pick" title=${why}
    ><input
      type="checkbox"
      aria-label=${msg(str`Compare ${row.title}`)}
      .checked=${on}
      ?disabled=${full}
      @change=${() => change(pick(query, row.id))}
  /></label>`;
}

/** The bar below a list from which records are picked: nothing before the first. */
export function pickBar(
  query: URLSearchParams,
  most: number,
  change: (query: URLSearchParams) => void,
): TemplateResult | typeof nothing {
  const count = picked(query, most).length;
  if (count === 0) return nothing;
  const compare = (): void => {
    const next = new URLSearchParams(query);
    next.set('compare', '1');
    change(next);
  };
  return html`<div class="pick-bar" role="region" aria-label=${msg('Comparison')}>
    <span role="status">${plural(count, msg('one: # chosen: choose another to compare | other: # chosen'))}</span>
    <span class="sp"></span>
    <button class="txt-btn" @click=${() => change(unpicked(query))}>${msg('Clear')}</button>
    <button class="btn primary" ?disabled=${count < 2} @click=${compare}>${msg('Compare')}</button>
  </div>`;
}

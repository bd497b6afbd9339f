/** Whether a text still holds, in words, and from which records that was derived. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../../data/model';
import { statusFrom, type StatusName } from '../../../data/model/status';
import { derived, unknownBox } from './evidence';
import type { Fact } from './facts';
import { linkTo, type PageContext } from './page-context';

/** "In force", "Amended", "Repealed", "Unknown". */
export function statusName(status: StatusName | 'unknown'): string {
  switch (status) {
    case 'in-force':
      return msg('In force');
    case 'amended':
      return msg('Amended');
    case 'repealed':
      return msg('Repealed');
    case 'unknown':
      return msg('Unknown');
  }
}

/** The status in a list: nothing when it is unknown, which is what most are. */
export function statusMark(row: Row): TemplateResult | typeof nothing {
  return row.status
    ? html`<span class=${`in-force-state ${row.status.is}`}>${statusName(row.status.is)}</span>`
    : nothing;
}

/** The fact for a page: the status is never read but derived, and says from what. */
export function statusFact(context: PageContext): Fact {
  const label = msg('Status');
  const status = statusFrom(context.page.backlinks);
  if (!status) {
    return {
      label,
      value: unknownBox(),
      more: msg('no record here says that it was amended, repealed or carried out'),
    };
  }
  const years = status.by.flatMap((id) => context.rows.get(id)?.year ?? []);
  const latest = Math.max(...years);
  const links = status.by.map((id, i) => html`${i > 0 ? ', ' : ''}${linkTo(context, id)}`);
  const since = { 'in-force': msg('when carried out by'), amended: msg('by'), repealed: msg('by') }[status.is];
  const value = status.is === 'in-force' && years.length > 0 ? msg(str`In force in ${latest}`) : statusName(status.is);
  return { label, value: derived(value), more: html`${msg('derived from relations:')} ${since} ${links}` };
}

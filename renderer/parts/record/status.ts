/** Whether a text still holds, in words, and from which records that was derived. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import { statusFrom, type Status, type StatusName } from '../../../data/model/status';
import { comma } from '../../core/format';
import { derived, unknownBox, unknownWord } from './evidence';
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

/** The status in a list: most are unknown, and say so. */
export function statusMark({ status }: Row): TemplateResult {
  return status ? html`<span class=${`in-force-state ${status.is}`}>${statusName(status.is)}</span>` : unknownWord();
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
  const links = status.by.map((id, i) => html`${i > 0 ? comma() : ''}${linkTo(context, id)}`);
  const { words, since } = statusWords(status, context.rows);
  return { label, value: derived(words), more: html`${msg('derived from relations:')} ${since} ${links}` };
}

/** A derived status in words, "In force in 2021", and what stands before the records that it was derived from. */
export function statusWords({ is, by }: Status, rows: ReadonlyMap<RecordId, Row>): { words: string; since: string } {
  const years = by.flatMap((id) => rows.get(id)?.year ?? []);
  const since = { 'in-force': msg('when carried out by'), amended: msg('by'), repealed: msg('by') }[is];
  const latest = Math.max(...years);
  const words = is === 'in-force' && years.length > 0 ? msg(str`In force in ${latest}`) : statusName(is);
  return { words, since };
}

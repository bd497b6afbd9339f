/** Which session is held now, was held last and comes next, as far as the pack knows: it may be older than the reader's day. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { PackInfo } from '../../../electron/bridge';
import type { Row } from '../../../data/model';
import { daysOf } from '../../core/days';
import { formatDate, formatPeriod, joinParts, semicolon, sessionName } from '../../core/format';
import { recordHref } from '../../core/route';

export interface SessionsNow {
  /** In session, surely or perhaps: of a planned one only the month or the year may be known. */
  readonly current: { readonly row: Row; readonly sure: boolean } | null;
  /** The newest that was planned and whose time is over: whether it was held, the pack cannot know. */
  readonly passed: Row | null;
  /** The newest that was held, by the pack. */
  readonly latest: Row | null;
  readonly next: Row | null;
}

interface Dated {
  readonly row: Row;
  readonly start: readonly [first: string, last: string];
  readonly end: readonly [first: string, last: string];
}

/** @param day the reader's, ISO 8601 @param sessions in any order; those without a date are passed over */
export function sessionsNow(sessions: readonly Row[], day: string): SessionsNow {
  const dated = sessions
    .flatMap((row): Dated[] => {
      const start = row.period?.start ?? row.period?.end ?? (row.year && String(row.year));
      return start ? [{ row, start: daysOf(start), end: daysOf(row.period?.end ?? start) }] : [];
    })
    .sort((a, b) => a.start[0].localeCompare(b.start[0]) || a.end[0].localeCompare(b.end[0]));
  const planned = dated.filter(({ row }) => row.planned);
  const sure = dated.find(({ start, end }) => start[1] <= day && day <= end[0]);
  const perhaps = sure ? undefined : planned.find(({ start, end }) => start[0] <= day && day <= end[1]);
  const now = sure ?? perhaps;
  return {
    current: now ? { row: now.row, sure: now === sure } : null,
    passed: planned.findLast(({ end }) => end[1] < day)?.row ?? null,
    latest: dated.findLast((one) => !one.row.planned && one !== now && one.start[0] <= day)?.row ?? null,
    next: dated.find(({ start }) => start[0] > day)?.row ?? null,
  };
}

/** The sessions of now, each with the words for how much of it is known. */
export function nowLines(sessions: readonly Row[], pack: Pick<PackInfo, 'asOf'>, day: string): TemplateResult {
  const { current, passed, latest, next } = sessionsNow(sessions, day);
  const checked = msg(str`the pack was checked up to ${formatDate(pack.asOf)}`);
  return html`<dl class="now">
    ${current ? line(currentLabel(current), current.row, current.sure ? '' : msg('its days were not found')) : nothing}
    ${passed && !current ? line(msg('Was planned'), passed, msg('whether it was held is not known here')) : nothing}
    ${latest ? line(msg('Latest known'), latest) : nothing}
    ${
      next
        ? line(msg('Next session'), next)
        : html`<div>
            <dt>${msg('Next session')}</dt>
            <dd><span class="unk quiet">${msg('not known')}</span><small>${checked}</small></dd>
          </div>`
    }
  </dl>`;
}

function currentLabel({ row, sure }: NonNullable<SessionsNow['current']>): string {
  if (!sure) return msg('Perhaps in session');
  return row.planned ? msg('In session, as planned') : msg('In session');
}

function line(label: string, row: Row, doubt = ''): TemplateResult {
  const when = formatPeriod(row.period) || String(row.year ?? '');
  return html`<div>
    <dt>${label}</dt>
    <dd>
      <a dir="auto" href=${recordHref(row.id)}>${joinParts([sessionName(row), row.city])}</a>
      <small>${when}${doubt ? html`${semicolon()}<span class="unk quiet">${doubt}</span>` : nothing}</small>
    </dd>
  </div>`;
}

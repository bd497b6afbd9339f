/** The list of resolutions and decisions: a wide one with session headings, and a short one beside a page. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import { formatCount, formatPeriod, joinParts, sessionName, sessionShort } from '../../core/format';
import { recordHref } from '../../core/route';
import { titleOf } from '../../core/titles';
import { deskBadges } from '../../parts/desk/badges';
import { confidenceMark, numberUnknown } from '../../parts/record/evidence';
import type { AdoptedCount } from '../../parts/record/adopted-count';
import { tally } from '../../parts/record/tally';
import { statusMark } from '../../parts/record/status';
import '../../parts/list/long-list';
import { spokenHead } from '../../parts/list/row-table';
import type { LongGroup } from '../../parts/list/long-list';
import type { Group } from './arrange';
import type { Grouping } from './filters';

type Sessions = ReadonlyMap<RecordId, Row>;
type Href = (id: RecordId) => string;

/** What is known of a session's texts, whatever the filters leave of them. */
export interface Described {
  readonly rows: number;
  readonly count: AdoptedCount | null;
}

/** What the table needs besides its rows. */
export interface TableContext {
  readonly sessions: Sessions;
  readonly described: (session: Row) => Described;
  readonly href: Href;
}

/** Groups with their rows. Of long lists only the rows near what is seen are in the document. */
export function table(groups: readonly Group[], grouping: Grouping, context: TableContext): TemplateResult {
  return html`<div class="res">
    <div class="cols-head" aria-hidden="true">
      <span>${msg('Number')}</span><span>${msg('Title, or subject where no title was found')}</span
      ><span>${msg('Status')}</span><span>${msg('Confidence')}</span>
    </div>
    <long-list
      .groups=${longGroups(groups, grouping, context)}
      .row=${(row: Row) => line(row, context.href)}
    ></long-list>
  </div>`;
}

/** Made once for the same groups: the list measures tens of thousands of rows when they are others. */
const made = new WeakMap<readonly Group[], readonly LongGroup[]>();

function longGroups(groups: readonly Group[], grouping: Grouping, context: TableContext): readonly LongGroup[] {
  const known = made.get(groups);
  if (known) return known;
  const all = groups.map((group) => ({
    key: `${grouping} ${group.key}`,
    head: grouping === 'none' ? null : () => heading(group, grouping, context),
    rows: group.rows,
  }));
  made.set(groups, all);
  return all;
}

function line(row: Row, href: Href): TemplateResult {
  const { words, lang, official } = titleOf(row);
  return html`<a data-row href=${href(row.id)}
    >${symbol(row)}<span dir="auto" class=${official ? 'official t' : 't'} lang=${lang} title=${words}
      >${words} ${deskBadges(row.id)}</span
    ><span class="st">${spokenHead(msg('Status'))}${statusMark(row)}</span
    >${row.confidence ? spokenHead(msg('Confidence')) : nothing}${confidenceMark(row.confidence)}</a
  >`;
}

const symbol = (row: Row): TemplateResult =>
  row.symbol ? html`<bdi class="ref">${row.symbol}</bdi>` : html`<span>${numberUnknown()}</span>`;

function heading(
  { key, rows }: Group,
  grouping: Exclude<Grouping, 'none'>,
  { sessions, described }: TableContext,
): TemplateResult {
  if (grouping !== 'session' || key === null) {
    const names = { session: msg('Session not found'), year: msg('Year not found'), subject: msg('No subject given') };
    return html`<h2>${key ?? names[grouping]} <span class="known">${formatCount(rows.length)}</span></h2>`;
  }
  const session = sessions.get(key);
  if (!session) return html`<h2>${key}</h2>`;
  const where = joinParts([session.city, formatPeriod(session.period) || session.year]);
  return html`<h2>
    <a href=${recordHref(session.id)}>${sessionName(session)}</a> <span>${where}</span
    ><span class="known">${known(described(session))}</span>
  </h2>`;
}

function known({ rows, count }: Described): TemplateResult | string {
  if (!count) return msg(str`Number adopted not found: ${formatCount(rows)} described here`);
  const { adopted, identified, subjects } = count;
  return html`${msg(str`${formatCount(adopted)} adopted`)} ${tally(adopted, identified)}
  ${msg(str`${identified.size} identified by number, ${subjects} by subject only`)}`;
}

/** A row of two lines, for the list beside a page. */
export function compactRow(row: Row, sessions: Sessions, href: Href, current: RecordId): TemplateResult {
  const session = sessions.get(row.sessions[0] ?? '');
  const when = joinParts([session && sessionShort(session), row.year]);
  const { words, lang, official } = titleOf(row);
  return html`<a data-row class="row" href=${href(row.id)} aria-current=${row.id === current ? 'true' : nothing}
    ><span dir="auto" class=${official ? 'official t' : 't'} lang=${lang}>${words}</span
    ><span class="m"
      >${row.symbol ? html`<bdi class="ref">${row.symbol}</bdi>` : numberUnknown()}<span>${when}</span>${deskBadges(row.id)}</span
    ></a
  >`;
}

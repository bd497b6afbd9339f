/** One result: title, what tells it apart from others of its kind, and where the words were found. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../../data/model';
import type { Hit } from '../../../electron/search/protocol';
import { formatDate, formatPeriod, kindName, ordinal, sessionNumber } from '../../core/format';
import { kindIcon } from '../../parts/icon';
import { marked } from '../../parts/marks';

type Part = string | TemplateResult;

/** "88th session, 2019" */
function sessionOf(row: Row): Part[] {
  const number = row.sessions[0] && sessionNumber(row.sessions[0]);
  if (!number) return row.year ? [String(row.year)] : [];
  const session = msg(str`${ordinal(number)} session`);
  return [row.year ? msg(str`${session}, ${row.year}`) : session];
}

/** The newest post and its period. */
function lastPost(row: Row): Part[] {
  const post = row.posts?.at(-1);
  if (!post) return [];
  const years = formatPeriod({ start: post.start?.slice(0, 4), end: post.end?.slice(0, 4) } as Row['period']);
  return years ? [post.role, years] : [post.role];
}

/** What stands under the title, most telling first. */
function meta(row: Row): Part[] {
  switch (row.kind) {
    case 'resolution':
      return [html`<bdi class="ref">${row.symbol}</bdi>`, ...sessionOf(row)];
    case 'decision':
      return [...sessionOf(row), html`<span class="doubt">${msg('number unknown')}</span>`];
    case 'person':
      return [row.country?.name, ...lastPost(row)].filter((part) => part !== undefined);
    case 'session': {
      const where = [row.city, row.country?.name].filter((part) => part !== undefined).join(', ');
      const when = formatPeriod(row.period) || String(row.year ?? '');
      return [where, when, row.planned ? msg('planned') : ''].filter((part) => part !== '');
    }
    case 'member':
      return [kindName('member'), row.region ?? ''].filter((part) => part !== '');
    case 'organisation':
      return [kindName('organisation'), row.country?.name ?? ''].filter((part) => part !== '');
    case 'programme':
      return [kindName('programme')];
    case 'source':
      return [row.type ?? kindName('source'), row.date ? formatDate(row.date) : msg('undated')];
  }
}

/** Serif for what an assembly, a publisher or a person themselves call it. */
function isOfficial(row: Row): boolean {
  return row.titleIs === 'official' || row.kind === 'source' || row.kind === 'person';
}

/** A row of the list. `at`: its place among the rows that can be chosen, from 0. */
export function resultRow(hit: Hit, at: number, active: boolean, of: number): TemplateResult {
  const { row, titleMarks, snippet, snippetMarks } = hit;
  return html`<div
    class="row"
    role="option"
    id=${`hit-${at}`}
    aria-selected=${active ? 'true' : 'false'}
    aria-posinset=${at + 1}
    aria-setsize=${of}
    data-at=${at}
  >
    ${kindIcon(row.kind)}
    <div>
      <div class=${isOfficial(row) ? 't official' : 't'} lang=${row.lang ?? nothing}>
        ${marked(row.title, titleMarks)}
      </div>
      <div class="m">${meta(row).map((part) => html`<span>${part}</span>`)}</div>
      ${snippet ? html`<div class="s" lang=${row.lang ?? nothing}>${marked(snippet, snippetMarks)}</div>` : nothing}
    </div>
  </div>`;
}

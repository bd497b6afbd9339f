/** The texts on the same subject, in order of time: how the rules that a resolution amends came to be as they are. */
import { msg, str } from '@lit/localize';
import { plural } from '../../core/plural';
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import { ordinal, sessionNumber } from '../../core/format';
import { formatRoute, recordHref } from '../../core/route';
import { title } from '../../core/vocabulary';
import { numberUnknown } from './evidence';
import { statusMark } from './status';

/** A subject with more texts than this is a list of its own, to which a link leads. */
const mostShown = 30;

export interface SameSubject {
  readonly subject: string;
  /** Oldest first; the record of the page is among them. */
  readonly rows: readonly Row[];
}

/** The other texts of each subject of a record; subjects that no other text has are left out. */
export function sameSubjects(subjects: readonly string[], all: readonly Row[]): SameSubject[] {
  return subjects.flatMap((subject) => {
    const rows = all
      .filter((row) => row.subjects?.includes(subject))
      .sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || (a.symbol ?? a.title).localeCompare(b.symbol ?? b.title));
    return rows.length > 1 ? [{ subject, rows }] : [];
  });
}

/** A table for each subject; `here` is the record that is read. */
export function subjectTables(all: readonly SameSubject[], here: RecordId): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`${all.map(
    ({ subject, rows }) =>
      html`<section class="sec same">
        <h2>${msg(str`On the same subject: ${subject}`)}</h2>
        ${rows.length > mostShown ? link(subject, rows.length) : table(rows, here)}
      </section>`,
  )}`;
}

function link(subject: string, count: number): TemplateResult {
  const query = new URLSearchParams({ subject, group: 'year' });
  return html`<p>
    <a href=${formatRoute({ place: 'resolutions', query })}
      >${plural(count, msg('one: # resolution or decision | other: # resolutions and decisions'))}</a
    >
  </p>`;
}

function table(rows: readonly Row[], here: RecordId): TemplateResult {
  return html`<table class="data">
    <thead class="vh">
      <tr>
        <th scope="col">${msg('Year')}</th>
        <th scope="col">${msg('Number')}</th>
        <th scope="col">${msg('Title')}</th>
        <th scope="col">${msg('Status')}</th>
        <th scope="col">${msg('Session')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => {
        const session = sessionNumber(row.sessions[0] ?? '');
        const number = row.symbol ? html`<bdi class="ref">${row.symbol}</bdi>` : numberUnknown();
        return html`<tr class=${row.id === here ? 'here' : nothing}>
          <td class="num">${row.year ?? ''}</td>
          <th scope="row">
            ${row.id === here ? html`<b>${number}</b>` : html`<a href=${recordHref(row.id)}>${number}</a>`}
          </th>
          <td>${title(row)}</td>
          <td>${statusMark(row)}</td>
          <td>${session === undefined ? '' : msg(str`${ordinal(session)} session`)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

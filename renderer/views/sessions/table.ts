/** The table of sessions: what is known of each, and a dash where nothing was found. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import { formatPeriod, placeName, sessionName } from '../../core/format';
import { figureText } from '../../core/vocabulary';
import { deskBadges } from '../../parts/desk/badges';

/** @param href the address of a session in this place @param pick the box that picks it for a comparison */
export function sessionTable(
  all: readonly Row[],
  href: (id: RecordId) => string,
  pick: (row: Row) => TemplateResult,
): TemplateResult {
  return html`<table class="data sessions">
      <thead>
        <tr>
          <th scope="col">${msg('Session')}</th>
          <th scope="col">${msg('Place')}</th>
          <th scope="col">${msg('When')}</th>
          <th scope="col" class="num">${msg('Countries')}</th>
          <th scope="col" class="num">${msg('Adopted')}</th>
          <th scope="col" class="picking">${msg('Compare')}</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (row) =>
            html`<tr>
              <th scope="row"><a data-row href=${href(row.id)}>${sessionName(row)}</a> ${deskBadges(row.id)}</th>
              <td>${placeName(row) || html`<span class="none">${msg('not found')}</span>`}</td>
              <td>
                ${formatPeriod(row.period) || (row.year ?? '')}${row.planned ? html` <span class="unk">${msg('planned')}</span>` : nothing}
              </td>
              <td class="num">${countriesOf(row)}</td>
              <td class="num">${row.adopted ?? html`<span class="none">–</span>`}</td>
              <td class="picking">${pick(row)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="hint">${msg('A dash: not found in the sources read.')}</p>`;
}

/** How many countries came: every value where sources disagree, a dash where none was found. */
export function countriesOf({ attendance }: Row): TemplateResult | string {
  if (attendance?.disputed) return attendance.disputed.join(' / ');
  if (attendance?.countries === undefined) return html`<span class="none">–</span>`;
  return figureText({ value: attendance.countries, qualifier: attendance.qualifier });
}

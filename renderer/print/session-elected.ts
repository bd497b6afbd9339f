/** Whom a session elected, on paper. */
import { countryName } from '../core/format';
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import { cameBy, original, role } from '../core/vocabulary';
import { common, without } from './citations';
import { hedge, nameWithCountry, section, type Piece } from './parts';
import { sourcesOf, type SessionData } from './session-data';
import type { Context } from './sheet';

/** Who was elected to which seat, with the vote where it was found. */
export function elections({ elected }: SessionData, { cite }: Context): Piece {
  const committee = elected.filter(({ post }) => post.role !== 'Secretary General');
  if (committee.length === 0) return nothing;
  const shared = common(committee.map(sourcesOf));
  const mark = cite.mark(shared);
  const rows = committee.map(({ person, post }) => {
    const how = post.how && post.how !== 'elected' ? html` (${cameBy(post.how)})` : nothing;
    return html`<tr>
      <td>
        ${nameWithCountry(person.title, person.country && countryName(person.country))}${hedge(post.confidence)}${cite.mark(without(post.sources, shared))}
      </td>
      <td>${role(post.role)}${how}</td>
      <td class="end">
        <span class="label">${post.vote ? original(post.vote.text) : msg('vote not found')}</span
        >${cite.mark(without(post.vote?.sources ?? [], shared))}
      </td>
    </tr>`;
  });
  return section(
    msg('Elected to the Executive Committee'),
    html`<table class="rows three">
      <tbody>
        ${rows}
      </tbody>
    </table>`,
    mark,
  );
}

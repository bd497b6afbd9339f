/** What the pack holds: how many records of each kind, each a way to their list, and what the pack covers. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { PackInfo } from '../../../electron/bridge';
import type { Kind } from '../../../data/model/kind';
import { formatCount, kindPlural } from '../../core/format';
import { formatRoute, type Place } from '../../core/route';

/** Kinds in the order in which they are told, and the place that lists each; `by` narrows a place that lists several. */
const lists: readonly { readonly kind: Kind; readonly place: Place; readonly by?: true }[] = [
  { kind: 'resolution', place: 'resolutions', by: true },
  { kind: 'decision', place: 'resolutions', by: true },
  { kind: 'session', place: 'sessions' },
  { kind: 'person', place: 'people' },
  { kind: 'organisation', place: 'partners', by: true },
  { kind: 'programme', place: 'partners', by: true },
  { kind: 'member', place: 'members' },
  { kind: 'source', place: 'sources' },
];

/** The contents of a pack in a line; kinds of which it has none are left out. */
export function contents(pack: PackInfo): TemplateResult {
  const links = lists.flatMap(({ kind, place, by }) => {
    const count = pack.counts[kind] ?? 0;
    const query = new URLSearchParams(by ? { kind } : {});
    return count > 0
      ? [html`<a href=${formatRoute({ place, query })}>${kindPlural(kind)} ${formatCount(count)}</a>`]
      : [];
  });
  return html`<p class="contents"><span>${msg('In this pack')}</span> ${links}</p>
    ${
      pack.coverage.length > 0
        ? html`<details class="coverage">
            <summary>${msg('What the pack covers, and what it leaves out')}</summary>
            <ul>
              ${pack.coverage.map((line) => html`<li>${line}</li>`)}
            </ul>
            <p>${pack.attribution}</p>
          </details>`
        : nothing
    }`;
}

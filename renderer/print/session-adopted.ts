/** What a session adopted, on paper. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { plural } from '../core/plural';
import type { Decision, RecordId, Session } from '../../data/model';
import { common, without } from './citations';
import { titleOf } from '../core/titles';
import { figureText, original, outcome, title } from '../core/vocabulary';
import { colon, comma, semicolon } from '../core/format';
import { hedge, section, type Piece } from './parts';
import { isWithOrganisation, type SessionData } from './session-data';
import type { Context } from './sheet';
import { tally } from './tally';

/** The heading with the tally, texts known by number, and those known by subject in two columns. */
export function adopted(session: Session, data: SessionData, context: Context): Piece {
  const { resolutions, decisions } = data;
  const { cite } = context;
  const figure = session.resolutionsAdopted;
  if (!figure && resolutions.length === 0 && decisions.length === 0) return nothing;
  const symbols = resolutions.map(({ symbol }) => symbol);
  const heading = figure
    ? plural(figure.value, msg('one: Adopted: # resolution | other: Adopted: # resolutions'), figureText(figure))
    : msg('Adopted');
  const beside = figure
    ? tally(figure.value, session.numberPattern, symbols)
    : html`<span class="aside after">${msg('how many was not found in the sources read')}</span>`;
  const rows = resolutions.map(
    (r) =>
      html`<tr>
        <td>${title(r)}${hedge(r.confidence)}</td>
        <td class="end"><bdi class="symbol">${r.symbol}</bdi>${cite.mark(r.sources)}</td>
      </tr>`,
  );
  return section(
    heading,
    html`${
      rows.length > 0
        ? html`<table class="rows">
            <tbody>
              ${rows}
            </tbody>
          </table>`
        : nothing
    }
    ${decisions.length > 0 ? bySubject(decisions, context) : nothing}`,
    beside,
  );
}

function bySubject(decisions: readonly Decision[], { cite }: Context): TemplateResult {
  const item = (decision: Decision): TemplateResult =>
    html`<li>${title(decision)}${verb(decision)}${hedge(decision.confidence)}${cite.mark(decision.sources)}</li>`;
  return html`<p class="remark">
      ${msg('Known by subject; the number was not found in the sources read. Some may share a resolution.')}
    </p>
    <ul class="columns">
      ${decisions.map(item)}
    </ul>`;
}

/** ": endorsed, unanimous". A verb that the title already says ("Approval of…: approved") is not said twice. */
function verb(decision: Decision): TemplateResult | typeof nothing {
  const { outcome: verbOf, vote } = decision;
  const { words } = titleOf(decision);
  const said = verbOf && words.toLowerCase().includes(verbOf.slice(0, 5).toLowerCase());
  const own = verbOf && !said ? outcome(verbOf) : '';
  if (!own && !vote) return nothing;
  return html`${words.includes(':') ? semicolon() : colon()}${own}${own && vote ? comma() : ''}${vote ? original(vote.text) : ''}`;
}

/** Cooperation agreements by the name of the other side, with the sources' own verb. */
export function agreements({ agreements: all }: SessionData, { cite, rows }: Context, names: Names): Piece {
  if (all.length === 0) return nothing;
  const shared = common(all.map(({ sources }) => sources));
  const mark = cite.mark(shared);
  const body = all.map((decision) => {
    const target = decision.relations.find(isWithOrganisation)?.target;
    const name = (target && (rows.get(target)?.title ?? names.get(target))) ?? title(decision);
    return html`<tr>
      <td>${name}${hedge(decision.confidence)}${cite.mark(without(decision.sources, shared))}</td>
      <td class="end">
        <span class="label">${decision.outcome ? outcome(decision.outcome) : msg('verb not found')}</span>
      </td>
    </tr>`;
  });
  return section(
    msg('Cooperation agreements'),
    html`<table class="rows">
      <tbody>
        ${body}
      </tbody>
    </table>`,
    mark,
  );
}

/** Titles of records that the session's own page does not name. */
export type Names = ReadonlyMap<RecordId, string>;

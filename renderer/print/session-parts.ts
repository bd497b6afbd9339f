/** The sections of a session on paper, shared by its brief and its page. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Decision, RecordId, Session } from '../../data/model';
import { formatPeriod, sessionName } from '../core/format';
import { common, without } from './citations';
import { factTable, figureText, hedge, section, type Piece } from './parts';
import { isWithOrganisation, type Elected, type SessionData } from './session-data';
import type { Context } from './sheet';
import { tally } from './tally';

/** "88th session, Santiago, 2019". */
export function sessionHeading(session: Session): string {
  const parts = [sessionName(session), session.city ?? session.country?.name, session.year && String(session.year)];
  return parts.filter(Boolean).join(', ');
}

/** Place and dates, attendance, who presided, the Secretary General, the next host. */
export function sessionFacts(session: Session, { elected }: SessionData, context: Context): Piece {
  const { cite } = context;
  const general = elected.find(({ post }) => post.role === 'Secretary General');
  const { announced, outcome, sources = [] } = session.nextHost ?? {};
  return section(
    msg('Session'),
    factTable([
      [msg('Place and dates'), placeAndDates(session)],
      [msg('Attendance'), attendance(session, context)],
      [msg('President'), session.chair ? html`${personName(session.chair, context)}, ${msg('chair')}` : nothing],
      [msg('Secretary General'), general ? html`${appointment(general)}${cite.mark(sourcesOf(general))}` : nothing],
      [
        msg('Next host'),
        announced ? html`${msg('Announced')}: ${announced}. ${outcome ?? nothing}${cite.mark(sources)}` : nothing,
      ],
    ]),
  );
}

function placeAndDates({ city, country, period, planned }: Session): Piece {
  const parts = [city, country?.name, formatPeriod(period)].filter(Boolean);
  if (parts.length === 0) return nothing;
  return planned ? html`${parts.join(', ')} (${msg('planned')})` : parts.join(', ');
}

function attendance({ attendance, evidence }: Session, { cite }: Context): Piece {
  const { countries, delegates } = attendance;
  const parts = [
    countries && msg(str`${figureText(countries)} countries`),
    delegates && msg(str`${figureText(delegates)} delegates`),
  ].filter(Boolean);
  if (parts.length === 0) return nothing;
  return html`${parts.join(', ')}${cite.mark(evidence['attendance']?.sources ?? [])}`;
}

function personName(id: RecordId, { rows }: Context): string {
  const row = rows.get(id);
  return row ? nameWithCountry(row.title, row.country?.name) : id;
}

function nameWithCountry(name: string, country: string | undefined): string {
  return country ? `${name} (${country})` : name;
}

function appointment({ person, post }: Elected): string {
  const name = nameWithCountry(person.title, person.country?.name);
  const term = post.termYears === undefined ? '' : `, ${msg(str`for ${post.termYears} years`)}`;
  return `${name}, ${post.how ?? msg('appointed')}${post.vote ? `, ${post.vote.text}` : ''}${term}`;
}

function sourcesOf({ post }: Elected): RecordId[] {
  return [...post.sources, ...(post.vote?.sources ?? [])];
}

/** The heading with the tally, texts known by number, and those known by subject in two columns. */
export function adopted(session: Session, data: SessionData, context: Context): Piece {
  const { resolutions, decisions } = data;
  const { cite } = context;
  const figure = session.resolutionsAdopted;
  if (!figure && resolutions.length === 0 && decisions.length === 0) return nothing;
  const symbols = resolutions.map(({ symbol }) => symbol);
  const heading = figure
    ? html`${msg(str`Adopted: ${figureText(figure)} resolutions`)}${tally(figure.value, session.numberPattern, symbols)}`
    : html`${msg('Adopted')} <span class="aside">${msg('how many was not found in the sources read')}</span>`;
  const rows = resolutions.map(
    (r) =>
      html`<tr>
        <td>${r.title}${hedge(r.confidence)}</td>
        <td class="end">
          <b><bdi>${r.symbol}</bdi></b
          >${cite.mark(r.sources)}
        </td>
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
  );
}

function bySubject(decisions: readonly Decision[], { cite }: Context): TemplateResult {
  const item = (decision: Decision): TemplateResult =>
    html`<li>${decision.title}${verb(decision)}${hedge(decision.confidence)}${cite.mark(decision.sources)}</li>`;
  return html`<p class="remark">
      ${msg('Known by subject; the number was not found in the sources read. Some may share a resolution.')}
    </p>
    <ul class="columns">
      ${decisions.map(item)}
    </ul>`;
}

/** ": endorsed, unanimous". A verb that the title already says ("Approval of…: approved") is not said twice. */
function verb({ title, outcome, vote }: Decision): string {
  const said = outcome && title.toLowerCase().includes(outcome.slice(0, 5).toLowerCase());
  const words = [said ? undefined : outcome, vote?.text].filter(Boolean).join(', ');
  return words && `: ${words}`;
}

/** Cooperation agreements by the name of the other side, with the sources' own verb. */
export function agreements({ agreements: all }: SessionData, { cite, rows }: Context, names: Names): Piece {
  if (all.length === 0) return nothing;
  const shared = common(all.map(({ sources }) => sources));
  const mark = cite.mark(shared);
  const verbs = new Set(all.map(({ outcome }) => outcome));
  const [only] = verbs;
  const heading = verbs.size === 1 && only ? msg(str`Cooperation agreements ${only}`) : msg('Cooperation agreements');
  const body = all.map((decision) => {
    const target = decision.relations.find(isWithOrganisation)?.target;
    const name = (target && (rows.get(target)?.title ?? names.get(target))) ?? decision.title;
    return html`<tr>
      <td>${name}${hedge(decision.confidence)}${cite.mark(without(decision.sources, shared))}</td>
      ${verbs.size > 1 ? html`<td class="end">${decision.outcome ?? msg('verb not found')}</td>` : nothing}
    </tr>`;
  });
  return section(
    html`${heading}${mark}`,
    html`<table class="rows">
      <tbody>
        ${body}
      </tbody>
    </table>`,
  );
}

/** Titles of records that the session's own page does not name. */
export type Names = ReadonlyMap<RecordId, string>;

/** Who was elected to which seat, with the vote where it was found. */
export function elections({ elected }: SessionData, { cite }: Context): Piece {
  const committee = elected.filter(({ post }) => post.role !== 'Secretary General');
  if (committee.length === 0) return nothing;
  const shared = common(committee.map(sourcesOf));
  const mark = cite.mark(shared);
  const rows = committee.map((entry) => {
    const { person, post } = entry;
    const how = post.how && post.how !== 'elected' ? ` (${post.how})` : '';
    return html`<tr>
      <td>${nameWithCountry(person.title, person.country?.name)}${hedge(post.confidence)}</td>
      <td>${post.role}${how}</td>
      <td class="end">${post.vote?.text ?? msg('vote not found')}${cite.mark(without(sourcesOf(entry), shared))}</td>
    </tr>`;
  });
  return section(
    html`${msg('Elected to the Executive Committee')}${mark}`,
    html`<table class="rows three">
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}

/** A session on paper: the brief, made to be handed to a minister, and the whole page. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { RecordId, Session } from '../../data/model';
import type { Page } from '../../electron/bridge';
import { sessionName } from '../core/format';
import { rows } from '../core/library';
import { colophon } from './colophon';
import { doubts, prose, section } from './parts';
import { readSession } from './session-data';
import { adopted, agreements, type Names } from './session-adopted';
import { elections } from './session-elected';
import { sessionFacts, sessionHeading } from './session-facts';
import type { Context, Sheet } from './sheet';
import { sourceList, type Detail } from './source-list';

/** One or two pages: the lead in our own words, then facts and tables. */
export async function sessionBrief(page: Page, session: Session, context: Context): Promise<Sheet> {
  const [lead] = session.summary;
  const opening =
    lead && !lead.heading ? html`<p class="lead">${lead.text}${context.cite.mark(lead.sources)}</p>` : nothing;
  const body = await tables(page, session, context, opening, nothing, 'short');
  return { title: msg(str`Brief: ${sessionName(session)}`), body };
}

/** Everything the record holds: the prose of each item as well. */
export async function sessionPage(page: Page, session: Session, context: Context): Promise<Sheet> {
  const [lead, ...rest] = session.summary;
  const opening =
    lead && !lead.heading ? html`<p class="lead">${lead.text}${context.cite.mark(lead.sources)}</p>` : nothing;
  const items = section(msg('What happened'), prose(opening === nothing ? session.summary : rest, context));
  const body = await tables(page, session, context, opening, items, 'full');
  return { title: sessionName(session), body };
}

async function tables(
  page: Page,
  session: Session,
  context: Context,
  opening: TemplateResult | typeof nothing,
  items: ReturnType<typeof section>,
  detail: Detail,
): Promise<TemplateResult> {
  const [data, names] = await Promise.all([readSession(page), organisationNames()]);
  const body = html`<h1>${sessionHeading(session)}</h1>
    ${opening} ${sessionFacts(session, data, context)} ${items} ${adopted(session, data, context)}
    ${agreements(data, context, names)} ${elections(data, context)} ${remarks(session, detail)}
    ${doubts([session], context)}`;
  return html`${body} ${await sourceList(context, detail)} ${colophon(session, context)}`;
}

async function organisationNames(): Promise<Names> {
  return new Map<RecordId, string>((await rows('organisation')).map(({ id, title }) => [id, title]));
}

/** Notes of the record; the brief leaves them to the page. */
function remarks({ notes }: Session, detail: Detail): ReturnType<typeof section> {
  if (detail === 'short' || notes.length === 0) return nothing;
  return section(
    msg('Notes'),
    html`<ul class="small">
      ${notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}
    </ul>`,
  );
}

/** The head of a session on paper: what it is called, and its facts. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { plural } from '../core/plural';
import type { RecordId, Session } from '../../data/model';
import { colon, comma, countryName, formatPeriod, joinParts, joinWords, sessionName } from '../core/format';
import { cameBy, figureText, original } from '../core/vocabulary';
import { factTable, nameWithCountry, section, type Piece } from './parts';
import { sourcesOf, type Elected, type SessionData } from './session-data';
import type { Context } from './sheet';

/** "88th session, Santiago, 2019". */
export function sessionHeading(session: Session): string {
  return joinParts([
    sessionName(session),
    session.city ?? (session.country && countryName(session.country)),
    session.year,
  ]);
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
      [
        msg('President'),
        session.chair ? html`${personName(session.chair, context)}${comma()}${msg('chair')}` : nothing,
      ],
      [msg('Secretary General'), general ? html`${appointment(general)}${cite.mark(sourcesOf(general))}` : nothing],
      [
        msg('Next host'),
        announced
          ? html`${msg('Announced')}${colon()}${announced}. ${outcome ?? nothing}${cite.mark(sources)}`
          : nothing,
      ],
    ]),
  );
}

function placeAndDates({ city, country, period, planned }: Session): Piece {
  const words = joinParts([city, country && countryName(country), formatPeriod(period)]);
  if (words === '') return nothing;
  return planned ? html`${words} (${msg('planned')})` : words;
}

function attendance({ attendance, evidence }: Session, { cite }: Context): Piece {
  const { countries, delegates } = attendance;
  const parts = [
    countries && plural(countries.value, msg('one: # country | other: # countries'), figureText(countries)),
    delegates && plural(delegates.value, msg('one: # delegate | other: # delegates'), figureText(delegates)),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return nothing;
  return html`${joinWords(parts)}${cite.mark(['attendance', 'attendance.countries', 'attendance.delegates'].flatMap((field) => evidence[field]?.sources ?? []))}`;
}

function personName(id: RecordId, { rows }: Context): string {
  const row = rows.get(id);
  return row ? nameWithCountry(row.title, row.country && countryName(row.country)) : id;
}

function appointment({ person, post }: Elected): TemplateResult {
  const name = nameWithCountry(person.title, person.country && countryName(person.country));
  const term =
    post.termYears === undefined
      ? ''
      : `${comma()}${plural(post.termYears, msg('one: for # year | other: for # years'))}`;
  const vote = post.vote ? html`${comma()}${original(post.vote.text)}` : nothing;
  return html`${name}${comma()}${cameBy(post.how ?? 'appointed')}${vote}${term}`;
}

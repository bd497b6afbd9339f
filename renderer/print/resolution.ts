/** A resolution or a decision on paper. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Decision, RecordId, RelationType, Resolution, Row } from '../../data/model';
import { statusFrom } from '../../data/model/status';
import type { Page } from '../../electron/bridge';
import { comma, formatDate, formatPeriod, joinParts, sessionName } from '../core/format';
import { titleOf, type Title } from '../core/titles';
import { outcome, title as titleIn } from '../core/vocabulary';
import { statusWords } from '../parts/record/status';
import { voteWords } from '../parts/record/vote-words';
import { agendaText, documentsText, outsidePiece, sponsorsPiece, votePiece } from './adoption';
import { colophon } from './colophon';
import { doubts, factTable, parted, prose, section, type Piece } from './parts';
import type { Context, Sheet } from './sheet';
import { sourceList } from './source-list';
import { recordText } from './text';

/** Everything known of one text. */
export async function resolutionPage(page: Page, record: Resolution | Decision, context: Context): Promise<Sheet> {
  const { cite } = context;
  const symbol = record.kind === 'resolution' ? record.symbol : undefined;
  const own = titleOf(record);
  const body = html`${symbol ? html`<p class="kicker"><bdi>${symbol}</bdi></p>` : nothing}
    <h1 lang=${own.lang}>${own.words}</h1>
    <p class="remark">${titleRemark(record, own)}${cite.mark(record.sources)}</p>
    ${facts(page, record, context)} ${section(msg('In our own words'), prose(record.summary, context))}
    ${votePiece(record.vote)} ${sponsorsPiece(record, context)} ${relations(record, context)}
    ${outsidePiece(record, does)} ${citedBy(page, context)} ${notes(record)} ${doubts([record], context)}`;
  const title = symbol ?? own.words;
  const text = await recordText(record.id, record.texts, context.options);
  return { title, body: html`${body} ${text} ${await sourceList(context, 'full')} ${colophon(record, context)}` };
}

function titleRemark({ kind }: Resolution | Decision, { official }: Title): string {
  if (official) return msg('Title as the assembly gives it.');
  return kind === 'resolution'
    ? msg('A descriptive title: this pack’s description of the subject, not the assembly’s own words.')
    : msg('A descriptive title. Known by subject; its number was not found in the sources read.');
}

function facts(page: Page, record: Resolution | Decision, { rows, cite }: Context): Piece {
  const session = record.session ? rows.get(record.session) : undefined;
  const where = session && joinParts([sessionName(session), session.city, session.year]);
  const { vote } = record;
  return section(
    msg('Facts'),
    factTable([
      [msg('Session'), where ?? (record.year ? String(record.year) : msg('not found in the sources read'))],
      [msg('Date'), record.date ? formatDate(record.date) : sessionDays(record, session)],
      [msg('Outcome'), record.outcome ? outcome(record.outcome) : msg('not found in the sources read')],
      [
        msg('Vote'),
        vote
          ? html`${voteWords(vote)}${cite.mark(vote.sources)}${vote.note ? html`. ${vote.note}` : nothing}`
          : msg('not found in the sources read'),
      ],
      [msg('Status'), status(page, rows)],
      [msg('Agenda item'), agendaText(record)],
      [msg('Documents'), documentsText(record)],
      [msg('Subjects'), parted(record.subjects)],
    ]),
  );
}

/** The days of the session stand for the day that was not found, as on the screen. */
function sessionDays({ year }: Resolution | Decision, session: Row | undefined): Piece {
  const when = formatPeriod(session?.period) || (year === undefined ? '' : String(year));
  if (when === '') return msg('not found in the sources read');
  return html`<span class="derived">${when}</span>
    <span class="aside">${msg('derived from the session; the day was not found')}</span>`;
}

function status({ backlinks }: Page, rows: Context['rows']): Piece {
  const found = statusFrom(backlinks);
  if (!found)
    return html`${msg('Unknown')}
      <span class="aside">${msg('no record here says that it was amended, repealed or carried out')}</span>`;
  const { words, since } = statusWords(found, rows);
  const by = found.by.map((id, i) => html`${i > 0 ? comma() : ''}${nameOf(id, rows)}`);
  return html`<span class="derived">${words}</span>
    <span class="aside">${msg('derived from relations:')} ${since}</span> ${by}`;
}

function relations(record: Resolution | Decision, { rows, cite }: Context): Piece {
  if (record.relations.length === 0) return nothing;
  return section(
    msg('What it does to other records'),
    factTable(
      record.relations.map(({ type, target, note, sources }): [string, Piece] => [
        does(type),
        html`${nameOf(target, rows)}${note ? ` (${note})` : ''}${cite.mark(sources)}`,
      ]),
    ),
  );
}

function citedBy({ backlinks }: Page, { rows }: Context): Piece {
  const named = backlinks.flatMap(({ from, by }): [string, TemplateResult][] => {
    const verb = passive(by);
    return verb ? [[verb, nameOf(from, rows)]] : [];
  });
  return named.length === 0 ? nothing : section(msg('What others do to it'), factTable(named));
}

/** A record as other records name it: with its symbol when it has one. */
export function nameOf(id: RecordId, rows: Context['rows']): TemplateResult {
  const row = rows.get(id);
  if (!row) return html`${id}`;
  return row.symbol ? html`<bdi>${row.symbol}</bdi>${comma()}${titleIn(row)}` : html`${titleIn(row)}`;
}

function does(type: RelationType): string {
  switch (type) {
    case 'recalls':
      return msg('Recalls');
    case 'reaffirms':
      return msg('Reaffirms');
    case 'amends':
      return msg('Amends');
    case 'repeals':
      return msg('Repeals');
    case 'implements':
      return msg('Implements');
    case 'concerns':
      return msg('Concerns');
    case 'cites':
      return msg('Cites');
  }
}

function passive(by: string): string | null {
  switch (by) {
    case 'recalls':
      return msg('Recalled by');
    case 'reaffirms':
      return msg('Reaffirmed by');
    case 'amends':
      return msg('Amended by');
    case 'repeals':
      return msg('Repealed by');
    case 'implements':
      return msg('Implemented by');
    case 'cites':
      return msg('Cited by');
    default:
      return null;
  }
}

function notes({ notes }: Resolution | Decision): Piece {
  if (notes.length === 0) return nothing;
  return section(
    msg('Notes'),
    html`<ul class="small">
      ${notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}
    </ul>`,
  );
}

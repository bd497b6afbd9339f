/** The page of a resolution, or of a decision that is known by its subject only. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Decision, Resolution } from '../../../data/model';
import { comma, formatDate, formatPeriod, joinParts } from '../../core/format';
import { titleOf } from '../../core/titles';
import { isTranslated, original, outcomeCapital } from '../../core/vocabulary';
import { kindIcon } from '../icon';
import { later } from '../later';
import { amongAdopted } from './adopted-count';
import { agendaFact, documentsFact, keywordsFact, subjectsFact } from './adopted-facts';
import { confidenceMark, derived, notFound, unknownBox } from './evidence';
import { factList, type Fact, type Value } from './facts';
import { linkTo, type PageContext } from './page-context';
import { conflicts, gaps, notes, prose, relations, sources, section } from './sections';
import { textLinks } from '../text/text-links';
import { fieldMark } from './field-evidence';
import { outsideSection } from './outside';
import { sponsorsSection } from './sponsors';
import { statusFact } from './status';
import { subjectTables } from './same-subject';
import { numberIn } from './tally';
import { voteSection } from './vote';
import { voteWords } from './vote-words';

/** A text on more subjects than this names them as links: a table for each would bury the page. */
const mostTables = 3;

/** @param context of a page whose record is a resolution or a decision */
export function adoptedPage(record: Resolution | Decision, context: PageContext): TemplateResult {
  const session = record.session ? context.rows.get(record.session) : undefined;
  const isResolution = record.kind === 'resolution';
  const placed = joinParts([session?.city, record.year]);
  const facts: (Fact | null)[] = [
    number(record),
    adopted(record, context),
    outcome(record, context),
    vote(record, context),
    statusFact(context),
    sure(record, context),
    agendaFact(record),
    documentsFact(record),
    subjectsFact(record),
    keywordsFact(record),
  ];
  return html`<p class="kicker">
      ${kindIcon(record.kind)}<span
        >${isResolution ? msg('Resolution of the') : msg('Decision of the')}
        ${linkTo(context, record.session)}${placed ? `${comma()}${placed}` : ''}</span
      >
    </p>
    ${isResolution ? html`<h1><bdi class="ref">${record.symbol}</bdi></h1>` : nothing} ${title(record)}
    <p class="title-note">${titleNote(record)}</p>
    <div class="cols">
      <div class="b">
        ${factList(facts)} ${record.texts.length > 0 ? section(msg('Read the text'), textLinks(record)) : nothing}
        ${prose(record.summary, context, 2)} ${gaps(record)} ${conflicts(record.conflicts, context)} ${notes(record)}
      </div>
      <div class="a">
        ${among(record, context)} ${voteSection(record.vote, record.id)} ${sponsorsSection(record.sponsors, context)}
        ${relations(context, ['source'])} ${outsideSection(record)}
      </div>
    </div>
    ${later(
      context.page,
      html`${record.subjects.length > mostTables ? nothing : subjectTables(context.sameSubjects, record.id)}
      ${sources(record, context)}`,
    )}`;
}

function title(record: Resolution | Decision): TemplateResult {
  const { words, lang, official: isOfficial } = titleOf(record);
  const official = isOfficial ? 'official' : '';
  return record.kind === 'resolution'
    ? html`<p dir="auto" class=${`subject ${official}`} lang=${lang}>${words}</p>`
    : html`<h1 dir="auto" class=${official} lang=${lang}>${words}</h1>`;
}

function titleNote(record: Resolution | Decision): string | typeof nothing {
  if (titleOf(record).official) return nothing;
  return record.kind === 'resolution'
    ? msg('Described by its subject. Its official title was not found.')
    : msg('Described by its subject. Its official title and number were not found.');
}

function number(record: Resolution | Decision): Fact | null {
  return record.kind === 'decision' ? { label: msg('Number'), value: unknownBox() } : null;
}

function adopted(record: Resolution | Decision, context: PageContext): Fact {
  const label = msg('Date');
  if (record.date) return { label, value: html`${formatDate(record.date)}${fieldMark(record, 'date', context)}` };
  const session = record.session ? context.rows.get(record.session) : undefined;
  const when = formatPeriod(session?.period) || (record.year === undefined ? '' : String(record.year));
  if (when === '') return { label, value: notFound() };
  return { label, value: derived(when), more: msg('derived from the session; the day was not found') };
}

function outcome(record: Resolution | Decision, context: PageContext): Fact {
  const value = record.outcome
    ? html`${outcomeCapital(record.outcome)}${fieldMark(record, 'outcome', context)}`
    : notFound();
  return { label: msg('Outcome'), value, more: record.outcome ? verbOfSource(record.outcome) : nothing };
}

/** The verb itself, where it is shown in other words. */
function verbOfSource(verb: string): Value {
  const of = msg('the verb of the source');
  return isTranslated(verb) ? html`${of} (${original(verb)})` : of;
}

function vote(record: Resolution | Decision, context: PageContext): Fact {
  const { vote: given } = record;
  if (!given) return { label: msg('Vote'), value: notFound() };
  const note = given.note ?? record.evidence['vote']?.note;
  return {
    label: msg('Vote'),
    value: html`${voteWords(given)}${context.sources.mark([...given.sources, ...(record.evidence['vote']?.sources ?? [])])}`,
    more: note && original(note, record.lang),
  };
}

function sure(record: Resolution | Decision, context: PageContext): Fact {
  return {
    label: msg('Confidence'),
    value: html`${confidenceMark(record.confidence, record.confidenceNote)}${context.sources.mark(record.sources)}`,
  };
}

function among(record: Resolution | Decision, { count }: PageContext): TemplateResult | typeof nothing {
  if (!count) return nothing;
  return amongAdopted(
    count,
    record.kind === 'resolution' ? numberIn(record.symbol, count.session.numberPattern) : null,
  );
}

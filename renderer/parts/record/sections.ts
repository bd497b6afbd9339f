/** Sections that pages of several kinds share: prose, conflicts, what is not known, relations, sources. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnyRecord, Backlink, Conflict, Paragraph, Row } from '../../../data/model';
import { colon, comma, formatDate } from '../../core/format';
import { recordHref } from '../../core/route';
import { fieldName } from '../../core/field-names';
import { original, title } from '../../core/vocabulary';
import { kindIcon } from '../icon';
import { later } from '../later';
import { linkTo, type PageContext } from './page-context';
import type { Value } from './facts';

/** A section with a heading; nothing when it has no content. */
export function section(heading: string, content: Value): Value {
  return content === nothing
    ? nothing
    : html`<section class="sec">
        <h2>${heading}</h2>
        ${content}
      </section>`;
}

/** Paragraphs in the project's own words, each with its sources and the records that it is about; headings of `level`. */
export function prose(paragraphs: readonly Paragraph[], context: PageContext, level: 2 | 3 = 3): Value {
  if (paragraphs.length === 0) return nothing;
  const { lang } = context.page.record;
  const head = (words: string): TemplateResult =>
    level === 2 ? html`<h2>${original(words, lang)}</h2>` : html`<h3>${original(words, lang)}</h3>`;
  return html`<div class="prose">
    ${paragraphs.map(
      ({ heading, text, sources, about }) =>
        html`${heading ? head(heading) : nothing}
          <p dir="auto">${original(text, lang)}${context.sources.mark(sources)}</p>
          ${
            about.length > 0
              ? html`<p class="about">${about.map((id, i) => html`${i > 0 ? ' · ' : ''}${linkTo(context, id)}`)}</p>`
              : nothing
          }`,
    )}
  </div>`;
}

/** Where sources disagree: every value with who says so. */
export function conflicts(all: readonly Conflict[], context: PageContext): Value {
  if (all.length === 0) return nothing;
  const { lang } = context.page.record;
  return section(
    msg('Sources disagree'),
    html`${all.map(
      ({ about, values, note }) =>
        html`<div class="conflict">
          <h3>${original(about, lang)}</h3>
          <ul>
            ${values.map(
              (v) =>
                html`<li>
                  <b>${original(v.value, lang)}</b
                  >${context.sources.mark(v.sources)}${v.note ? html` <span>${original(v.note, lang)}</span>` : nothing}
                </li>`,
            )}
          </ul>
          ${note ? html`<p dir="auto">${original(note, lang)}</p>` : nothing}
          <p class="hint">${msg('Each is shown as it was read. The program does not choose.')}</p>
        </div>`,
    )}`,
  );
}

/** What was looked for and not found, in ochre. */
export function gaps(record: Pick<AnyRecord, 'gaps' | 'lang'>): Value {
  if (record.gaps.length === 0) return nothing;
  return html`<div class="gapnote">
    <b>${msg('Not found')}</b>
    <ul>
      ${record.gaps.map((gap) => html`<li dir="auto">${original(gap, record.lang)}</li>`)}
    </ul>
  </div>`;
}

/** Further notes, and what was computed rather than read. */
export function notes(record: Pick<AnyRecord, 'notes' | 'derived' | 'lang'>): Value {
  const lines = [
    ...record.notes.map((note) => original(note, record.lang)),
    ...record.derived.map(({ field, from }) => msg(str`Derived, not read: ${fieldName(field)}, from ${from}.`)),
  ];
  if (lines.length === 0) return nothing;
  return section(
    msg('Notes'),
    html`<ul class="bul">
      ${lines.map((line) => html`<li><span dir="auto">${line}</span></li>`)}
    </ul>`,
  );
}

/** The sources that the page names, by number; the rest of the record's own come last. */
export function sources(record: AnyRecord, context: PageContext): Value {
  context.sources.add(record.sources);
  const all = context.sources.all;
  if (all.length === 0) return nothing;
  return section(
    msg('Sources'),
    html`<ol class="srcs">
      ${all.map((id, i) => {
        const row = context.rows.get(id);
        const details = [row?.type, row?.date && formatDate(row.date)].filter(Boolean);
        return html`<li>
          <span class="n">${i + 1}</span
          ><span
            ><a href=${recordHref(id)}>${row ? title(row) : id}</a
            >${details.map((one) => html`${comma()}<bdi>${one}</bdi>`)}</span
          >
        </li>`;
      })}
    </ol>`,
  );
}

interface RowLink {
  readonly row: Row;
  readonly why: Value;
}

/** Links of a list that are drawn at once: about as many as a window is high. */
const linksInSight = 24;

/** Rows of records as a list of links, each with a word of why it is here. */
export function rowLinks(items: readonly RowLink[]): Value {
  if (items.length === 0) return nothing;
  return html`<ul class="rel">
    ${items.slice(0, linksInSight).map(rowLink)}
    ${items.length > linksInSight ? later(items[0]?.row, items.slice(linksInSight).map(rowLink)) : nothing}
  </ul>`;
}

function rowLink({ row, why }: RowLink): TemplateResult {
  return html`<li>
    ${kindIcon(row.kind)}<a href=${recordHref(row.id)}
      >${row.symbol ? html`<bdi class="ref">${row.symbol}</bdi> ` : nothing}${title(row)}</a
    ><span class="m">${why}</span>
  </li>`;
}

/** What relations and mentions are called, seen from this record and from the other one. */
export function relationName(by: Backlink['by'], direction: 'out' | 'in'): string {
  const names: Record<Backlink['by'], [out: string, back: string]> = {
    recalls: [msg('recalls'), msg('recalled by')],
    reaffirms: [msg('reaffirms'), msg('reaffirmed by')],
    amends: [msg('amends'), msg('amended by')],
    repeals: [msg('repeals'), msg('repealed by')],
    implements: [msg('implements'), msg('implemented by')],
    concerns: [msg('concerns'), msg('concerned by')],
    cites: [msg('cites'), msg('cited by')],
    session: [msg('session'), msg('adopted here')],
    chair: [msg('chair'), msg('chaired')],
    post: [msg('elected at'), msg('elected here')],
    membership: [msg('member of'), msg('member')],
    source: [msg('source'), msg('supported by this source')],
    about: [msg('about'), msg('described in')],
    joined: [msg('joined at'), msg('joined here')],
  };
  return names[by][direction === 'out' ? 0 : 1];
}

/** Relations both ways: what this record does to others, and who names it. */
export function relations(context: PageContext, except: readonly Backlink['by'][] = []): Value {
  const { record, backlinks } = context.page;
  const out = 'relations' in record ? record.relations : [];
  const items = [
    ...out.map(({ type, target, note, sources }) => ({
      id: target,
      why: html`${relationName(type, 'out')}${note ? html`${colon()}${original(note, record.lang)}` : nothing}${context.sources.mark(sources)}`,
    })),
    ...backlinks
      .filter(({ by }) => !except.includes(by))
      .map(({ from, by }) => ({ id: from, why: html`${relationName(by, 'in')}` })),
  ];
  const found = items.flatMap(({ id, why }) => {
    const row = context.rows.get(id);
    return row ? [{ row, why }] : [];
  });
  return section(msg('Related'), rowLinks(found));
}

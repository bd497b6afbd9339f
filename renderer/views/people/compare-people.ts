/** Two to four people side by side: their posts on one scale of years, and what is known of each. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Page } from '../../../electron/bridge';
import type { Person, Post, RecordId, Row } from '../../../data/model';
import { colon, countryName, formatPeriod, joinParts, semicolon } from '../../core/format';
import { recordHref } from '../../core/route';
import { original, term } from '../../core/vocabulary';
import { compareTable } from '../../parts/compare';
import { ComparedRecords } from '../../parts/compared-records';
import { timeline, yearsOf } from '../../parts/figures/timeline';
import { confidenceMark, notFound } from '../../parts/record/evidence';
import { flag } from '../../parts/record/flag';
import { contextOf, linkTo, type PageContext } from '../../parts/record/page-context';
import { monogram } from './posts';

interface Known {
  readonly person: Person;
  readonly context: PageContext;
}

@customElement('compare-people')
export class ComparePeople extends ComparedRecords {
  @property({ attribute: false }) sessions: readonly Row[] = [];
  /** Takes a person out. */
  @property({ attribute: false }) takeOut: (id: RecordId) => void = () => undefined;

  protected override comparison(pages: readonly Page[]): unknown {
    const known = pages.flatMap((one): Known[] =>
      one.record.kind === 'person' ? [{ person: one.record, context: contextOf(one) }] : [],
    );
    if (known.length === 0) return nothing;
    const range = yearsOf(known.flatMap(({ person }) => person.posts));
    const each = (cell: (one: Known) => TemplateResult | string | typeof nothing): ReturnType<typeof cell>[] =>
      known.map(cell);
    return html`<div class="compare-lines">
        ${known.map(
          ({ person }) =>
            html`<section class="compare-line">
              <h2 class="official">${person.title}</h2>
              ${timeline(person.posts, { range, sessions: this.sessions, table: false })}
            </section>`,
        )}
      </div>
      ${compareTable(
        known.map(({ person }) => ({
          head: heading(person),
          ...(known.length > 2 ? { remove: () => this.takeOut(person.id) } : {}),
        })),
        [
          {
            label: msg('Country'),
            cells: each(({ person }) =>
              person.country ? html`${flag(person.country)} ${countryName(person.country)}` : notFound(),
            ),
          },
          {
            label: msg('Posts'),
            cells: each(({ person }) =>
              lines(person.posts, (post) => joinParts([term(post.role), formatPeriod(post.period)])),
            ),
          },
          {
            label: msg('Elected at'),
            cells: each(({ person, context }) =>
              lines(person.posts, (post) => (post.session ? linkTo(context, post.session) : msg('not found'))),
            ),
          },
          {
            label: msg('Vote'),
            cells: each(({ person }) =>
              lines(person.posts, (post) => (post.vote ? original(post.vote.text) : msg('not found'))),
            ),
          },
          {
            label: msg('Function'),
            cells: each(({ person }) =>
              lines(person.posts, (post) => (post.function ? original(post.function) : msg('not found'))),
            ),
          },
          { label: msg('Sources disagree'), cells: each(({ person }) => disputes(person)) },
          {
            label: msg('Not found'),
            cells: each(({ person }) =>
              person.gaps.length > 0 ? original(person.gaps.join(' ')) : msg('nothing is noted'),
            ),
          },
          {
            label: msg('Confidence'),
            cells: each(({ person }) => confidenceMark(person.confidence, person.confidenceNote)),
          },
          { label: msg('Sources'), cells: each(({ person, context }) => sources(person, context)) },
        ],
      )}`;
  }
}

function heading({ id, title }: Person): TemplateResult {
  return html`<span class="monogram" aria-hidden="true">${monogram(title)}</span
    ><a class="official" href=${recordHref(id)}>${title}</a>`;
}

/** A line for each post, in the same order in every row of the table. */
function lines(
  posts: readonly Post[],
  line: (post: Post) => TemplateResult | string | typeof nothing,
): TemplateResult | string {
  if (posts.length === 0) return notFound();
  return html`<ol class="stack">
    ${posts.map((post) => html`<li>${line(post)}</li>`)}
  </ol>`;
}

function disputes(person: Person): string {
  const all = [...person.conflicts, ...person.posts.flatMap(({ conflicts }) => conflicts)];
  return all.length === 0
    ? msg('nothing is noted')
    : all
        .map(({ about, values }) => `${about}${colon()}${values.map(({ value }) => value).join(' / ')}`)
        .join(semicolon());
}

function sources(person: Person, context: PageContext): TemplateResult {
  return html`<ol class="stack">
    ${person.sources.map((id) => html`<li>${linkTo(context, id)}</li>`)}
  </ol>`;
}

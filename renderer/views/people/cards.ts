/** Profile cards, and the shorter forms of the same people. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RecordId, Row } from '../../../data/model';
import { countryName, formatPeriod, joinWords } from '../../core/format';
import { original, role, term, type Words } from '../../core/vocabulary';
import { deskBadges } from '../../parts/desk/badges';
import { flag } from '../../parts/record/flag';
import '../../parts/list/long-list';
import { shortRow } from '../../parts/list/short-row';
import { pickBox } from '../../parts/list/picks';
import type { Group } from './filters';
import { monogram, postAt } from './posts';

type Href = (id: RecordId) => string;

/** What picks people for a comparison: the query and its change. */
export interface Picking {
  readonly query: URLSearchParams;
  readonly change: (query: URLSearchParams) => void;
}

/** People side by side, at most. */
export const mostCompared = 4;

/** Cards under the session of election. */
export function cards(groups: readonly Group[], href: Href, { query, change }: Picking): TemplateResult {
  return html`${groups.map(
    ({ session, title, place, rows }) =>
      html`<section class="people-group">
        <h2>
          ${session ? msg(str`Elected or appointed at the ${title}`) : msg('Session of election not found')}
          <span>${place}</span>
        </h2>
        <ul class="cards">
          ${repeat(
            rows,
            (row) => row.id,
            (row) => html`<li>${card(row, session, href)} ${pickBox(row, query, mostCompared, change)}</li>`,
          )}
        </ul>
      </section>`,
  )}`;
}

function card(row: Row, session: RecordId | null, href: Href): TemplateResult {
  const post = postAt(row, session);
  const elected = post?.session !== undefined;
  return html`<a data-row class="card" href=${href(row.id)}>
    <span class="monogram" aria-hidden="true">${monogram(row.title)}</span>
    <span class="text">
      <span class="name official">${row.title} ${deskBadges(row.id)}</span>
      <span class="post"
        >${post ? role(post.role) : msg('Post not found')}${post ? html` <span class="term">${formatPeriod(years(post))}</span>` : nothing}</span
      >
      <span class="country"
        >${flag(row.country)} ${row.country ? countryName(row.country) : msg('Country not found')}</span
      >
      <span class="more">${post?.function ? original(post.function) : msg('Function not found')}</span>
      ${elected ? html`<span class="more">${post.vote ? original(post.vote) : msg('Vote not found')}</span>` : nothing}
    </span>
  </a>`;
}

const years = ({
  start,
  end,
}: {
  start?: string | undefined;
  end?: string | undefined;
}): { start?: string; end?: string } => ({
  ...(start ? { start: start.slice(0, 4) } : {}),
  ...(end ? { end: end.slice(0, 4) } : {}),
});

/** One line a person, by name. */
export function names(rows: readonly Row[], href: Href): TemplateResult {
  const sorted = [...rows].sort((a, b) => a.title.localeCompare(b.title));
  return html`<long-list
    .groups=${[{ key: '', head: null, rows: sorted }]}
    .row=${(row: Row) => named(row, href)}
    .look=${'names'}
  ></long-list>`;
}

function named(row: Row, href: Href): TemplateResult {
  const posts = joinWords((row.posts ?? []).map((post) => `${term(post.role)} ${formatPeriod(years(post))}`.trim()));
  return html`<a data-row href=${href(row.id)}
    ><span class="official">${row.title} ${deskBadges(row.id)}</span
    ><span>${flag(row.country)} ${row.country ? countryName(row.country) : msg('Country not found')}</span
    ><span class="posts" title=${posts}>${posts}</span></a
  >`;
}

function newest(person: Row): Words {
  const post = postAt(person, null);
  return post ? role(post.role) : '';
}

/** A row of the list beside a page. */
export function shortPerson(row: Row, href: Href, current: RecordId): TemplateResult {
  return shortRow(row, href, current, {
    start: ({ country }) => flag(country),
    more: (person) => newest(person),
    official: true,
  });
}

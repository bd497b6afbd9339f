/** The three columns of a session's page: adopted, elected, and with whom and where next. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Row, Session } from '../../../data/model';
import { kindOf } from '../../../data/model/kind';
import { comma, countryName, formatCount } from '../../core/format';
import { formatRoute, recordHref } from '../../core/route';
import { titleOf } from '../../core/titles';
import { original, outcome, role, title } from '../../core/vocabulary';
import { flag } from '../../parts/record/flag';
import { fieldMark } from '../../parts/record/field-evidence';
import { linkTo, type PageContext } from '../../parts/record/page-context';
import { numberIn, tally } from '../../parts/record/tally';
import { rank, type RowPost } from '../people/posts';

/** Lines of a column before "All 12": the columns end above the fold. */
const linesShown = 5;

function named(context: PageContext, by: string): Row[] {
  const ids = new Set(context.page.backlinks.filter((link) => link.by === by).map(({ from }) => from));
  return [...ids].flatMap((id) => context.rows.get(id) ?? []);
}

/** The organisation that a decision concerns, if it concerns one. */
const organisationOf = ({ concerns }: Row): string | undefined => concerns?.find((id) => kindOf(id) === 'organisation');

function nothingFound(): TemplateResult {
  return html`<p class="none">${msg('Nothing was found in the sources read.')}</p>`;
}

/** What was adopted: resolutions by number, then subjects without one. */
export function adoptedColumn(record: Session, context: PageContext): TemplateResult {
  const all = named(context, 'session');
  const resolutions = all.filter(({ kind }) => kind === 'resolution');
  const decisions = all.filter(({ kind }) => kind === 'decision');
  const own = [...resolutions, ...decisions.filter((row) => !organisationOf(row))];
  const count = record.resolutionsAdopted?.value;
  const identified = new Set(resolutions.flatMap(({ symbol }) => numberIn(symbol ?? '', record.numberPattern) ?? []));
  const heading =
    count === undefined ? msg('Adopted') : html`${msg(str`Adopted: ${count}`)} ${tally(count, identified)}`;
  const list = formatRoute({ place: 'resolutions', query: new URLSearchParams({ session: record.id }) });
  const total = all.length;
  return html`<section>
    <h2>${heading}</h2>
    ${total === 0 ? nothingFound() : nothing}
    <ul class="lines">
      ${own.slice(0, linesShown).map(adoptedLine)}
    </ul>
    ${
      total > 0
        ? html`<p class="hint">
            ${msg(str`${formatCount(resolutions.length)} by number, ${formatCount(decisions.length)} by subject.`)}
            <a href=${list}>${msg(str`See all ${formatCount(total)}`)}</a>
          </p>`
        : nothing
    }
    ${
      count !== undefined && record.evidence['resolutionsAdopted']
        ? html`<p class="hint">${msg(str`Adopted: ${count}`)}${fieldMark(record, 'resolutionsAdopted', context)}</p>`
        : nothing
    }
    ${
      decisions.length > 0 && count !== undefined
        ? html`<p class="hint">${msg('Which subjects are among the adopted is not known.')}</p>`
        : nothing
    }
  </section>`;
}

function adoptedLine(row: Row): TemplateResult {
  const { words } = titleOf(row);
  const name = row.symbol ? html`<bdi class="ref">${row.symbol}</bdi>` : title(row);
  const more = row.symbol ? title(row) : row.outcome ? outcome(row.outcome) : '';
  return html`<li>
    <a dir="auto" class=${row.symbol ? 'whole' : 'g'} href=${recordHref(row.id)} title=${words}>${name}</a
    ><span class=${row.symbol ? 'm g' : 'm'}>${more}</span>
  </li>`;
}

/** Who was elected or reappointed, with the vote where it was found, and who was in the chair. */
export function electedColumn(record: Session, context: PageContext): TemplateResult {
  const people = named(context, 'post').flatMap((row): { row: Row; post: RowPost }[] =>
    (row.posts ?? []).filter(({ session }) => session === record.id).map((post) => ({ row, post })),
  );
  people.sort((a, b) => rank(a.post.role) - rank(b.post.role) || a.row.title.localeCompare(b.row.title));
  const line = ({ row, post }: (typeof people)[number]): TemplateResult =>
    html`<li>
      ${flag(row.country)}<a class="g" href=${recordHref(row.id)} title=${`${row.title}, ${row.country?.name ?? ''}`}
        >${row.title}</a
      ><span class="m" title=${post.vote ?? nothing}>${post.vote ? original(post.vote) : msg('vote not found')}</span
      ><small>${role(post.role)}${row.country ? `${comma()}${countryName(row.country)}` : ''}</small>
    </li>`;
  return html`<section>
    <h2>${msg('Elected and reappointed')}</h2>
    ${people.length === 0 ? nothingFound() : nothing}
    <ul class="lines named">
      ${people.slice(0, linesShown).map(line)}
    </ul>
    ${
      people.length > linesShown
        ? html`<details class="rest">
            <summary>${msg(str`${formatCount(people.length - linesShown)} more`)}</summary>
            <ul class="lines named">
              ${people.slice(linesShown).map(line)}
            </ul>
          </details>`
        : nothing
    }
    ${record.chair ? html`<p class="hint">${msg('Chair:')} ${linkTo(context, record.chair)}</p>` : nothing}
  </section>`;
}

/** Decisions about other organisations, and the next host as announced and as it came. */
export function nextColumn(record: Session, context: PageContext): TemplateResult {
  const partners = named(context, 'session').filter((row) => row.kind === 'decision' && organisationOf(row));
  const { nextHost } = record;
  return html`<section>
    ${
      partners.length > 0
        ? html`<h2>${msg('With other organisations')}</h2>
            <ul class="lines two-lines">
              ${partners.slice(0, linesShown).map(
                (row) =>
                  html`<li>
                    <a dir="auto" class="g" href=${recordHref(row.id)} title=${titleOf(row).words}>${title(row)}</a>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    <h2>${msg('Next host')}</h2>
    ${
      nextHost
        ? html`<p>
              ${msg('Announced:')} ${original(nextHost.announced, record.lang)}${context.sources.mark(nextHost.sources)}
            </p>
            ${nextHost.outcome ? html`<p class="outcome" dir="auto">${original(nextHost.outcome, record.lang)}</p>` : nothing}`
        : html`<p class="none">${msg('Not found in the sources read')}</p>`
    }
  </section>`;
}

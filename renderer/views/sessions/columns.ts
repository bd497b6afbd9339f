/** The three columns of a session's page: adopted, elected, next. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Row, Session } from '../../../data/model';
import { recordHref } from '../../core/route';
import { numberUnknown } from '../../parts/record/evidence';
import { flag } from '../../parts/record/flag';
import { linkTo, type PageContext } from '../../parts/record/page-context';
import { numberIn, tally } from '../../parts/record/tally';
import { rank, type RowPost } from '../people/posts';

function named(context: PageContext, by: string): Row[] {
  const ids = new Set(context.page.backlinks.filter((link) => link.by === by).map(({ from }) => from));
  return [...ids].flatMap((id) => context.rows.get(id) ?? []);
}

/** What was adopted: resolutions by number, then subjects without one. */
export function adoptedColumn(record: Session, context: PageContext): TemplateResult {
  const adopted = named(context, 'session');
  const resolutions = adopted.filter(({ kind }) => kind === 'resolution');
  const decisions = adopted.filter(({ kind }) => kind === 'decision');
  const count = record.resolutionsAdopted?.value;
  const identified = new Set(resolutions.flatMap(({ symbol }) => numberIn(symbol ?? '', record.numberPattern) ?? []));
  const heading =
    count === undefined ? msg('Adopted') : html`${msg(str`Adopted: ${count}`)} ${tally(count, identified)}`;
  return html`<section>
    <h2>${heading}</h2>
    ${adopted.length === 0 ? html`<p class="none">${msg('Nothing was found in the sources read.')}</p>` : nothing}
    <ul class="lines">
      ${resolutions.map(
        (row) =>
          html`<li>
            <a class="g" href=${recordHref(row.id)} title=${row.title}
              ><bdi class="ref">${row.symbol}</bdi> ${row.title}</a
            >
          </li>`,
      )}
    </ul>
    ${decisions.length > 0 && count !== undefined ? html`<p class="hint">${msg('Reported without a number; which of them are among the adopted is not known:')}</p>` : nothing}
    <ul class="lines">
      ${decisions.map((row) => html`<li><a class="g" href=${recordHref(row.id)} title=${row.title}>${row.title}</a><span class="m">${row.outcome ?? numberUnknown()}</span></li>`)}
    </ul>
    ${adopted.length > 0 ? html`<p class="hint">${msg(str`${resolutions.length} by number, ${decisions.length} by subject only`)}</p>` : nothing}
  </section>`;
}

/** Who was elected or reappointed, with the vote where it was found, and who was in the chair. */
export function electedColumn(record: Session, context: PageContext): TemplateResult {
  const people = named(context, 'post').flatMap((row): { row: Row; post: RowPost }[] =>
    (row.posts ?? []).filter(({ session }) => session === record.id).map((post) => ({ row, post })),
  );
  people.sort((a, b) => rank(a.post.role) - rank(b.post.role) || a.row.title.localeCompare(b.row.title));
  return html`<section>
    <h2>${msg('Elected and reappointed')}</h2>
    ${people.length === 0 ? html`<p class="none">${msg('Nothing was found in the sources read.')}</p>` : nothing}
    <ul class="lines">
      ${people.map(
        ({ row, post }) =>
          html`<li>
            ${flag(row.country)}<a class="g" href=${recordHref(row.id)}
              >${row.title}<small>${post.role}${row.country ? `, ${row.country.name}` : ''}</small></a
            ><span class="m">${post.vote ?? msg('vote not found')}</span>
          </li>`,
      )}
    </ul>
    ${record.chair ? html`<p class="hint">${msg('Chair:')} ${linkTo(context, record.chair)}</p>` : nothing}
  </section>`;
}

/** Agreements that the session supported, and the next host as announced and as it came. */
export function nextColumn(record: Session, context: PageContext): TemplateResult {
  const agreements = named(context, 'session').filter(
    ({ kind, title }) => kind === 'decision' && /^cooperation agreement/i.test(title),
  );
  const { nextHost } = record;
  return html`<section>
    ${
      agreements.length > 0
        ? html`<h2>${msg('Agreements')}</h2>
            <ul class="lines">
              ${agreements.map((row) => html`<li><a class="g" href=${recordHref(row.id)} title=${row.title}>${row.title.replace(/^Cooperation agreement with (?:the )?/, '')}</a></li>`)}
            </ul>`
        : nothing
    }
    <h2>${msg('Next host')}</h2>
    ${
      nextHost
        ? html`<p>${msg('Announced:')} ${nextHost.announced}${context.sources.mark(nextHost.sources)}</p>
            ${nextHost.outcome ? html`<p class="outcome">${nextHost.outcome}</p>` : nothing}`
        : html`<p class="none">${msg('Not found in the sources read')}</p>`
    }
  </section>`;
}

/** Two sessions side by side: where and when, how many came, what was adopted, who was elected, what is not known. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Page } from '../../../electron/bridge';
import type { Figure, Row, Session } from '../../../data/model';
import { colon, comma, formatPeriod, placeName, semicolon, sessionName } from '../../core/format';
import { recordHref } from '../../core/route';
import { figureText, original, role, title } from '../../core/vocabulary';
import { compareTable } from '../../parts/compare';
import { ComparedRecords } from '../../parts/compared-records';
import { confidenceMark, notFound } from '../../parts/record/evidence';
import { contextOf, linkTo, type PageContext } from '../../parts/record/page-context';
import { rank } from '../people/posts';

type Known = readonly [session: Session, context: PageContext];
type Cell = TemplateResult | string | typeof nothing;

@customElement('compare-sessions')
export class CompareSessions extends ComparedRecords {
  protected override comparison(pages: readonly Page[]): unknown {
    const known = pages.flatMap((one): Known[] =>
      one.record.kind === 'session' ? [[one.record, contextOf(one)]] : [],
    );
    if (known.length === 0) return nothing;
    const line = (label: string, cell: (one: Known) => Cell): { label: string; cells: Cell[] } => ({
      label,
      cells: known.map(cell),
    });
    const heads = known.map(([session]) => ({
      head: html`<a class="official" href=${recordHref(session.id)}>${sessionName(session)}</a>`,
    }));
    return compareTable(heads, [
      line(msg('Place'), ([session]) => placeName(session) || notFound()),
      line(msg('When'), ([{ period, year }]) => formatPeriod(period) || (year ? String(year) : notFound())),
      line(msg('Countries'), ([{ attendance }]) => figure(attendance.countries)),
      line(msg('Delegates'), ([{ attendance }]) => figure(attendance.delegates)),
      line(msg('Resolutions adopted'), ([{ resolutionsAdopted }]) => figure(resolutionsAdopted)),
      line(msg('Known by number'), ([, context]) => rowList(named(context, 'resolution'), true)),
      line(msg('Known by subject'), ([, context]) => rowList(named(context, 'decision'), false)),
      line(msg('Elected'), ([session, context]) => elected(session, context)),
      line(msg('Chair'), ([{ chair }, context]) => (chair ? linkTo(context, chair) : notFound())),
      line(msg('Next host'), ([{ nextHost }]) => (nextHost ? original(nextHost.announced) : notFound())),
      line(
        msg('Sources disagree'),
        ([{ conflicts }]) =>
          conflicts
            .map(({ about, values }) => `${about}${colon()}${values.map(({ value }) => value).join(' / ')}`)
            .join(semicolon()) || msg('nothing is noted'),
      ),
      line(msg('Not found'), ([{ gaps }]) => (gaps.length > 0 ? original(gaps.join(' ')) : msg('nothing is noted'))),
      line(msg('Confidence'), ([session]) => confidenceMark(session.confidence, session.confidenceNote)),
    ]);
  }
}

function figure(of: Figure | undefined): Cell {
  return of ? figureText(of) : notFound();
}

function named(context: PageContext, kind: Row['kind']): Row[] {
  const ids = context.page.backlinks.filter(({ by }) => by === 'session').map(({ from }) => from);
  return [...new Set(ids)].flatMap((id) => {
    const row = context.rows.get(id);
    return row?.kind === kind ? [row] : [];
  });
}

function rowList(rows: readonly Row[], bySymbol: boolean): Cell {
  if (rows.length === 0) return notFound();
  return html`<ol class="stack">
    ${rows.map(
      (row) =>
        html`<li>
          <a href=${recordHref(row.id)}
            >${bySymbol ? html`<bdi class="ref">${row.symbol}</bdi> ${title(row)}` : title(row)}</a
          >
        </li>`,
    )}
  </ol>`;
}

function elected(session: Session, context: PageContext): Cell {
  const people = [...context.rows.values()].flatMap((row) =>
    row.kind === 'person'
      ? (row.posts ?? []).filter((post) => post.session === session.id).map((post) => ({ row, post }))
      : [],
  );
  if (people.length === 0) return notFound();
  people.sort((a, b) => rank(a.post.role) - rank(b.post.role) || a.row.title.localeCompare(b.row.title));
  return html`<ol class="stack">
    ${people.map(
      ({ row, post }) =>
        html`<li>
          <bdi><a href=${recordHref(row.id)}>${row.title}</a></bdi
          >${comma()}${role(post.role)}
        </li>`,
    )}
  </ol>`;
}

/** The page of a session: where, how many, what was adopted, who was elected, and what is not known. */
import { msg } from '@lit/localize';
import { plural } from '../../core/plural';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Page } from '../../../electron/bridge';
import type { Row, Session } from '../../../data/model';
import { RostrumElement } from '../../core/element';
import { comma, formatPeriod, placeName, sessionName } from '../../core/format';
import { rows, rowsNow } from '../../core/library';
import { figureText } from '../../core/vocabulary';
import { attendancePlot, firstShown } from '../../parts/figures/attendance-plot';
import { hostMap } from '../../parts/figures/host-map';
import { later } from '../../parts/later';
import { confidenceMark } from '../../parts/record/evidence';
import type { Value } from '../../parts/record/facts';
import { fieldMark } from '../../parts/record/field-evidence';
import { contextOf, type PageContext } from '../../parts/record/page-context';
import { conflicts, gaps, notes, prose, relations, section, sources } from '../../parts/record/sections';
import { adoptedColumn, electedColumn, nextColumn } from './columns';

@customElement('session-page')
export class SessionPage extends RostrumElement {
  @property({ attribute: false }) page!: Page;
  @state() private sessions: readonly Row[] = rowsNow('session') ?? [];

  override connectedCallback(): void {
    super.connectedCallback();
    // Without them the page has no plot of its neighbours.
    void rows('session').then(
      (all) => (this.sessions = all),
      () => undefined,
    );
  }

  protected override render(): unknown {
    const { record } = this.page;
    return record.kind === 'session' ? sessionPage(record, contextOf(this.page), this.sessions) : nothing;
  }
}

function sessionPage(record: Session, context: PageContext, sessions: readonly Row[]): TemplateResult {
  const own = sessions.find(({ id }) => id === record.id);
  const plotted =
    record.number !== undefined &&
    record.number >= firstShown &&
    sessions.some(({ attendance }) => attendance?.countries !== undefined);
  return html`<header class="session-head">
      <h1 class="official">${sessionName(record)}</h1>
      <p>${headline(record, context)}</p>
    </header>
    ${record.planned ? html`<p class="gapnote">${msg('This session had not been held when the records were last checked.')}</p>` : nothing}
    ${own ? html`<div class="figs">${hostMap(own, sessions)}${plotted ? attendancePlot(sessions, record.id) : nothing}</div>` : nothing}
    <div class="three-up">
      ${adoptedColumn(record, context)} ${electedColumn(record, context)} ${nextColumn(record, context)}
    </div>
    ${record.summary.length > 0 ? section(msg('In detail'), prose(record.summary, context)) : nothing}
    ${later(
      context.page,
      html`${gaps(record)} ${conflicts(record.conflicts, context)} ${notes(record)}
        ${relations(context, ['source', 'session', 'post', 'chair'])}
        <p class="sure">
          ${confidenceMark(record.confidence, record.confidenceNote)}
          ${msg('confidence')}${context.sources.mark(record.sources)}
        </p>
        ${sources(record, context)}`,
    )}`;
}

/** "Santiago, Chile · 15–18 October 2019 · 162 countries, some 900 delegates". */
function headline(record: Session, context: PageContext): TemplateResult {
  const { period, year, attendance } = record;
  const place = placeName(record);
  const when = formatPeriod(period) || (year === undefined ? '' : String(year));
  const { countries, delegates } = attendance;
  const mark = (field: string): Value => fieldMark(record, field, context);
  const who = [
    countries &&
      html`${plural(countries.value, msg('one: # country | other: # countries'), figureText(countries))}${mark('attendance.countries')}`,
    delegates &&
      html`${plural(delegates.value, msg('one: # delegate | other: # delegates'), figureText(delegates))}${mark('attendance.delegates')}`,
  ].filter((part) => part !== undefined);
  const came =
    who.length > 0 ? html`${who.map((part, i) => html`${i > 0 ? comma() : nothing}${part}`)}${mark('attendance')}` : '';
  const parts = [
    html`${place || msg('place not found')}${mark('city')}`,
    when ? html`${when}${mark('period')}` : '',
    came,
  ].filter(Boolean);
  return html`${parts.map((part, i) => html`${i > 0 ? ' · ' : nothing}${part}`)}`;
}

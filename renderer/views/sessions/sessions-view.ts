/** All sessions: a table of what is known of each; a chosen one opens beside a shorter list. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RecordId, Row } from '../../../data/model';
import { RostrumElement } from '../../core/element';
import { formatCount, formatPeriod, sessionName } from '../../core/format';
import { rows } from '../../core/library';
import { offerPrint, requestPrint, withdrawPrint, type Printable } from '../../core/printable';
import { formatRoute, go, type Route } from '../../core/route';
import { fault, problemOf } from '../../parts/fault';
import { icon } from '../../parts/icon';
import { moveInList } from '../../parts/move-in-list';
import '../../parts/record/record-page';

@customElement('sessions-view')
export class SessionsView extends RostrumElement {
  @property({ attribute: false }) route!: Route;
  @state() private all: readonly Row[] | null = null;
  @state() private failed: unknown = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    withdrawPrint(this);
  }

  async #load(): Promise<void> {
    this.failed = null;
    try {
      this.all = await rows('session');
    } catch (error) {
      this.failed = error;
    }
  }

  #printable(all: readonly Row[]): Printable {
    return {
      type: 'list',
      title: msg('Sessions'),
      scope: msg(str`${all.length} records`),
      ids: all.map(({ id }) => id),
    };
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.all) offerPrint(this, this.#printable(this.all));
    if (changed.has('route')) this.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): unknown {
    if (this.failed)
      return html`<div class="fault-page">
        ${fault(problemOf(this.failed, msg('The list could not be read')), () => void this.#load())}
      </div>`;
    if (!this.all) return nothing;
    return this.route.id ? this.#reading(this.all, this.route.id) : this.#browsing(this.all);
  }

  #browsing(all: readonly Row[]): TemplateResult {
    return html`<section class="content whole" data-pane tabindex="-1" aria-label=${msg('Sessions')}>
      <header class="head">
        <h1>${msg('Sessions')}</h1>
        <span class="sub">${all.length}</span><span class="sp"></span>
        <button class="btn" @click=${() => requestPrint(this, this.#printable(all))}>
          ${icon('printer')}${msg('Print list')}
        </button>
      </header>
      <div
        class="scroll"
        data-scroll="sessions"
        tabindex="0"
        role="region"
        aria-label=${msg('Table of sessions')}
        @keydown=${moveInList}
      >
        <table class="data sessions">
          <thead>
            <tr>
              <th scope="col">${msg('Session')}</th>
              <th scope="col">${msg('Place')}</th>
              <th scope="col">${msg('When')}</th>
              <th scope="col" class="num">${msg('Countries')}</th>
              <th scope="col" class="num">${msg('Adopted')}</th>
            </tr>
          </thead>
          <tbody>
            ${all.map(
              (row) =>
                html`<tr>
                  <th scope="row">
                    <a data-row href=${formatRoute({ place: 'sessions', id: row.id })}>${sessionName(row)}</a>
                  </th>
                  <td>${place(row) || html`<span class="none">${msg('not found')}</span>`}</td>
                  <td>
                    ${formatPeriod(row.period) || (row.year ?? '')}${row.planned ? html` <span class="unk">${msg('planned')}</span>` : nothing}
                  </td>
                  <td class="num">${countries(row)}</td>
                  <td class="num">${row.adopted ?? html`<span class="none">–</span>`}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        <p class="hint">${msg('A dash: not found in the sources read.')}</p>
      </div>
    </section>`;
  }

  #reading(all: readonly Row[], id: RecordId): TemplateResult {
    const index = all.findIndex((row) => row.id === id);
    const open = (step: number): void => {
      const row = all[index + step];
      if (row) go({ place: 'sessions', id: row.id });
    };
    const position = { index, total: all.length, go: open };
    return html`<div class="side-list narrow">
      <nav
        class="list"
        data-pane
        tabindex="-1"
        aria-label=${msg('Sessions')}
        data-scroll="sessions-short"
        @keydown=${moveInList}
      >
        <p class="group">
          <a href=${formatRoute({ place: 'sessions' })}>${icon('back')}${msg('Sessions')}</a>
          <span class="n">${msg('newest first')}</span>
        </p>
        <ul class="short sessions">
          ${all.map(
            (row) =>
              html`<li>
                <a
                  data-row
                  class="row"
                  href=${formatRoute({ place: 'sessions', id: row.id })}
                  aria-current=${row.id === id ? 'true' : nothing}
                  ><span class="o official">${row.number ?? row.year}</span
                  ><span
                    ><span class="t">${row.city ?? msg('Place not found')}</span
                    ><span class="m"
                      ><span>${row.year}</span
                      >${row.country && row.country.name !== row.city ? html`<span>${row.country.name}</span>` : nothing}</span
                    ></span
                  ></a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <rostrum-record class="page" .recordId=${id} .position=${index >= 0 ? position : null}></rostrum-record>
    </div>`;
  }
}

const place = ({ city, country }: Row): string =>
  [city, country && country.name !== city ? country.name : undefined].filter(Boolean).join(', ');

function countries({ attendance }: Row): TemplateResult | string {
  if (attendance?.disputed) return attendance.disputed.join(' / ');
  if (attendance?.countries === undefined) return html`<span class="none">–</span>`;
  return `${attendance.qualifier ? `${attendance.qualifier} ` : ''}${formatCount(attendance.countries)}`;
}

/** All sessions: a table of what is known of each; a chosen one opens beside a shorter list. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RecordId, Row } from '../../../data/model';
import { rows } from '../../core/library';
import { ListView, type Browsing } from '../../parts/list/list-view';
import { sessionTable } from './table';

@customElement('sessions-view')
export class SessionsView extends ListView<readonly Row[]> {
  protected readonly place = 'sessions';
  protected override readonly width = 'narrow';

  protected override name(): string {
    return msg('Sessions');
  }

  protected override load(): Promise<readonly Row[]> {
    return rows('session');
  }

  protected override rowsOf(all: readonly Row[]): readonly Row[] {
    return all;
  }

  protected override browse(all: readonly Row[]): Browsing {
    return {
      total: all.length,
      list: sessionTable(all, this.href),
      clear: () => this.narrow(new URLSearchParams()),
    };
  }

  protected override short(some: readonly Row[], _all: readonly Row[], current: RecordId): TemplateResult {
    return html`<ul class="short sessions">
      ${some.map(
        (row) =>
          html`<li>
            <a data-row class="row" href=${this.href(row.id)} aria-current=${row.id === current ? 'true' : nothing}
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
    </ul>`;
  }
}

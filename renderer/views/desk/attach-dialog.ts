/** Finds the record to which a note is attached whose own record is gone. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Row } from '../../../data/model';
import type { RecordRef } from '../../core/desk';
import { attachNote } from '../../core/desk-acts';
import { RostrumElement } from '../../core/element';
import { comma, kindName } from '../../core/format';
import { libraryInfo } from '../../core/library';
import { search } from '../../core/search';
import { deskName } from '../../core/titles';
import { title } from '../../core/vocabulary';
import { kindIcon } from '../../parts/icon';

@customElement('attach-dialog')
export class AttachDialog extends RostrumElement {
  @state() private from: RecordRef | null = null;
  @state() private found: readonly Row[] | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  /** Asks to which record the note on this lost record belongs now. */
  show(from: RecordRef): void {
    this.from = from;
    this.found = null;
    void this.updateComplete.then(() => {
      this.dialog.showModal();
      const input = this.querySelector('input');
      if (!input) return;
      input.value = from.title;
      input.select();
      void this.find(from.title);
    });
  }

  protected override render(): TemplateResult {
    return html`<dialog class="attach-box" aria-labelledby="attach-title">
      <h2 id="attach-title">${msg('Attach the note to another record')}</h2>
      <label class="find"
        ><span>${msg('Find the record')}</span
        ><input type="search" @input=${(event: Event) => void this.find((event.target as HTMLInputElement).value)}
      /></label>
      <div role="status" class="vh">${this.found ? msg(str`${this.found.length} found`) : ''}</div>
      ${this.results()}
      <form method="dialog" class="dialog-actions"><button class="txt-btn">${msg('Cancel')}</button></form>
    </dialog>`;
  }

  private results(): TemplateResult | typeof nothing {
    if (!this.found) return nothing;
    if (this.found.length === 0) return html`<p class="hint">${msg('Nothing was found. Try other words.')}</p>`;
    return html`<ul class="found">
      ${this.found.map(
        (row) =>
          html`<li>
            <button @click=${() => void this.attach(row)}>
              ${kindIcon(row.kind)}<span
                >${row.symbol ? html`<bdi class="ref">${row.symbol}</bdi> ` : nothing}${title(row)}</span
              >
              <span class="m">${kindName(row.kind)}${row.year === undefined ? '' : `${comma()}${row.year}`}</span>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  private async find(text: string): Promise<void> {
    const answer = await search({ text, limit: 8 });
    if (answer) this.found = answer.hits.map(({ row }) => row);
  }

  private async attach(row: Row): Promise<void> {
    const { pack } = await libraryInfo();
    this.dialog.close();
    if (this.from && pack) attachNote(this.from, { pack: pack.id, id: row.id, title: deskName(row) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attach-dialog': AttachDialog;
  }
}

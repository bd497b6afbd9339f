/** The packs of this machine: what is offered, what is installed, and which one is shown. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Channel, PacksState, Request } from '../../../electron/bridge';
import { RostrumElement } from '../../core/element';
import { fault, problemOf } from '../../parts/fault';
import { keyList } from './key-list';
import { offerCard } from './offer-card';
import { packRow } from './pack-row';

/** Channels that answer the state of the packs. */
type PacksChannel = Extract<Channel, `packs.${string}`>;

@customElement('packs-dialog')
export class PacksDialog extends RostrumElement {
  @state() private packs: PacksState | null = null;
  /** What is being done, in words; null at rest. */
  @state() private busy: string | null = null;
  /** The pack whose removal was asked for once. */
  @state() private removing: string | null = null;
  /** The key of which it was asked once that it be forgotten. */
  @state() private forgetting: string | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  /** Opens with what there is. */
  async show(): Promise<void> {
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    await this.ask(msg('Looking at the packs…'), 'packs.read');
    this.focusOffer();
  }

  /** Opens with a file that was dropped onto the window. */
  async offer(file: string): Promise<void> {
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    await this.ask(msg('Looking at the file…'), 'packs.offer', { file });
    this.focusOffer();
  }

  override render(): unknown {
    return html`<dialog class="packs-box" aria-labelledby="packs-title" @close=${this.closed}>
      <h2 id="packs-title">${msg('Packs')}</h2>
      <div role="status" class="outcome">${this.busy === null ? nothing : html`<p>${this.busy}</p>`}</div>
      ${this.packs ? this.contents(this.packs) : nothing}
      <form method="dialog" class="dialog-actions">
        <button class="txt-btn">${msg('Close')}</button
        ><button class="btn" type="button" name="choose" ?disabled=${this.busy !== null} @click=${this.choose}>
          ${msg('Open a file…')}
        </button>
      </form>
    </dialog>`;
  }

  private contents({ packs, open, offer, keys, problem }: PacksState): TemplateResult {
    const busy = this.busy !== null;
    return html`${problem ? fault(problem) : nothing}
      ${
        offer
          ? offerCard(offer, {
              busy,
              install: () => this.ask(msg('Checking all of it, and copying…'), 'packs.install'),
              dismiss: () => this.ask('', 'packs.dismiss'),
            })
          : nothing
      }
      <ul class="packs" aria-label=${msg('Packs on this machine')}>
        ${packs.map((pack) =>
          packRow(pack, {
            busy,
            shown: pack.id === open,
            removing: this.removing === pack.id,
            open: () => this.ask(msg('Opening…'), 'packs.open', { id: pack.id }),
            rollBack: () => this.ask(msg('Going back…'), 'packs.rollBack', { id: pack.id }),
            remove: () => this.takeAway(pack.id),
          }),
        )}
      </ul>
      ${keyList(keys, { busy, forgetting: this.forgetting, forget: (key) => this.forget(key) })}`;
  }

  private choose(): void {
    void this.ask(msg('Looking at the file…'), 'packs.choose').then(() => this.focusOffer());
  }

  private takeAway(id: string): void {
    if (this.removing !== id) this.removing = id;
    else void this.ask(msg('Removing…'), 'packs.remove', { id });
  }

  private forget(key: string): void {
    if (this.forgetting !== key) this.forgetting = key;
    else void this.ask(msg('Forgetting the key…'), 'packs.forget', { key });
  }

  /** An offer that was looked at and not taken is not shown again. */
  private closed(): void {
    if (this.packs?.offer || this.packs?.problem) void this.ask('', 'packs.dismiss');
  }

  private focusOffer(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.offer h3')?.focus());
  }

  private async ask<C extends PacksChannel>(
    what: string,
    channel: C,
    ...request: Request<C> extends undefined ? [] : [Request<C>]
  ): Promise<void> {
    this.busy = what;
    // What was asked once is not meant any more after something else was done.
    this.removing = this.forgetting = null;
    try {
      this.packs = (await window.rostrum.ask(channel, ...request)) as PacksState;
    } catch (error) {
      const problem = problemOf(error, msg('The packs could not be read'));
      this.packs = { ...(this.packs ?? { packs: [], open: '', offer: null, keys: [] }), problem };
    } finally {
      this.busy = null;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'packs-dialog': PacksDialog;
  }
}

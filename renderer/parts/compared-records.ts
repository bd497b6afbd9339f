/** An element that reads a few records and shows them side by side: what it compares them by is its own. */
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Page } from '../../electron/bridge';
import type { RecordId } from '../../data/model';
import { RostrumElement } from '../core/element';
import { page } from '../core/library';
import { fault, problemOf } from './fault';

export abstract class ComparedRecords extends RostrumElement {
  @property({ attribute: false }) ids: readonly RecordId[] = [];
  @state() private pages: readonly Page[] = [];
  @state() private failed: unknown = null;
  #asked = '';

  /** What is shown of the records that the pack has, in the order in which they were picked; there is one at least. */
  protected abstract comparison(pages: readonly Page[]): unknown;

  protected override willUpdate(): void {
    const asked = this.ids.join(' ');
    if (asked !== this.#asked) void this.#load(asked);
  }

  async #load(asked: string): Promise<void> {
    this.#asked = asked;
    this.failed = null;
    try {
      const pages = await Promise.all(this.ids.map((id) => page(id)));
      if (asked === this.#asked) this.pages = pages.filter((one) => one !== null);
    } catch (error) {
      if (asked === this.#asked) this.failed = error;
    }
  }

  protected override render(): unknown {
    if (this.failed) {
      const problem = problemOf(this.failed, msg('The comparison could not be read'));
      return html`<div class="fault-page">${fault(problem, () => void this.#load(this.#asked))}</div>`;
    }
    return this.pages.length > 0 ? this.comparison(this.pages) : nothing;
  }
}

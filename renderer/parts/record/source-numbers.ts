/** Sources of a page, numbered in the order in which its statements first name them. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import { recordHref } from '../../core/route';

export class SourceNumbers {
  readonly #numbers = new Map<RecordId, number>();

  constructor(private readonly rows: ReadonlyMap<RecordId, Row>) {}

  /** Superscript links to these sources; nothing when there are none. */
  mark(sources: readonly RecordId[] | undefined): TemplateResult | typeof nothing {
    if (!sources || sources.length === 0) return nothing;
    const numbered = [...new Set(sources)].map((id) => ({ id, number: this.#number(id) }));
    const links = numbered
      .sort((a, b) => a.number - b.number)
      .map(({ id, number }) => {
        const title = this.rows.get(id)?.title ?? id;
        return html`<a href=${recordHref(id)} title=${title} aria-label=${msg(str`Source ${number}: ${title}`)}
          >${number}</a
        >`;
      });
    return html`<sup class="srcref">${links}</sup>`;
  }

  /** Gives these sources numbers without a mark: those of the record as a whole. */
  add(sources: readonly RecordId[]): void {
    for (const id of sources) this.#number(id);
  }

  /** All sources named so far, by number. */
  get all(): readonly RecordId[] {
    return [...this.#numbers.keys()];
  }

  #number(id: RecordId): number {
    const known = this.#numbers.get(id);
    if (known) return known;
    this.#numbers.set(id, this.#numbers.size + 1);
    return this.#numbers.size;
  }
}

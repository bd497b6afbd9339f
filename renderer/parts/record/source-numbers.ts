/** Sources of a page, numbered in the order in which its statements first name them. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Confidence, RecordId, Row } from '../../../data/model';

/** How sure a statement is, in the record's own words. */
export interface Sure {
  readonly confidence?: Confidence | undefined;
  readonly confidenceNote?: string | undefined;
}

export class SourceNumbers {
  readonly #numbers = new Map<RecordId, number>();

  /** @param sure of statements that say nothing else: the record as a whole */
  constructor(
    private readonly rows: ReadonlyMap<RecordId, Row>,
    private readonly sure: Sure = {},
  ) {}

  /** Superscript numbers, each a button that opens the note of its source (source-note.ts); nothing when there are none. */
  mark(sources: readonly RecordId[] | undefined, sure: Sure = this.sure): TemplateResult | typeof nothing {
    if (!sources || sources.length === 0) return nothing;
    const numbered = [...new Set(sources)].map((id) => ({ id, number: this.#number(id) }));
    const marks = numbered
      .sort((a, b) => a.number - b.number)
      .map(({ id, number }) => {
        const title = this.rows.get(id)?.title ?? id;
        return html`<button
          type="button"
          popovertarget="source-note"
          aria-haspopup="dialog"
          aria-label=${msg(str`Source ${number}: ${title}`)}
          title=${title}
          data-id=${id}
          data-number=${number}
          data-title=${title}
          data-confidence=${sure.confidence ?? nothing}
          data-note=${sure.confidenceNote ?? nothing}
        >
          ${number}
        </button>`;
      });
    return html`<sup class="srcref">${marks}</sup>`;
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

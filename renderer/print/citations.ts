/** Sources of a document, numbered in the order in which it first names them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordId } from '../../data/model';
import { comma } from '../core/format';

export class Citations {
  readonly #numbers = new Map<RecordId, number>();

  /** @param shown false when the reader wants no sources on paper: nothing is then numbered */
  constructor(readonly shown: boolean) {}

  /** Superscript numbers of these sources, "2, 3"; nothing when there are none. */
  mark(sources: readonly RecordId[]): TemplateResult | typeof nothing {
    if (!this.shown || sources.length === 0) return nothing;
    const numbers = [...new Set(sources)].map((id) => this.#number(id)).sort((a, b) => a - b);
    return html`<sup>${numbers.join(comma())}</sup>`;
  }

  /** The sources named so far, by number. */
  get all(): readonly RecordId[] {
    return [...this.#numbers.keys()];
  }

  #number(id: RecordId): number {
    const known = this.#numbers.get(id);
    if (known) return known;
    const next = this.#numbers.size + 1;
    this.#numbers.set(id, next);
    return next;
  }
}

/** The sources that every list has: said once in a heading instead of in each row. */
export function common(lists: readonly (readonly RecordId[])[]): RecordId[] {
  const [first = [], ...rest] = lists;
  return first.filter((id) => rest.every((list) => list.includes(id)));
}

/** A list without the sources already said. */
export function without(list: readonly RecordId[], said: readonly RecordId[]): RecordId[] {
  return list.filter((id) => !said.includes(id));
}

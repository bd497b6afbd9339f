/** A list of facts: label, value, and a smaller line that says more. */
import { html, nothing, type TemplateResult } from 'lit';

export type Value = TemplateResult | string | typeof nothing;

export interface Fact {
  readonly label: string | TemplateResult;
  readonly value: Value;
  readonly more?: Value | undefined;
}

/** Rows of a description list; facts without a value are left out. */
export function factList(facts: readonly (Fact | null)[]): Value {
  const shown = facts.filter((fact): fact is Fact => fact !== null && fact.value !== nothing && fact.value !== '');
  if (shown.length === 0) return nothing;
  return html`<dl class="facts">
    ${shown.map(
      ({ label, value, more }) =>
        html`<dt>${label}</dt>
          <dd>${value}${more && more !== nothing ? html`<small>${more}</small>` : nothing}</dd>`,
    )}
  </dl>`;
}

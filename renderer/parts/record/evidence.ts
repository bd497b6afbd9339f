/** The marks of truth: how sure, how derived, how unknown. Always a word; the shape repeats it. */
import { msg } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { colon } from '../../core/format';
import { original, type Words } from '../../core/vocabulary';
import type { Confidence } from '../../../data/model';

/** High, Medium, Low. */
export function confidenceName(confidence: Confidence): string {
  switch (confidence) {
    case 'high':
      return msg('High');
    case 'medium':
      return msg('Medium');
    case 'low':
      return msg('Low');
  }
}

/** The word with a full, half or open circle; nothing when a record has no confidence (a source). */
export function confidenceMark(confidence: Confidence | undefined, note?: string): TemplateResult | typeof nothing {
  if (!confidence) return nothing;
  const fill = {
    high: svg`<circle cx="6" cy="6" r="5.2" />`,
    medium: svg`<path d="M6 .8a5.2 5.2 0 0 1 0 10.4z" />`,
    low: nothing,
  }[confidence];
  return html`<span class="ev"
    ><svg viewBox="0 0 12 12" aria-hidden="true">
      <circle class="ring" cx="6" cy="6" r="5.2" />
      ${fill}</svg
    ><span>${confidenceName(confidence)}${note ? html`${colon()}${original(note)}` : nothing}</span></span
  >`;
}

/** What no source read says. */
export function notFound(): TemplateResult {
  return html`<span class="none">${msg('Not found in the sources read')}</span>`;
}

/** "number unknown" in a list: plain words in ochre. */
export function numberUnknown(): TemplateResult {
  return html`<span class="unk quiet">${msg('number unknown')}</span>`;
}

/** "unknown" in a list, whose column says what: plain words in ochre. */
export function unknownWord(): TemplateResult {
  return html`<span class="unk quiet">${msg('unknown')}</span>`;
}

/** A dashed box: nothing was found, and nothing is filled in. */
export function unknownBox(): TemplateResult {
  return html`<span class="unk">${msg('unknown')}</span>`;
}

/** A value that was computed and not read. */
export function derived(value: Words): TemplateResult {
  return html`<span class="derived">${value}</span>`;
}

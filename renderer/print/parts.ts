/** Pieces that documents share: sections, tables of facts, prose, what is not known. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { AnyRecord, Confidence, Paragraph } from '../../data/model';
import { fieldNameCapital } from '../core/field-names';
import { colon, semicolon } from '../core/format';
import type { Context } from './sheet';

export type Piece = TemplateResult | string | typeof nothing;

/**
 * A heading with what belongs under it; nothing when there is nothing under it. `beside` stands on the heading's line but
 * outside it: the outline of a PDF is made of headings, and wants no source numbers.
 */
export function section(heading: string, body: Piece, beside: Piece = nothing): Piece {
  return body === nothing
    ? nothing
    : html`<section>
        <div class="head">
          <h2>${heading}</h2>
          ${beside}
        </div>
        ${body}
      </section>`;
}

/** Labels and values; a value of `nothing` leaves its row out. */
export function factTable(facts: readonly (readonly [label: string, value: Piece])[]): Piece {
  const known = facts.filter(([, value]) => value !== nothing);
  if (known.length === 0) return nothing;
  const row = ([label, value]: readonly [string, Piece]): TemplateResult =>
    html`<tr>
      <th scope="row"><span class="label">${label}</span></th>
      <td>${value}</td>
    </tr>`;
  return html`<table class="facts">
    <tbody>
      ${known.map(row)}
    </tbody>
  </table>`;
}

/** Words of a pack one after the other, each in its own direction; nothing when there are none. */
export function parted(words: readonly string[]): Piece {
  return words.length === 0
    ? nothing
    : html`${words.map((one, i) => html`${i > 0 ? semicolon() : ''}<bdi>${one}</bdi>`)}`;
}

/** Paragraphs in our own words with their sources. A heading repeats only when it changes. */
export function prose(paragraphs: readonly Paragraph[], { cite }: Context): Piece {
  if (paragraphs.length === 0) return nothing;
  return html`${paragraphs.map(
    ({ heading, text, sources }) =>
      html`<div class="prose">
        ${heading ? html`<h3>${heading}</h3>` : nothing}
        <p>${text}${cite.mark(sources)}</p>
      </div>`,
  )}`;
}

/** "High", "Medium", "Low" in words, with what it covers. */
export function confidenceText(confidence: Confidence | undefined, note?: string): Piece {
  if (!confidence) return nothing;
  const words = { high: msg('High'), medium: msg('Medium'), low: msg('Low') }[confidence];
  return note ? html`${words}${colon()}${note}` : words;
}

/** The hedge beside a title whose confidence is not high: colour alone would be lost on paper. */
export function hedge(confidence: Confidence | undefined): string {
  if (confidence === 'medium') return ` (${msg('medium confidence')})`;
  return confidence === 'low' ? ` (${msg('low confidence')})` : '';
}

/** Where sources disagree, what was computed, and what was not found. */
export function doubts(records: readonly Pick<AnyRecord, 'conflicts' | 'derived' | 'gaps'>[], context: Context): Piece {
  if (!context.options.unknowns) return nothing;
  const { cite } = context;
  const conflicts = records.flatMap((record) => record.conflicts);
  const derived = records.flatMap((record) => record.derived);
  const gaps = [...new Set(records.flatMap((record) => record.gaps))];
  const inDispute = conflicts.map(({ about, values, note }) => {
    const said = values.map(
      ({ value, sources, note: by }, i) =>
        html`${i > 0 ? semicolon() : ''}<bdi>${value}${by ? ` (${by})` : ''}</bdi>${cite.mark(sources)}`,
    );
    return html`<li><bdi>${about}</bdi>${colon()}${said}.${note ? html` <bdi>${note}</bdi>` : nothing}</li>`;
  });
  return html`${section(msg('Sources disagree'), list(inDispute))}
  ${section(msg('Not known'), list(gaps.map((gap) => html`<li><bdi>${gap}</bdi></li>`)))}
  ${section(msg('Derived, not read'), list(derived.map(({ field, from }) => html`<li>${fieldNameCapital(field)}${colon()}<bdi>${from}</bdi></li>`)))}`;
}

function list(items: readonly TemplateResult[]): Piece {
  return items.length === 0
    ? nothing
    : html`<ul class="small">
        ${items}
      </ul>`;
}

/** "Kim Jong Yang (Republic of Korea)". */
export function nameWithCountry(name: string, country: string | undefined): string {
  return country ? `${name} (${country})` : name;
}

/** Records as lines of columns under headings: the list of places whose rows are plain. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import { formatCount } from '../../core/format';
import './long-list';

/** What stands in a cell. */
export type Cell = TemplateResult | string | typeof nothing;

export interface Column {
  readonly head: string;
  readonly cell: (row: Row) => Cell;
  /** `num` for figures, `official` for titles as published. */
  readonly as?: 'num' | 'official';
}

export interface RowGroup {
  /** Empty for rows without a heading. */
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly Row[];
}

/** @param name of the columns' widths, a class of lists.css */
export function rowTable(
  name: string,
  columns: readonly Column[],
  groups: readonly RowGroup[],
  href: (id: RecordId) => string,
): TemplateResult {
  return html`<div class=${`res cells ${name}`}>
    <div class="cols-head" aria-hidden="true">${columns.map(({ head }) => html`<span>${head}</span>`)}</div>
    <long-list
      .groups=${groups.map(({ title, note, rows }) => ({ key: title, head: title ? () => heading(title, rows.length, note) : null, rows }))}
      .row=${(row: Row) =>
        html`<a data-row lang=${row.lang ?? nothing} href=${href(row.id)}
          >${columns.map(({ head, cell, as }, at) => html`<span class=${as ?? nothing} dir=${as === 'official' ? 'auto' : nothing}>${at > 0 ? spokenHead(head) : nothing}${cell(row)}</span>`)}</a
        >`}
    ></long-list>
  </div>`;
}

/** Says in a row what a column is: the line of heads is only seen. */
export function spokenHead(head: string): TemplateResult {
  return html`<span class="vh">${head}: </span>`;
}

function heading(title: string, count: number, note: string | undefined): TemplateResult {
  return html`<h2>
    ${title} <span class="num">${formatCount(count)}</span>${note ? html`<span>${note}</span>` : nothing}
  </h2>`;
}

/** Rows under headings, in the order in which their keys first come; those without a key come last, under `other`. */
export function groupBy(
  rows: readonly Row[],
  key: (row: Row) => string | undefined,
  other: string,
): { readonly title: string; readonly rows: Row[] }[] {
  const groups = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === undefined) - Number(b === undefined))
    .map(([title, some]) => ({ title: title ?? other, rows: some }));
}

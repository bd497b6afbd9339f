/** A list on paper, as it was filtered and sorted in the window. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Row } from '../../data/model';
import { kindOf, type Kind, type RecordId } from '../../data/model/kind';
import type { PrintJob } from '../../electron/bridge';
import { formatDate } from '../core/format';
import { plural } from '../core/plural';
import { openPack, rows } from '../core/library';
import { columnsFor, type Column } from './list-columns';
import type { Sheet } from './sheet';

type ListContent = Extract<PrintJob['content'], { type: 'list' }>;

/** Title, the filters in words, the count, and a table whose head repeats on every page. */
export async function composeList({ title, scope, ids }: ListContent): Promise<Sheet> {
  const [pack, found] = await Promise.all([openPack(), rowsOf(ids)]);
  const columns = columnsFor(new Set(found.map(({ kind }) => kind)));
  const head = columns.map((column) => html`<th scope="col" class=${setting(column)}>${column.label}</th>`);
  const line = (row: Row): TemplateResult =>
    html`<tr>
      ${columns.map((column) => html`<td class=${setting(column)}>${column.value(row)}</td>`)}
    </tr>`;
  const count = plural(found.length, msg('one: # record | other: # records'));
  const body = html`<h1>${title}</h1>
    <p class="lead">${scope ? `${scope}. ` : ''}${count}.</p>
    <table class="list">
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${found.map(line)}
      </tbody>
    </table>
    <p class="colophon">
      ${msg(str`Contents as of ${formatDate(pack.asOf)}.`)} ${msg('Not found means: not in the sources read.')}
    </p>`;
  return { title, body };
}

function setting({ end, whole }: Column): string {
  return [end && 'end', whole && 'whole'].filter(Boolean).join(' ');
}

/** The rows of these ids, in their order. Ids that the pack does not have are left out. */
async function rowsOf(ids: readonly RecordId[]): Promise<Row[]> {
  const kinds = [...new Set<Kind>(ids.map(kindOf))];
  const all = new Map<RecordId, Row>();
  for (const list of await Promise.all(kinds.map((kind) => rows(kind)))) for (const row of list) all.set(row.id, row);
  return ids.flatMap((id) => all.get(id) ?? []);
}

/** What every part of a page needs: the rows of the records it names, and the numbering of its sources. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../../../electron/bridge';
import type { RecordId, Row } from '../../../data/model';
import { recordHref } from '../../core/route';
import { title } from '../../core/vocabulary';
import type { AdoptedCount } from './adopted-count';
import type { SameSubject } from './same-subject';
import { SourceNumbers } from './source-numbers';

export interface PageContext {
  readonly page: Page;
  readonly rows: ReadonlyMap<RecordId, Row>;
  readonly sources: SourceNumbers;
  /** Of the session of a resolution or decision; null when the number adopted is not known. */
  readonly count: AdoptedCount | null;
  /** Texts on the subjects of a resolution or decision. */
  readonly sameSubjects: readonly SameSubject[];
}

/** What the page of a resolution or decision shows of other texts. */
export type Surroundings = Pick<PageContext, 'count' | 'sameSubjects'>;
export const alone: Surroundings = { count: null, sameSubjects: [] };

/** A fresh context: make one for each drawing, since drawing numbers the sources. */
export function contextOf(page: Page, around: Surroundings = alone): PageContext {
  const rows = new Map(page.rows.map((row) => [row.id, row]));
  return { page, rows, sources: new SourceNumbers(rows, page.record), ...around };
}

/** A link to a record by its title, or by `text`; nothing when there is no id. */
export function linkTo(context: PageContext, id: RecordId | undefined, text?: string): TemplateResult | typeof nothing {
  if (!id) return nothing;
  const row = context.rows.get(id);
  const symbol = row?.kind === 'session' ? undefined : row?.symbol;
  const own = row && title(row);
  const name = text ?? symbol ?? own ?? id;
  // Side by side in a line, names in another script keep the order of the line.
  return html`<a href=${recordHref(id)}><bdi class=${name === symbol ? 'ref' : nothing}>${name}</bdi></a>`;
}

/** What every document on paper is made of. */
import { msg, str } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { Page, PackInfo, PrintJob } from '../../electron/bridge';
import type { RecordId, Row } from '../../data/model';
import { formatDate } from '../core/format';
import { openPack, page } from '../core/library';
import { Told } from '../core/problem';
import { Citations } from './citations';

/** A finished document: its title for the running line and the file, and what is printed. */
export interface Sheet {
  readonly title: string;
  readonly body: TemplateResult;
}

/** What is wanted on paper. */
export interface Options extends Pick<PrintJob, 'sources' | 'unknowns'> {
  /** Languages of the texts; none, no texts. */
  readonly texts?: readonly string[];
}

/** What a template needs besides the record itself. */
export interface Context {
  readonly pack: PackInfo;
  readonly cite: Citations;
  readonly options: Options;
  /** Rows of the records that the page names. */
  readonly rows: ReadonlyMap<RecordId, Row>;
}

/** A page with its context, or an error in words when there is no such record. */
export async function readContext(id: RecordId, options: Options): Promise<{ page: Page; context: Context }> {
  const [pack, found] = await Promise.all([openPack(), page(id)]);
  if (!found) throw new Told(msg(str`This record is not in the pack of ${formatDate(pack.asOf)}.`), '', id);
  const rows = new Map(found.rows.map((row) => [row.id, row]));
  return { page: found, context: { pack, cite: new Citations(options.sources), options, rows } };
}

/** What the bridge tells of a record: its page. */
import type { Page } from '../bridge';
import type { RecordId } from '../../data/model';
import type { Pack } from './pack';
import { referencesOf } from './references';

/** The record with a row for each record that it names or that names it; null when the pack has no such record. */
export async function readPage(pack: Pack, id: RecordId): Promise<Page | null> {
  const record = await pack.record(id);
  if (!record) return null;
  const backlinks = [...(await pack.backlinks(id))];
  const ids = new Set([...referencesOf(record).map((r) => r.id), ...backlinks.map((b) => b.from)]);
  const rows = await Promise.all([...ids].map((named) => pack.row(named)));
  return { record, rows: rows.filter((row) => row !== null), backlinks };
}

/** What the bridge tells of a pack: the page of a record, and the pack itself. */
import type { Page, PackInfo } from '../bridge';
import type { Manifest, RecordId } from '../../data/model';
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

/** The manifest without the list of entries. */
export function packInfo(manifest: Manifest): PackInfo {
  const { entries: _entries, ...info } = manifest;
  return info;
}

/** A pack as tables, one a kind, with the columns that `rostrum import csv` reads. */
import type { AnyRecord, Kind } from '../../data/model';
import type { Pack } from '../../electron/library/pack';
import { columnsOf, type Column } from '../import/csv/columns';
import { defused } from '../import/csv/formula';
import type { Out } from './out';
import { kindsIn, recordsOf } from './walk';

export async function exportCsv(pack: Pack, out: Out): Promise<void> {
  for (const kind of kindsIn(pack)) {
    const columns = columnsOf(kind);
    await out.add(`${kind}.csv`, line(columns.map(({ name }) => name)));
    for await (const record of recordsOf(pack, kind)) {
      await out.add(`${kind}.csv`, rowsOf(record, kind, columns).map(line).join(''));
      out.step();
    }
  }
}

/** One row; of a person one a post. */
function rowsOf(record: AnyRecord, kind: Kind, columns: readonly Column[]): string[][] {
  const posts: readonly unknown[] =
    kind === 'person' && 'posts' in record && record.posts.length > 0 ? record.posts : [{}];
  return posts.map((post) =>
    columns.map(({ path, ofPost }) => cellOf(ofPost ? valueAt(post, path.slice(1)) : valueAt(record, path))),
  );
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((item) => String(item)).join('; ');
  return value === true ? 'yes' : String(value as string | number);
}

/** RFC 4180. What some spreadsheets take for the end of a cell is quoted too. */
function line(cells: readonly string[]): string {
  const quoted = cells.map(defused).map((cell) => {
    return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return `${quoted.join(',')}\r\n`;
}

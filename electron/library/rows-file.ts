/** The rows of a kind as a pack's format keeps them. */
import { kindOf, row as rowSchema, type Kind, type Row } from '../../data/model';
import { blockSize, type Blocks } from './blocks';
import { checkBounds } from './bounds';
import { Faulty } from './error';
import { decodeRowsIndex } from './rows-index';

/** Rows by position; errors say what is wrong with the entry, not which one it is. */
export interface RowsFile {
  readonly count: number;
  /** The rows at the positions from `from` to before `to`, which must be there. */
  between(from: number, to: number): Promise<Row[]>;
}

const longestRow = 1 << 20;

/** Format 2: one row a line, read by the blocks that hold it. @param index bytes of the index, already verified */
export function openRows(blocks: Blocks, kind: Kind, index: Buffer): RowsFile {
  const { count, start } = decodeRowsIndex(index, blocks.length);
  /** As many rows from `from` on as one read should take: a few blocks, and one row at least. */
  const next = (from: number, to: number): number => {
    let end = from + 1;
    while (end < to && start(end + 1) - start(from) <= 4 * blockSize) end++;
    return end;
  };
  return {
    count,
    async between(from, to) {
      const rows: Row[] = [];
      for (let first = from; first < to;) {
        const last = next(first, to);
        const [begin, end] = [start(first), start(last)];
        if (begin >= end || end > blocks.length || end - begin > longestRow) throw new Faulty({ code: 'rowsIndex' });
        const bytes = await blocks.read(begin, end);
        for (; first < last; first++) {
          const line = bytes.toString('utf8', start(first) - begin, start(first + 1) - begin);
          rows.push(checkRow(JSON.parse(line), kind, line.length));
        }
      }
      return rows;
    },
  };
}

/** Format 1: all rows in one array. */
export function wholeRows(values: unknown, kind: Kind): RowsFile {
  if (!Array.isArray(values)) throw new Faulty({ code: 'badRow' });
  const rows = values.map((value) => checkRow(value, kind, Infinity));
  return { count: rows.length, between: (from, to) => Promise.resolve(rows.slice(from, to)) };
}

/** @param length of its JSON: what is short is within every bound */
function checkRow(value: unknown, kind: Kind, length: number): Row {
  if (length > blockSize) checkBounds(value);
  const parsed = rowSchema.safeParse(value);
  if (!parsed.success || kindOf(parsed.data.id) !== kind || parsed.data.kind !== kind)
    throw new Faulty({ code: 'badRow' });
  return parsed.data;
}

/**
 * The id index: every id of the pack in ascending order, each with its position among the records of its kind. It is
 * searched as it lies in the file, so that opening a pack makes no object a record.
 *
 * Little-endian: "RID1", u32 count, count × u32 end of the id in the text (from the text's start), count × u32
 * position, then the ids one after the other in ASCII.
 */
import type { RecordId } from '../../data/model';

const magic = 'RID1';
const headerSize = 8;

/** Makes the index. Positions count from 0 within each kind. */
export function encodeIds(positions: ReadonlyMap<RecordId, number>): Uint8Array {
  const sorted = [...positions].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = Buffer.from(sorted.map(([id]) => id).join(''), 'latin1');
  const bytes = Buffer.alloc(headerSize + sorted.length * 8 + text.length);
  bytes.write(magic, 0, 'latin1');
  bytes.writeUInt32LE(sorted.length, 4);
  let end = 0;
  for (const [index, [id, position]] of sorted.entries()) {
    end += id.length;
    bytes.writeUInt32LE(end, headerSize + index * 4);
    bytes.writeUInt32LE(position, headerSize + (sorted.length + index) * 4);
  }
  text.copy(bytes, headerSize + sorted.length * 8);
  return bytes;
}

export interface IdIndex {
  /** Number of ids. */
  readonly count: number;
  /** The record's position among those of its kind, or null when the pack has none of that id. */
  position(id: RecordId): number | null;
}

/** Reads an index. The bytes may be anybody's: a wrong one finds nothing. @throws Error when it cannot be an index */
export function decodeIds(bytes: Buffer): IdIndex {
  const count = bytes.length < headerSize ? 0 : bytes.readUInt32LE(4);
  const text = headerSize + count * 8;
  if (bytes.toString('latin1', 0, 4) !== magic || text > bytes.length) throw new Error('this is not an id index');
  const end = (index: number): number => (index < 0 ? 0 : bytes.readUInt32LE(headerSize + index * 4));
  return {
    count,
    position(id) {
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = bytes.toString('latin1', text + end(middle - 1), text + end(middle));
        if (found === id) return bytes.readUInt32LE(headerSize + (count + middle) * 4);
        if (found < id) low = middle + 1;
        else high = middle - 1;
      }
      return null;
    },
  };
}

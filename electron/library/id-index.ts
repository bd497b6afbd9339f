/**
 * The id index: every id of the pack in ascending order, each with its position among the records of its kind and a digest of
 * all that the pack says of it. It is searched as it lies in the file, so that a pack makes no object a record.
 *
 * Little-endian: "RID2", u32 count, count × u32 end of the id in the text (from the text's start), count × u32 position,
 * count × 8 bytes digest, then the ids one after the other in ASCII. "RID1", of format 1, has no digests.
 */
import type { RecordId } from '../../data/model';
import { Faulty } from './error';

const magic = { 1: 'RID1', 2: 'RID2' } as const;
const headerSize = 8;
export const digestSize = 8;

export interface IdEntry {
  /** Among the records of its kind, from 0. */
  readonly position: number;
  /** Of the record and its texts: differs when anything of them does. */
  readonly digest: Buffer;
}

/** Makes the index. */
export function encodeIds(entries: ReadonlyMap<RecordId, IdEntry>): Uint8Array {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(headerSize + sorted.length * 8);
  head.write(magic[2], 0, 'latin1');
  head.writeUInt32LE(sorted.length, 4);
  let end = 0;
  for (const [index, [id, { position }]] of sorted.entries()) {
    end += id.length;
    head.writeUInt32LE(end, headerSize + index * 4);
    head.writeUInt32LE(position, headerSize + (sorted.length + index) * 4);
  }
  const digests = sorted.map(([, { digest }]) => digest.subarray(0, digestSize));
  return Buffer.concat([head, ...digests, Buffer.from(sorted.map(([id]) => id).join(''), 'latin1')]);
}

export interface IdIndex {
  /** Number of ids. */
  readonly count: number;
  /** The record's position among those of its kind, or null when the pack has none of that id. */
  position(id: RecordId): number | null;
  /** Every id in ascending order with its digest; the digests of format 1 are empty. */
  entries(): Generator<{ id: RecordId; digest: Buffer }>;
}

/** Reads an index. The bytes may be anybody's: a wrong one finds nothing. @throws Faulty when it cannot be an index */
export function decodeIds(bytes: Buffer): IdIndex {
  const count = bytes.length < headerSize ? 0 : bytes.readUInt32LE(4);
  const kind = bytes.toString('latin1', 0, 4);
  const digestLength = kind === magic[2] ? digestSize : 0;
  const digests = headerSize + count * 8;
  const text = digests + count * digestLength;
  if ((kind !== magic[1] && kind !== magic[2]) || text > bytes.length) throw new Faulty({ code: 'idIndex' });
  const end = (index: number): number => (index < 0 ? 0 : bytes.readUInt32LE(headerSize + index * 4));
  const idAt = (index: number): RecordId => bytes.toString('latin1', text + end(index - 1), text + end(index));
  return {
    count,
    position(id) {
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = idAt(middle);
        if (found === id) return bytes.readUInt32LE(headerSize + (count + middle) * 4);
        if (found < id) low = middle + 1;
        else high = middle - 1;
      }
      return null;
    },
    *entries() {
      for (let index = 0; index < count; index++) {
        const start = digests + index * digestLength;
        yield { id: idAt(index), digest: bytes.subarray(start, start + digestLength) };
      }
    },
  };
}

/**
 * `rows/KIND.idx`: where each row of `rows/KIND.ndjson` ends, so that any row is read without the others.
 *
 * Little-endian: "RRW1", u32 count, count × u32 end of the row in the other entry, its line feed included.
 */
import { Faulty } from './error';

const magic = 'RRW1';
const headerSize = 8;

export interface RowsIndex {
  readonly count: number;
  /** Where the row at a position begins; at `count`, where the last one ends. */
  start(position: number): number;
}

export function encodeRowsIndex(ends: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(headerSize + ends.length * 4);
  bytes.write(magic, 0, 'latin1');
  bytes.writeUInt32LE(ends.length, 4);
  for (const [index, end] of ends.entries()) bytes.writeUInt32LE(end, headerSize + index * 4);
  return bytes;
}

/** @param length of the rows @throws Faulty when the bytes are not an index of rows of this length */
export function decodeRowsIndex(bytes: Buffer, length: number): RowsIndex {
  const count = bytes.length < headerSize ? 0 : bytes.readUInt32LE(4);
  if (bytes.toString('latin1', 0, 4) !== magic || bytes.length !== headerSize + count * 4)
    throw new Faulty({ code: 'rowsIndex' });
  const start = (position: number): number =>
    position === 0 ? 0 : bytes.readUInt32LE(headerSize + (position - 1) * 4);
  if (start(count) !== length) throw new Faulty({ code: 'rowsIndex' });
  return { count, start };
}

/**
 * The directory of a ZIP (APPNOTE.TXT 4.3.12 and 4.3.16), read in one go: what a pack may contain and nothing more. A
 * library would make an object an entry and a read a field; a pack has thousands of entries and opens at every start.
 */

/** An entry as the directory describes it. Sizes and offsets in bytes. */
export interface Entry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc32: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins in the file. */
  readonly header: number;
  /** Its part of the directory, as it is. */
  readonly raw: Buffer;
}

/** What is wrong with a directory, and at which entry ('' for the whole). */
export class DirectoryError extends Error {
  constructor(
    readonly place: string,
    message: string,
  ) {
    super(message);
  }
}

/** Of the record that ends a ZIP: its own length without a comment, and the longest comment. */
export const endLength = 22;
export const longestEnd = endLength + 0xffff;
export const localHeaderLength = 30;

const endMagic = 0x06054b50;
const entryMagic = 0x02014b50;
const entryLength = 46;
const longestName = 200;
/** Name, and what archivers add to an entry: times, owners. */
const longestEntry = entryLength + longestName + 300;
const entryName = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/i;

export interface End {
  readonly count: number;
  readonly offset: number;
  readonly length: number;
}

/**
 * Where the directory lies.
 * @param tail the last bytes of the file, at most `longestEnd` of them
 * @param size of the whole file
 * @throws DirectoryError
 */
export function findEnd(tail: Buffer, size: number): End {
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endMagic || at + endLength + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const [disk, start, here, count] = [4, 6, 8, 10].map((field) => tail.readUInt16LE(at + field)) as [
      number,
      number,
      number,
      number,
    ];
    const length = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    if (count === 0xffff || offset === 0xffffffff)
      throw new DirectoryError('', 'the file has more than 65,534 entries or 4 GB, which no pack has');
    if (length > count * longestEntry) throw new DirectoryError('', 'its directory is longer than that of any pack');
    if (disk !== 0 || start !== 0 || here !== count || offset + length !== size - tail.length + at)
      throw new DirectoryError('', 'its directory is not where its end says');
    return { count, offset, length };
  }
  throw new DirectoryError('', 'the file is not a pack, or is cut short');
}

/** The entries by name. @param bytes the whole directory @throws DirectoryError */
export function readEntries(bytes: Buffer, end: End): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  let at = 0;
  for (let index = 0; index < end.count; index++) {
    if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== entryMagic)
      throw new DirectoryError('', 'its directory is damaged');
    const nameEnd = at + entryLength + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('latin1', at + entryLength, nameEnd);
    if (!entryName.test(name) || name.length > longestName)
      throw new DirectoryError(name.slice(0, 80), 'the entry has a name that no pack uses');
    if (folded.has(name.toLowerCase())) throw new DirectoryError(name, 'the entry is there twice');
    folded.add(name.toLowerCase());
    const method = bytes.readUInt16LE(at + 10);
    if (method !== 0 && method !== 8) throw new DirectoryError(name, 'unknown compression');
    if (bytes.readUInt16LE(at + 8) & 1) throw new DirectoryError(name, 'the entry is encrypted');
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    if (method === 0 && packed !== size) throw new DirectoryError(name, 'the entry is damaged');
    const header = bytes.readUInt32LE(at + 42);
    const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const raw = bytes.subarray(at, next);
    entries.set(name, { name, method, crc32: bytes.readUInt32LE(at + 16), packed, size, header, raw });
    at = next;
  }
  if (at !== bytes.length) throw new DirectoryError('', 'its directory is damaged');
  refuseOverlaps(entries, end.offset);
  return entries;
}

/** Entries that share bytes make a small file unfold into a huge one. */
function refuseOverlaps(entries: ReadonlyMap<string, Entry>, end: number): void {
  const inOrder = [...entries.values()].sort((a, b) => b.header - a.header);
  let next = end;
  for (const { name, header, packed } of inOrder) {
    if (header + localHeaderLength + name.length + packed > next)
      throw new DirectoryError(name, 'the file is cut short, or the entry lies over another');
    next = header;
  }
}

/**
 * The directory of a ZIP (APPNOTE.TXT 4.3.12 and 4.3.16), read in one go: what a pack may contain and nothing more. A
 * library would make an object an entry and a read a field; a pack has thousands of entries and opens at every start.
 */
import { checkName, refuseCollision } from './entry-name';
import { Faulty } from './error';

/** An entry as the directory describes it. Sizes and offsets in bytes. */
export interface Entry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc32: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins in the file. */
  readonly header: number;
  /** Where its bytes must have ended: what lies there is another's. */
  readonly end: number;
  /** Its part of the directory, as it is. */
  readonly raw: Buffer;
}

/** Of the record that ends a ZIP: its own length without a comment, and the longest comment. */
export const endLength = 22;
export const longestEnd = endLength + 0xffff;
export const localHeaderLength = 30;

const endMagic = 0x06054b50;
const entryMagic = 0x02014b50;
const entryLength = 46;
/** Name, and what archivers add to an entry: times, owners. */
const longestEntry = entryLength + 200 + 300;
/** No pack packs so well: rows and search sections are not packed at all. */
const unfoldsTo = { times: 64, more: 16 << 20 };

export interface End {
  readonly count: number;
  readonly offset: number;
  readonly length: number;
}

/**
 * Where the directory lies.
 * @param tail the last bytes of the file, at most `longestEnd` of them
 * @param size of the whole file
 * @throws Faulty
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
    if (count === 0xffff || offset === 0xffffffff) throw new Faulty({ code: 'tooMany' });
    const elsewhere = disk !== 0 || start !== 0 || here !== count || offset + length !== size - tail.length + at;
    // A directory that is longer than its entries can be is not read to find that out.
    if (elsewhere || length > count * longestEntry) throw new Faulty({ code: 'directory' });
    return { count, offset, length };
  }
  throw new Faulty({ code: 'notAPack' });
}

/** The entries by name. @param bytes the whole directory @throws Faulty, with the entry as its place */
export function readEntries(bytes: Buffer, end: End): Map<string, Entry> {
  const entries: Entry[] = [];
  const taken = new Set<string>();
  let at = 0;
  let sizes = 0;
  for (let index = 0; index < end.count; index++) {
    if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== entryMagic)
      throw new Faulty({ code: 'directory' });
    const nameEnd = at + entryLength + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('latin1', at + entryLength, nameEnd);
    checkName(name);
    refuseCollision(name, taken);
    const method = bytes.readUInt16LE(at + 10);
    if (method !== 0 && method !== 8) throw new Faulty({ code: 'compression' }, name);
    if (bytes.readUInt16LE(at + 8) & 1) throw new Faulty({ code: 'encrypted' }, name);
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    if (method === 0 && packed !== size) throw new Faulty({ code: 'damaged' }, name);
    const header = bytes.readUInt32LE(at + 42);
    const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const raw = bytes.subarray(at, next);
    entries.push({ name, method, crc32: bytes.readUInt32LE(at + 16), packed, size, header, end: 0, raw });
    sizes += size;
    at = next;
  }
  if (at !== bytes.length) throw new Faulty({ code: 'directory' });
  // Many small entries that unfold to huge ones would keep whoever checks them busy for days.
  if (sizes > unfoldsTo.more + unfoldsTo.times * end.offset) throw new Faulty({ code: 'unfolds' });
  return new Map(withEnds(entries, end.offset).map((entry) => [entry.name, entry]));
}

/** The entries in their order, each with its end. Those that share bytes would make a small file unfold into a huge one. */
function withEnds(entries: readonly Entry[], directory: number): Entry[] {
  const ends = new Map<Entry, number>();
  let next = directory;
  for (const entry of entries.toSorted((a, b) => b.header - a.header)) {
    if (entry.header + localHeaderLength + entry.name.length + entry.packed > next)
      throw new Faulty({ code: 'overlap' }, entry.name);
    ends.set(entry, next);
    next = entry.header;
  }
  return entries.map((entry) => ({ ...entry, end: ends.get(entry) ?? 0 }));
}

/** Reads entries of a ZIP in place, and refuses what a pack never contains. Sizes in bytes. */
import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { findEnd, localHeaderLength, longestEnd, readEntries, type Entry } from './directory';
import { PackError } from './error';
import type { Fault } from './fault';
import { readExactly } from './file-reader';

const inflate = promisify(inflateRaw);
const piece = 1 << 20;
/** What is packed is unpacked whole, so it must fit into memory. */
export const largestPacked = 64 << 20;

/** Where an entry's bytes lie in the file. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

export interface Archive {
  readonly handle: FileHandle;
  /** Where the directory begins: all entries lie before it. */
  readonly end: number;
  readonly entries: ReadonlyMap<string, Entry>;
  names(): IterableIterator<string>;
  /** The entry's size once unpacked; null when there is none of that name. */
  size(name: string): number | null;
  /** The entry's bytes: at most `limit`, with the checksum of the directory, and this SHA-256 when one is given. */
  read(name: string, limit: number, sha256?: string): Promise<Buffer>;
  /** SHA-256 (hex) of the entry's bytes, however many they are. */
  hash(name: string): Promise<string>;
  /** Where an uncompressed entry lies in the file; null when there is none of that name. */
  section(name: string): Promise<Place | null>;
  close(): Promise<void>;
}

/** Opens a ZIP and reads its directory, nothing else. @throws PackError */
export async function openArchive(file: string): Promise<Archive> {
  const refuse = (place: string, fault: Fault): PackError => new PackError(file, place, fault);
  const handle = await openFile(file);
  try {
    const { entries, end } = await directory(file, handle);
    const start = async (entry: Entry): Promise<number> => {
      const length = localHeaderLength + entry.name.length;
      const header = await readExactly(handle, entry.header, length).catch(() => null);
      const at = entry.header + length + (header?.readUInt16LE(28) ?? 0);
      // Tools that read a ZIP from its beginning must find the same entries under the same names.
      const named = header?.readUInt16LE(26) === entry.name.length && header.toString('latin1', 30) === entry.name;
      if (header?.readUInt32LE(0) !== 0x04034b50 || !named || at + entry.packed > entry.end)
        throw refuse(entry.name, { code: 'elsewhere' });
      return at;
    };
    const archive: Archive = {
      handle,
      end,
      entries,
      names: () => entries.keys(),
      size: (name) => entries.get(name)?.size ?? null,
      async read(name, limit, sha256) {
        const entry = entries.get(name);
        if (!entry) throw refuse(name, { code: 'missing' });
        if (entry.size > limit) throw refuse(name, { code: 'tooLarge', limit });
        // What does not pack to a thousandth is more than deflate can do: the size is not true.
        if (entry.size > 2000 + entry.packed * 1040) throw refuse(name, { code: 'damaged' });
        const bytes = await contents(handle, entry, await start(entry)).catch((error: unknown) => {
          if (error instanceof PackError) throw error;
          return null;
        });
        if (bytes?.length !== entry.size || crc32(bytes) !== entry.crc32) throw refuse(name, { code: 'damaged' });
        if (sha256 && createHash('sha256').update(bytes).digest('hex') !== sha256) {
          throw refuse(name, { code: 'altered' });
        }
        return bytes;
      },
      async hash(name) {
        const entry = entries.get(name);
        const hash = createHash('sha256');
        if (entry?.method === 0) {
          const from = await start(entry);
          for (let at = 0; at < entry.size; at += piece) {
            hash.update(await readExactly(handle, from + at, Math.min(piece, entry.size - at)));
          }
        } else hash.update(await archive.read(name, largestPacked));
        return hash.digest('hex');
      },
      async section(name) {
        const entry = entries.get(name);
        if (!entry) return null;
        if (entry.method !== 0) throw refuse(name, { code: 'notStored' });
        return { offset: await start(entry), length: entry.size };
      },
      close: () => handle.close(),
    };
    return archive;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    // First, since opening a pipe waits until somebody writes into it.
    if (!(await stat(file)).isFile()) throw new PackError(file, '', { code: 'notAFile' });
    return await open(file, 'r');
  } catch (error) {
    if (error instanceof PackError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new PackError(
      file,
      '',
      code === 'ENOENT' ? { code: 'noFile' } : { code: 'cannotOpen', reason: code ?? message },
    );
  }
}

async function directory(file: string, handle: FileHandle): Promise<{ entries: Map<string, Entry>; end: number }> {
  try {
    const { size } = await handle.stat();
    const tailLength = Math.min(size, longestEnd);
    const tail = await readExactly(handle, size - tailLength, tailLength);
    const end = findEnd(tail, size);
    return { entries: readEntries(await readExactly(handle, end.offset, end.length), end), end: end.offset };
  } catch (error) {
    throw PackError.of(file, '', error);
  }
}

async function contents(handle: FileHandle, entry: Entry, offset: number): Promise<Buffer> {
  const packed = await readExactly(handle, offset, entry.packed);
  // The limit keeps an entry that lies about its size from filling the memory.
  return entry.method === 0 ? packed : inflate(packed, { maxOutputLength: Math.max(1, entry.size) });
}

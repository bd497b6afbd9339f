/** Reads entries of a ZIP in place, and refuses what a pack never contains. Sizes in bytes. */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import { getNewCopy, PackError } from './error';
import { FileReader, readExactly } from './file-reader';
import type { Section } from './pack';

const inflate = promisify(inflateRaw);
const maxEntries = 20_000;
const entryName = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/i;

export interface Archive {
  names(): string[];
  /** The entry's size once unpacked; null when there is none of that name. */
  size(name: string): number | null;
  /** The entry's bytes: at most `limit`, with the checksum of the directory, and this SHA-256 when one is given. */
  read(name: string, limit: number, sha256?: string): Promise<Buffer>;
  /** Where an uncompressed entry lies in the file; null when there is none of that name. */
  section(name: string): Promise<Section | null>;
  close(): Promise<void>;
}

/** Opens a ZIP and reads its directory, nothing else. @throws PackError */
export async function openArchive(file: string): Promise<Archive> {
  const refuse = (place: string, what: string): PackError => new PackError(file, place, what, getNewCopy);
  const handle = await openFile(file);
  try {
    const entries = await directory(file, handle, refuse);
    const start = async (entry: yauzl.Entry): Promise<number> => {
      const header = await readExactly(handle, entry.relativeOffsetOfLocalHeader, 30).catch(() => null);
      if (header?.readUInt32LE(0) !== 0x04034b50)
        throw refuse(entry.fileName, 'the entry is not where the directory says');
      return entry.relativeOffsetOfLocalHeader + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    };
    return {
      names: () => [...entries.keys()],
      size: (name) => entries.get(name)?.uncompressedSize ?? null,
      async read(name, limit, sha256) {
        const entry = entries.get(name);
        if (!entry) throw refuse(name, 'the entry is missing');
        if (entry.uncompressedSize > limit) throw refuse(name, `the entry is larger than ${limit} bytes`);
        const bytes = await contents(handle, entry, await start(entry)).catch(() => null);
        if (bytes?.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32)
          throw refuse(name, 'the entry is damaged');
        if (sha256 && createHash('sha256').update(bytes).digest('hex') !== sha256) {
          throw refuse(name, 'the entry was changed after the pack was made');
        }
        return bytes;
      },
      async section(name) {
        const entry = entries.get(name);
        if (!entry) return null;
        if (entry.compressionMethod !== 0) throw refuse(name, 'the entry is compressed where it must be stored');
        return { offset: await start(entry), length: entry.uncompressedSize };
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new PackError(file, '', 'there is no such file', 'Check the name and the folder.');
    throw new PackError(file, '', `the file cannot be opened (${code})`, 'Check that you may read it.');
  }
}

async function directory(
  file: string,
  handle: FileHandle,
  refuse: (place: string, what: string) => PackError,
): Promise<Map<string, yauzl.Entry>> {
  const stat = await handle.stat();
  if (!stat.isFile()) throw new PackError(file, '', 'this is not a file', 'Give the path of a .rostrum file.');
  const zip = await yauzl
    .fromRandomAccessReaderPromise(new FileReader(handle, stat.size), stat.size, {
      autoClose: false,
      strictFileNames: true,
    })
    .catch((cause: Error) => {
      throw refuse('', `the file is not a pack, or is cut short (${cause.message})`);
    });
  const found = new Map<string, yauzl.Entry>();
  if (zip.entryCount > maxEntries) throw refuse('', `the file has more than ${maxEntries} entries`);
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      if (!entryName.test(name) || name.length > 200)
        throw refuse(name.slice(0, 80), 'the entry has a name that no pack uses');
      if (found.has(name)) throw refuse(name, 'the entry is there twice');
      if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw refuse(name, 'unknown compression');
      if (entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize > stat.size)
        throw refuse(name, 'the file is cut short');
      found.set(name, entry);
    }
  } catch (error) {
    throw error instanceof PackError ? error : refuse('', `its directory is damaged (${(error as Error).message})`);
  }
  return found;
}

async function contents(handle: FileHandle, entry: yauzl.Entry, offset: number): Promise<Buffer> {
  const packed = await readExactly(handle, offset, entry.compressedSize);
  // The limit keeps an entry that lies about its size from filling the memory.
  return entry.compressionMethod === 0
    ? packed
    : inflate(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
}

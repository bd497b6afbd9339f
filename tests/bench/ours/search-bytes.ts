/** How much of a pack is for search. */
import { closeSync, openSync, readSync } from 'node:fs';
import { openPack } from '../../../electron/library/open';
import { searchName } from '../../../electron/library/layout';
import { header } from '../../../electron/search/section/layout';

/**
 * Bytes of the search sections of all languages of a pack, without the texts from which snippets are taken: the index of a
 * peer holds no text either.
 */
export async function searchBytes(file: string): Promise<number> {
  const pack = await openPack(file);
  const fd = openSync(file, 'r');
  try {
    let bytes = 0;
    for (const lang of pack.manifest.languages) {
      const section = await pack.section(searchName(lang));
      if (section) bytes += section.length - textBytes(fd, section.offset);
    }
    return bytes;
  } finally {
    closeSync(fd);
    await pack.close();
  }
}

/** The header of a section begins 8 bytes after its start; its length stands before it. */
function textBytes(fd: number, offset: number): number {
  const start = Buffer.alloc(8);
  readSync(fd, start, 0, 8, offset);
  const text = Buffer.alloc(start.readUInt32LE(4));
  readSync(fd, text, 0, text.length, offset + 8);
  return header.parse(JSON.parse(text.toString())).texts;
}

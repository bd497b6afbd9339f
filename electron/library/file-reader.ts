/** Reading a file at an offset. */
import type { FileHandle } from 'node:fs/promises';

/** Reads exactly `length` bytes; rejects when the file is too short for them. */
export async function readExactly(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) throw new Error(`the file ends before byte ${position + length}`);
    done += bytesRead;
  }
  return bytes;
}

/** Random access to a pack's file for yauzl, which asks for a few bytes at a time. */
import type { FileHandle } from 'node:fs/promises';
import { RandomAccessReader } from 'yauzl';

const windowSize = 256 * 1024;

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

/**
 * Reads ahead: a directory of two thousand entries is four thousand requests, which would each be a system call and a
 * turn of the thread pool.
 */
export class FileReader extends RandomAccessReader {
  #start = 0;
  #window: Buffer = Buffer.alloc(0);

  constructor(
    readonly handle: FileHandle,
    readonly size: number,
  ) {
    super();
  }

  /** Part of yauzl's interface: fills `buffer` from `position`, then calls back. */
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#fill(position, length).then(
      () => {
        this.#window.copy(buffer, offset, position - this.#start, position - this.#start + length);
        callback(null);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  }

  async #fill(position: number, length: number): Promise<void> {
    if (position >= this.#start && position + length <= this.#start + this.#window.length) return;
    if (position < 0 || position + length > this.size) throw new Error('a place beyond the end of the file');
    const wanted = Math.min(Math.max(length, windowSize), this.size - position);
    this.#window = await readExactly(this.handle, position, wanted);
    this.#start = position;
  }
}

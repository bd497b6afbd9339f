/** Values kept in a temporary file while a pack is made, so that memory does not grow with them. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Where a value lies in the spool. */
export interface Kept {
  readonly at: number;
  readonly length: number;
}

export class Spool {
  readonly #fd: number;
  #end = 0;

  /** @param file does not exist yet; whoever made its folder removes it */
  constructor(file: string) {
    this.#fd = openSync(file, 'wx+');
  }

  add(bytes: Uint8Array): Kept {
    const at = this.#end;
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.#fd, bytes, done, bytes.length - done, at + done);
    }
    this.#end += bytes.length;
    return { at, length: bytes.length };
  }

  read({ at, length }: Kept): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) done += readSync(this.#fd, bytes, done, length - done, at + done);
    return bytes;
  }

  /** The value that was added as JSON. */
  json<T>(kept: Kept): T {
    return JSON.parse(this.read(kept).toString()) as T;
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** Where an export goes: a new folder, written beside its place and renamed when all is there. */
import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Folder } from '../import/folder';

const bufferSize = 1 << 20;

export class Out {
  readonly #waiting = new Map<string, string>();
  #size = 0;

  constructor(
    private readonly dir: string,
    /** To be called after each record. */
    readonly step: () => void,
  ) {}

  /** Adds words at the end of a file. */
  async add(name: string, words: string): Promise<void> {
    this.#waiting.set(name, (this.#waiting.get(name) ?? '') + words);
    this.#size += words.length;
    if (this.#size > bufferSize) await this.flush();
  }

  async flush(): Promise<void> {
    for (const [name, words] of this.#waiting) {
      const file = path.join(this.dir, name);
      await mkdir(path.dirname(file), { recursive: true });
      await appendFile(file, words);
    }
    this.#waiting.clear();
    this.#size = 0;
  }
}

/** @throws Error when the target holds something, or cannot be written */
export async function exportTo(target: string, step: () => void, work: (out: Out) => Promise<void>): Promise<void> {
  const folder = await Folder.begin(target);
  try {
    const out = new Out(folder.place, step);
    await work(out);
    await out.flush();
    await folder.finish();
  } catch (error) {
    await folder.drop();
    throw error;
  }
}

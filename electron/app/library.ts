/** The pack that the window reads, opened once, and what is wrong with it when it cannot be opened. */
import type { Problem } from '../bridge';
import type { Pack } from '../library/pack';
import { describe } from './problem';

export class Library {
  #pack: Promise<Pack> | undefined;
  #file: string;

  /** @param file absolute path of the pack */
  constructor(file: string) {
    this.#file = file;
  }

  get file(): string {
    return this.#file;
  }

  /** The open pack. Rejects with a message for the reader; a later call tries again. */
  pack(): Promise<Pack> {
    this.#pack ??= import('../library/open')
      .then(({ openPack }) => openPack(this.#file))
      .catch((error: unknown) => {
        this.#pack = undefined;
        throw error;
      });
    return this.#pack;
  }

  /** Reads another pack from now on. What is being read of the one before fails. */
  use(file: string): void {
    const before = this.#pack;
    this.#pack = undefined;
    this.#file = file;
    void before?.then((pack) => pack.close()).catch(() => undefined);
  }

  /** Null when the pack is open; else what the window shows in place of everything. */
  async problem(): Promise<Problem | null> {
    try {
      await this.pack();
      return null;
    } catch (error) {
      return describe(error, this.#file);
    }
  }
}

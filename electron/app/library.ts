/** The pack that the window reads, opened once, and what is wrong with it when it cannot be opened. */
import type { Problem } from '../bridge';
import type { Pack } from '../library/pack';
import { PackError } from '../library/error';
import { words } from '../words';

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

/** An error of a pack's file in words for the reader. */
export function describe(error: unknown, file: string, title = words().library.title): Problem {
  const { library: say } = words();
  if (error instanceof PackError) {
    const detail = error.place ? `${error.file}, ${error.place}` : error.file;
    return { title, what: `${capital(error.what)}.`, mend: error.mend, detail };
  }
  return {
    title,
    what: say.what,
    mend: say.mend,
    detail: `${file}: ${error instanceof Error ? error.message : String(error)}`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The packs of this machine: the one that comes with the program and the installed ones, and the one that is offered. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PackEntry, PackOffer, PacksState, Problem } from '../bridge';
import type { Examined } from '../library/examine';
import { PackError } from '../library/error';
import { Shelf } from '../library/shelf';
import { words } from '../words';
import { JsonFile } from './json-file';
import { describe } from './library';
import type { Searched } from './search-host';

/** The pack that comes with the program. */
export const bundledId = 'interpol-ga';

const trust = z.strictObject({
  /** Public keys of minisign to which the reader has agreed, with the words that came with each. */
  signers: z.record(z.string(), z.string()),
});

interface Offered {
  readonly file: string;
  readonly size: number;
  readonly examined: Examined;
}

export class Packs {
  readonly #shelf: Shelf;
  readonly #trust: JsonFile<typeof trust.shape>;
  #offer: Offered | null = null;
  #looking: Promise<void> | null = null;
  #problem: Problem | null = null;

  /**
   * @param folder of the reader's own data
   * @param bundled file of the pack that comes with the program
   * @param open the pack that is shown
   */
  constructor(
    folder: string,
    readonly bundled: string,
    public open: string = bundledId,
  ) {
    this.#shelf = new Shelf(join(folder, 'packs'));
    this.#trust = new JsonFile(join(folder, 'signers.json'), trust, { signers: {} });
    if (this.fileOf(open) === null) this.open = bundledId;
  }

  /** The file of a pack's current version; null when it is not on this machine. */
  fileOf(id: string): string | null {
    return this.#shelf.find(id)?.file ?? (id === bundledId ? this.bundled : null);
  }

  /** The file of the pack that is shown. */
  get file(): string {
    return this.fileOf(this.open) ?? this.bundled;
  }

  /** Whether what is shown is the file that comes with the program. */
  get isBundled(): boolean {
    return this.file === this.bundled;
  }

  /** The ids of all packs, that which comes with the program first. */
  get ids(): string[] {
    return [...new Set([bundledId, ...this.#shelf.list().map(({ id }) => id)])];
  }

  /** What the search host is to search. */
  get searched(): Searched {
    const others = this.ids
      .filter((id) => id !== this.open)
      .map((id) => ({ id, file: this.fileOf(id) ?? this.bundled }));
    return { file: this.file, others };
  }

  async state(): Promise<PacksState> {
    await this.#looking;
    this.#looking = null;
    const packs = await Promise.all(this.ids.map((id) => this.#entry(id)));
    return { packs, open: this.open, offer: this.#offer && this.#offered(this.#offer), problem: this.#problem };
  }

  /** Begins to look at a file: the state answers when that is done. */
  expect(file: string): void {
    this.#looking = this.offer(file);
  }

  /** Whether something waits for the reader: an offer, or why there is none. */
  get waiting(): boolean {
    return this.#looking !== null || this.#offer !== null || this.#problem !== null;
  }

  /** Looks at a file and keeps it as the offer, or says why it is refused. */
  async offer(file: string): Promise<void> {
    this.#offer = null;
    await this.#attempt(file, words().packs.refused, async () => {
      const { examine } = await import('../library/examine');
      const examined = await examine(file, (id) => this.fileOf(id));
      this.#offer = { file, size: (await stat(file)).size, examined };
    });
  }

  dismiss(): void {
    this.#offer = null;
    this.#problem = null;
  }

  /** Installs what is offered, and shows it. Answers whether it did. */
  async install(): Promise<boolean> {
    const offer = this.#offer;
    if (!offer) return false;
    const { manifest, signer } = offer.examined;
    return this.#attempt(offer.file, words().packs.notInstalled, async () => {
      const { checkCopy } = await import('../library/examine');
      await this.#shelf.install(offer.file, manifest.id, (copy) => checkCopy(copy, offer.examined));
      if (signer) await this.#trust.write({ signers: { ...this.#trust.value.signers, [signer.key]: signer.comment } });
      this.open = manifest.id;
      this.#offer = null;
    });
  }

  /** Shows another pack. Answers whether it is there. */
  show(id: string): boolean {
    if (this.fileOf(id) === null) return false;
    this.open = id;
    return true;
  }

  rollBack(id: string): Promise<boolean> {
    return this.#attempt(id, words().packs.notChanged, async () => void (await this.#shelf.rollBack(id)));
  }

  /** Removes every version of a pack; what came with the program remains. */
  remove(id: string): Promise<boolean> {
    return this.#attempt(id, words().packs.notChanged, async () => {
      await this.#shelf.remove(id);
      if (this.fileOf(this.open) === null) this.open = bundledId;
    });
  }

  /** Says that a link leads to a pack that is not here. */
  missing(id: string): void {
    this.#offer = null;
    const { missing, missingWhat, missingMend } = words().packs;
    this.#problem = { title: missing, what: missingWhat(id), mend: missingMend };
  }

  async #attempt(file: string, title: string, work: () => Promise<void>): Promise<boolean> {
    this.#problem = null;
    try {
      await work();
      return true;
    } catch (error) {
      this.#problem = problemOf(error, file, title);
      return false;
    }
  }

  async #entry(id: string): Promise<PackEntry> {
    const file = this.fileOf(id) ?? this.bundled;
    const former = (this.#shelf.find(id)?.former ?? null) !== null;
    const own = { id, bundled: file === this.bundled, former };
    const { openPack } = await import('../library/open');
    try {
      const pack = await openPack(file);
      await pack.close();
      const { title, version, asOf } = pack.manifest;
      return { ...own, title, version, asOf, signer: pack.signer, problem: null };
    } catch (error) {
      const { what, mend } = problemOf(error, file, '');
      return { ...own, title: id, version: '', asOf: '', signer: null, problem: `${what} ${mend}` };
    }
  }

  #offered({ file, size, examined: { manifest, signer, replaces } }: Offered): PackOffer {
    return {
      file,
      size,
      pack: manifest,
      signer,
      known: signer !== null && Object.hasOwn(this.#trust.value.signers, signer.key),
      replaces: replaces && { version: replaces.manifest.version, asOf: replaces.manifest.asOf, ...replaces.changes },
    };
  }
}

/** What the disk said, or what is wrong with the pack. */
function problemOf(error: unknown, file: string, title: string): Problem {
  if (error instanceof PackError) return describe(error, file, title);
  const { code, message } = error as NodeJS.ErrnoException;
  const { packs: say, print } = words();
  const [what, mend] = code === 'ENOSPC' ? [print.full, print.makeRoom] : [say.failed, say.tryAgain];
  return { title, what: `${what} ${say.untouched}`, mend, detail: `${file}: ${message}` };
}

/** The packs of this machine: the one that comes with the program and the installed ones, and the one that is offered. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackEntry, PackOffer, PacksState, Problem } from '../bridge';
import type { Examined } from '../library/examine';
import { isNewer, type Version } from '../library/newer';
import type { Pack } from '../library/pack';
import { Shelf, type Installed } from '../library/shelf';
import { words } from '../words';
import { describeAttempt } from './problem';
import { Trust } from './trust';
import type { Searched } from './search-host';

/** The pack that comes with the program. */
export const bundledId = 'interpol-ga';

interface Offered {
  readonly file: string;
  readonly size: number;
  readonly examined: Examined;
}

export class Packs {
  readonly #shelf: Shelf;
  readonly #trust: Trust;
  #offer: Offered | null = null;
  #looking: Promise<void> | null = null;
  /** In words when it is asked for, since the language may change. */
  #problem: (() => Problem) | null = null;
  /** Whether the pack that comes with the program is shown in place of the installed one of its id. */
  #bundledWins = false;

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
    this.#trust = new Trust(folder);
    if (this.fileOf(open) === null) this.open = bundledId;
  }

  /**
   * Compares what comes with the program with what was installed in its place. A newer version of the program may bring a newer
   * pack, which is then shown; an older pack that the reader has chosen over this very one stays chosen.
   */
  async prepare(): Promise<void> {
    const installed = this.#shelf.find(bundledId);
    if (!installed) return;
    const [own, theirs] = await Promise.all([versionOf(this.bundled), versionOf(installed.file)]);
    this.#bundledWins = own !== null && (!theirs || (isNewer(own, theirs) && installed.over !== label(own)));
  }

  /** The file of a pack's current version; null when it is not on this machine. */
  fileOf(id: string): string | null {
    if (id !== bundledId) return this.#shelf.find(id)?.file ?? null;
    return (this.#bundledWins ? null : this.#shelf.find(id)?.file) ?? this.bundled;
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
    return {
      packs,
      open: this.open,
      offer: this.#offer && this.#offered(this.#offer),
      keys: await this.#trust.list(),
      problem: this.#problem?.() ?? null,
    };
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
    await this.#attempt(file, 'refused', async () => {
      const { examine } = await import('../library/examine');
      const examined = await examine(file, (id) => ({ file: this.fileOf(id), key: this.#trust.keyOf(id) }));
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
    const { id, title } = manifest;
    return this.#attempt(offer.file, 'notInstalled', async () => {
      const { checkCopy } = await import('../library/examine');
      await this.#shelf.install(offer.file, id, (copy) => checkCopy(copy, offer.examined), await this.#over(id));
      this.#choose(id);
      this.open = id;
      this.#offer = null;
      // The pack is there and holds its own key: that the agreement cannot be written does not undo it.
      if (signer) await this.#trust.agree(id, title, signer).catch((error: Error) => console.error(error.message));
    });
  }

  /** Shows another pack. Answers whether it is there. */
  show(id: string): boolean {
    if (this.fileOf(id) === null) return false;
    this.open = id;
    return true;
  }

  rollBack(id: string): Promise<boolean> {
    return this.#attempt(id, 'notChanged', async () => {
      await this.#shelf.rollBack(id, await this.#over(id));
      this.#choose(id);
    });
  }

  /** Removes every version of a pack; what came with the program remains, and the key that signed the pack is remembered. */
  remove(id: string): Promise<boolean> {
    return this.#attempt(id, 'notChanged', async () => {
      const found = this.#shelf.find(id);
      if (found) await this.#rememberKey(found);
      await this.#shelf.remove(id);
      this.#choose(id);
      if (this.fileOf(this.open) === null) this.open = bundledId;
    });
  }

  /** Lets go of a key. Answers whether it did. */
  forget(key: string): Promise<boolean> {
    return this.#attempt(key, 'notChanged', () => this.#trust.forget(key));
  }

  /** Says that a link leads to a pack that is not here. */
  missing(id: string): void {
    this.#offer = null;
    this.#problem = () => {
      const { missing, missingWhat, missingMend } = words().packs;
      return { title: missing, what: missingWhat(id), mend: missingMend };
    };
  }

  /** What the reader chose is shown, also in place of what comes with the program. */
  #choose(id: string): void {
    if (id === bundledId) this.#bundledWins = false;
  }

  async #over(id: string): Promise<string | undefined> {
    const own = id === bundledId ? await versionOf(this.bundled) : null;
    return own ? label(own) : undefined;
  }

  /** A pack may have been installed before keys were remembered apart from it. */
  async #rememberKey({ id, file }: Installed): Promise<void> {
    if (this.#trust.keyOf(id) !== undefined) return;
    const found = await reading(file, ({ signer, manifest }) => ({ signer, title: manifest.title })).catch(() => null);
    if (found?.signer) await this.#trust.agree(id, found.title, found.signer);
  }

  async #attempt(
    file: string,
    title: 'refused' | 'notInstalled' | 'notChanged',
    work: () => Promise<void>,
  ): Promise<boolean> {
    this.#problem = null;
    try {
      await work();
      return true;
    } catch (error) {
      this.#problem = () => describeAttempt(error, file, words().packs[title]);
      return false;
    }
  }

  async #entry(id: string): Promise<PackEntry> {
    const file = this.fileOf(id) ?? this.bundled;
    const found = this.#shelf.find(id);
    const bundled = file === this.bundled;
    const hidden = bundled && found ? ((await versionOf(found.file)) ?? { version: '', asOf: '' }) : null;
    const own = { id, bundled, instead: hidden, former: !bundled && (found?.former ?? null) !== null };
    try {
      return await reading(file, ({ manifest: { title, version, asOf }, signer }) => {
        return { ...own, title, version, asOf, signer, problem: null };
      });
    } catch (error) {
      const { what, mend } = describeAttempt(error, file, '');
      return { ...own, title: id, version: '', asOf: '', signer: null, problem: `${what} ${mend}` };
    }
  }

  #offered({ file, size, examined: { manifest, signer, replaces } }: Offered): PackOffer {
    return {
      file,
      size,
      pack: manifest,
      signer,
      known: signer !== null && this.#trust.knows(signer.key),
      replaces: replaces && {
        version: replaces.manifest.version,
        asOf: replaces.manifest.asOf,
        older: replaces.older,
        ...replaces.changes,
      },
    };
  }
}

/** @throws PackError */
async function reading<T>(file: string, work: (pack: Pack) => T): Promise<T> {
  const { openPack } = await import('../library/open');
  const pack = await openPack(file);
  try {
    return work(pack);
  } finally {
    await pack.close();
  }
}

/** Null when the file cannot be opened. */
async function versionOf(file: string): Promise<Version | null> {
  return reading(file, ({ manifest: { version, asOf } }) => ({ version, asOf })).catch(() => null);
}

const label = ({ version, asOf }: Version): string => `${version} (${asOf})`;

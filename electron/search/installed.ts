/**
 * The search in the pack that is shown and, when it is asked for, in every other one that is installed: those are opened with the
 * first such search, and not before.
 */
import { bestLanguage, type Language } from '../../data/model/spoken';
import { PackError } from '../library/error';
import { openPack } from '../library/open';
import type { Pack } from '../library/pack';
import { say } from '../words/faults';
import { followers } from './followers';
import { openPackSearch } from './open';
import { OtherPackError, type PackSearch } from './pack-search';
import type { OtherPack, SearchAnswer, SearchRequest } from './protocol';
import type { Served } from './serve';
import { PacksSearch } from './service';

/** A pack that is installed, by the absolute path of its file. */
export interface InstalledPack {
  readonly id: string;
  readonly file: string;
}

interface Open {
  readonly pack: Pack;
  readonly search: PackSearch;
}

interface Unsearched extends OtherPack {
  readonly error: unknown;
}

/** A first letter can be any of an alphabet, a digit, or one of another alphabet. */
const mostFollowers = 40;

export class InstalledSearch implements Served {
  #file: string | null = null;
  #shown: Promise<Open> | undefined;
  #others: readonly InstalledPack[] = [];
  #open = new Map<string, Promise<Open>>();
  #unsearched = new Map<string, Unsearched>();
  /** Titles of packs by their files. */
  readonly #indexing = new Map<string, string>();

  get indexing(): readonly string[] {
    return [...this.#indexing.values()];
  }

  /** Names the pack that is shown, which is opened, and the others, which are not. What was open and is not shown now is closed. */
  use(file: string, others: readonly InstalledPack[]): void {
    const closing = [...this.#open.values()];
    if (file !== this.#file) {
      if (this.#shown) closing.push(this.#shown);
      this.#file = file;
      this.#shown = open(file, this.#indexing);
      // Whoever searches is told.
      this.#shown.catch(() => undefined);
    }
    this.#open = new Map();
    this.#unsearched = new Map();
    this.#others = others;
    // What is still being searched in them may fail: nobody waits for it any more.
    for (const one of closing) void one.then(({ pack }) => pack.close()).catch(() => undefined);
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    if (!this.#shown) throw new Error('No pack is open.');
    const { search } = await this.#shown;
    const unsearched = this.#unsearched;
    for (;;) {
      const others = request.everywhere ? await this.#opened() : [];
      signal?.throwIfAborted();
      try {
        const answer = await new PacksSearch([search, ...others]).search(request, signal);
        return request.everywhere && unsearched.size > 0
          ? { ...answer, unsearched: told(unsearched, request.lang) }
          : answer;
      } catch (error) {
        // What is wrong with one pack is no reason to find nothing in the others: once more, without it.
        if (!(error instanceof OtherPackError)) throw error;
        unsearched.set(error.pack.id, { ...error.pack, error: error.cause });
      }
    }
  }

  /** Texts that the next key may make of the request's, the likeliest first. */
  async followers({ text, lang, everywhere }: SearchRequest): Promise<readonly string[]> {
    if (!this.#shown) return [];
    const packs = [(await this.#shown).search, ...(everywhere ? await this.#opened() : [])];
    return followers(
      text,
      packs.flatMap((pack) => pack.dictionaries(lang)),
      mostFollowers,
    );
  }

  /** The others, but for those that could not be opened or read. */
  async #opened(): Promise<PackSearch[]> {
    const [opening, unsearched] = [this.#open, this.#unsearched];
    const found: PackSearch[] = [];
    for (const { id, file } of this.#others) {
      if (unsearched.has(id)) continue;
      const one = opening.get(id) ?? open(file, this.#indexing, id);
      opening.set(id, one);
      try {
        found.push((await one).search);
      } catch (error) {
        unsearched.set(id, { id, title: id, error });
      }
    }
    return found;
  }
}

/** @param indexing notes the pack while it is indexed @param id of a pack that is not the one that is shown */
async function open(file: string, indexing: Map<string, string>, id?: string): Promise<Open> {
  const pack = await openPack(file);
  try {
    if (pack.manifest.format === 1) indexing.set(file, pack.manifest.title);
    const label: OtherPack | null = id === undefined ? null : { id, title: pack.manifest.title };
    return { pack, search: await openPackSearch(pack, label) };
  } catch (error) {
    await pack.close();
    throw error;
  } finally {
    indexing.delete(file);
  }
}

/** In the language of whoever asked: this process has none of its own. */
function told(unsearched: ReadonlyMap<string, Unsearched>, lang: string): NonNullable<SearchAnswer['unsearched']> {
  const language = bestLanguage([lang]);
  return [...unsearched.values()].map(({ id, title, error }) => ({ id, title, why: reasonOf(error, language) }));
}

function reasonOf(error: unknown, language: Language): string {
  return say(PackError.of('', '', error).fault, language).what;
}

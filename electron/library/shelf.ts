/**
 * The installed packs: a folder a pack, in it a file a version, and `pack.json`, which says which version is current and which
 * was before. Only the renaming of that small file puts a version in the place of another: whenever the program is killed, the
 * next start finds the old one or the new one, whole. Lookups are synchronous, since the first window waits for one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { packId } from '../../data/model';
import { PackError } from './error';

const fileName = /^[a-z0-9-]{1,80}\.rostrum$/;
const state = z.strictObject({
  current: z.string().regex(fileName),
  /** The version before, to which a person can go back. */
  former: z.string().regex(fileName).nullable(),
  /** The version that came with the program when this one was chosen in its place, in its own words. */
  over: z.string().optional(),
});
type State = z.infer<typeof state>;

/** An installed pack, by the absolute paths of its versions. */
export interface Installed {
  readonly id: string;
  readonly file: string;
  readonly former: string | null;
  /** What stood in its place when it was chosen; see `install`. */
  readonly over: string | null;
}

export class Shelf {
  /** @param folder absolute; need not exist */
  constructor(readonly folder: string) {}

  /** Every installed pack, by id. */
  list(): Installed[] {
    const names = existsSync(this.folder) ? readdirSync(this.folder).sort() : [];
    return names.map((name) => this.find(name)).filter((found) => found !== null);
  }

  /** The installed pack of an id, or null. */
  find(id: string): Installed | null {
    if (!packId.safeParse(id).success) return null;
    const folder = join(this.folder, id);
    const { current, former, over = null } = readState(folder) ?? newest(folder);
    if (!current) return null;
    return { id, file: join(folder, current), former: former ? join(folder, former) : null, over };
  }

  /**
   * Copies a file, has the copy checked, and makes it the current version of its pack. The version before is kept, one older is
   * removed. When anything fails, everything is as it was.
   * @param check rejects when the copy is not what it should be
   * @param over names the version that came with the program, when there is one: that the reader chose this one over it
   */
  async install(file: string, id: string, check: (copy: string) => Promise<void>, over?: string): Promise<Installed> {
    packId.parse(id);
    const folder = join(this.folder, id);
    await mkdir(folder, { recursive: true });
    this.#sweep(id);
    const name = `${id.slice(0, 60)}-${crypto.randomUUID().slice(0, 8)}.rostrum`;
    const part = join(folder, `${name}.part`);
    try {
      await copyFile(file, part);
      await flush(part, 'r+');
      await check(part);
      await rename(part, join(folder, name));
      await flush(folder, 'r');
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    const before = this.find(id);
    const replaced = before && !before.file.endsWith(name) ? before.file : null;
    await this.#point(id, { current: name, former: replaced ? nameOf(replaced) : null, over });
    this.#sweep(id);
    return { id, file: join(folder, name), former: replaced, over: over ?? null };
  }

  /** Makes the former version current, and the current one former. @throws PackError when there is none */
  async rollBack(id: string, over?: string): Promise<Installed> {
    const found = this.find(id);
    if (!found?.former) throw new PackError(id, '', { code: 'noFormer' });
    await this.#point(id, { current: nameOf(found.former), former: nameOf(found.file), over });
    return { id, file: found.former, former: found.file, over: over ?? null };
  }

  /** Removes every version of a pack. */
  async remove(id: string): Promise<void> {
    if (!this.find(id)) return;
    // The state goes first: what is left of a removal that was cut short is found by the next.
    await rm(join(this.folder, id), { recursive: true, force: true, maxRetries: 3 });
  }

  async #point(id: string, next: State): Promise<void> {
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(stateFile(join(this.folder, id)), `${JSON.stringify(next, null, 2)}\n`);
  }

  /** Removes what an installation that was cut short has left, and versions that nobody can go back to. */
  #sweep(id: string): void {
    const folder = join(this.folder, id);
    const found = this.find(id);
    mkdirSync(folder, { recursive: true });
    const kept = [found?.file, found?.former].map((file) => file && nameOf(file));
    for (const name of readdirSync(folder)) {
      const stale = name.endsWith('.part') || (fileName.test(name) && !kept.includes(name));
      // A version that is still open somewhere cannot be removed on Windows: the next installation does.
      if (stale) attempt(() => rmSync(join(folder, name), { force: true }));
    }
  }
}

const stateFile = (folder: string): string => join(folder, 'pack.json');
const nameOf = (file: string): string => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);

/** What pack.json says, as far as its files are there; null when it says nothing that can be used. */
function readState(folder: string): State | null {
  const raw = attempt(() => JSON.parse(readFileSync(stateFile(folder), 'utf8')) as unknown);
  const parsed = state.safeParse(raw);
  if (!parsed.success) return null;
  const there = (name: string | null): name is string => name !== null && existsSync(join(folder, name));
  const { current, former, over } = parsed.data;
  if (there(current)) return { current, former: there(former) ? former : null, over };
  return there(former) ? { current: former, former: null, over } : null;
}

/** Without a state the newest version counts: each was checked before it got its name. */
function newest(folder: string): { current: string | null; former: string | null; over?: string } {
  const names = attempt(() => readdirSync(folder).filter((name) => fileName.test(name))) ?? [];
  const time = (name: string): number => attempt(() => statSync(join(folder, name)).mtimeMs) ?? 0;
  const [current = null, former = null] = names.sort((a, b) => time(b) - time(a));
  return { current, former };
}

/** Waits until a file or a folder is on the disk. Some systems cannot do that for folders. */
async function flush(path: string, how: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, how).catch((error: unknown) => {
    if (how === 'r') return null;
    throw error;
  });
  try {
    await handle?.sync().catch((error: unknown) => {
      if (how === 'r+') throw error;
    });
  } finally {
    await handle?.close();
  }
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

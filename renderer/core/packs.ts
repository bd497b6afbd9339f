/** The other packs on this machine: the desk keeps records of all of them, the window shows one. */
import type { RecordId } from '../../data/model';
import { libraryInfo } from './library';

/** Titles of packs by id. */
export type PackTitles = ReadonlyMap<string, string>;
export const noPacks: PackTitles = new Map();

let asked: Promise<PackTitles> | undefined;

/** The installed packs that can be opened, the one that is shown left out; asked for only when one of `refs` is of another pack. */
export async function otherPacks(refs: readonly { readonly pack: string }[]): Promise<PackTitles> {
  const { pack } = await libraryInfo();
  if (refs.every((one) => one.pack === pack?.id)) return noPacks;
  // The window is loaded anew whenever another pack comes or goes.
  asked ??= readTitles();
  return asked.catch(() => {
    asked = undefined;
    return noPacks;
  });
}

async function readTitles(): Promise<PackTitles> {
  const { packs, open } = await window.rostrum.ask('packs.read');
  return new Map(packs.flatMap(({ id, title, problem }) => (id === open || problem !== null ? [] : [[id, title]])));
}

/** Shows a record in its own pack: the window is loaded anew with that pack, and going back returns. */
export function visit(pack: string, id: RecordId): void {
  void window.rostrum.ask('packs.visit', { pack, id });
}

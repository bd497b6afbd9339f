/** The pack as the window knows it: answers of the bridge, kept, since an open pack does not change. */
import type { Answer, PackInfo, Page } from '../../electron/bridge';
import type { AnyRecord, Kind, RecordId, Row } from '../../data/model';
import { Told } from './problem';

const rowsOf = new Map<Kind, Promise<readonly Row[]>>();
const rowsHere = new Map<Kind, readonly Row[]>();
const pages = new Map<RecordId, Promise<Page | null>>();
const pagesKept = 50;

/** Rows or records that come over the bridge at once: more would hold up what the window draws. */
const portion = 1000;

type Info = Answer<'library.info'>;
let info: Promise<Info> | undefined;
let packKnown: Info['pack'] = null;

/** The open pack, or what is wrong with it. */
export function libraryInfo(): Promise<Info> {
  return (info ??= askInfo());
}

async function askInfo(): Promise<Info> {
  const answer = await window.rostrum.ask('library.info');
  packKnown = answer.pack;
  return answer;
}

/** The open pack. @throws Told what is wrong with it */
export async function openPack(): Promise<PackInfo> {
  const { pack, problem } = await libraryInfo();
  if (pack) return pack;
  throw new Told(problem?.what ?? '', problem?.mend, problem?.detail);
}

/** The open pack, once it is known: for what is drawn, which is drawn of what the pack answered. */
export function packNow(): Info['pack'] {
  return packKnown;
}

/** All rows of a kind, in the pack's order. */
export function rows(kind: Kind): Promise<readonly Row[]> {
  const known = rowsOf.get(kind);
  if (known) return known;
  const asked = allRows(kind);
  asked.then(
    (all) => rowsHere.set(kind, all),
    () => rowsOf.delete(kind),
  );
  rowsOf.set(kind, asked);
  return asked;
}

/** The same, when they have already come: what is drawn of them need not be drawn twice. */
export function rowsNow(kind: Kind): readonly Row[] | undefined {
  return rowsHere.get(kind);
}

async function allRows(kind: Kind): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (;;) {
    const some = await window.rostrum.ask('library.rows', { kind, from: all.length, count: portion });
    if (all.length === 0 && some.length !== portion) return some;
    all.push(...some);
    if (some.length !== portion) return all;
  }
}

/** What the page of a record shows, or null when the pack has no such record. */
export function page(id: RecordId): Promise<Page | null> {
  const known = pages.get(id);
  if (known) return known;
  const asked = window.rostrum.ask('library.page', { id });
  asked.catch(() => pages.delete(id));
  pages.set(id, asked);
  const oldest = pages.keys().next();
  if (pages.size > pagesKept && !oldest.done) pages.delete(oldest.value);
  return asked;
}

/** Records without what their pages show besides, in the order of the ids; null for one that the pack does not have. */
export async function records(ids: readonly RecordId[]): Promise<(AnyRecord | null)[]> {
  const found: (AnyRecord | null)[] = [];
  for (let from = 0; from < ids.length; from += portion) {
    found.push(...(await window.rostrum.ask('library.records', { ids: ids.slice(from, from + portion) })));
  }
  return found;
}

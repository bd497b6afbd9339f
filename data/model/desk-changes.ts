/** Changes of a desk, done and undone: pure, and free of zod, so that the window and the main process do the same. */
import { changeItems, itemChanges } from './brief-items';
import type { Desk, DeskChange } from './desk';
import { recordKey } from './record-key';

export { recordKey };

export type Shelf = 'bookmarks' | 'notes' | 'searches' | 'recents' | 'briefs';
type Thing = Desk[Shelf][number];

/** The newest that are kept of what was used last. */
const recentsKept = 40;

export const emptyDesk: Desk = {
  format: 1,
  bookmarks: [],
  notes: [],
  searches: [],
  recents: [],
  briefs: [],
  tray: '',
};

/** By what a thing is told apart from others of its shelf. */
export function keyOf(thing: Thing): string {
  if ('key' in thing) return thing.key;
  return 'search' in thing ? `search ${thing.search}` : recordKey(thing);
}

/** The desk after these changes; the given one stays as it is. */
export function applyChanges(desk: Desk, changes: readonly DeskChange[]): Desk {
  return changes.reduce(applyOne, desk);
}

/** What takes these changes back, to be applied to the desk that they led to. */
export function inverseOf(desk: Desk, changes: readonly DeskChange[]): DeskChange[] {
  const back: DeskChange[] = [];
  let now = desk;
  for (const change of changes) {
    back.unshift(...inverseOfOne(now, change));
    now = applyOne(now, change);
  }
  return back;
}

function applyOne(desk: Desk, change: DeskChange): Desk {
  if ('tray' in change) return { ...desk, tray: change.tray };
  if ('of' in change) {
    const briefs = desk.briefs.map((one) =>
      one.key === change.of ? { ...one, items: changeItems(one.items, change) } : one,
    );
    return { ...desk, briefs };
  }
  if ('remove' in change) {
    const kept = (desk[change.remove] as Thing[]).filter((one) => keyOf(one) !== change.key);
    return { ...desk, [change.remove]: kept };
  }
  const key = keyOf(change.value);
  const shelf: Thing[] = desk[change.put];
  if (change.put === 'recents') {
    return {
      ...desk,
      recents: [change.value, ...desk.recents.filter((one) => keyOf(one) !== key)].slice(0, recentsKept),
    };
  }
  const at = shelf.findIndex((one) => keyOf(one) === key);
  return { ...desk, [change.put]: at < 0 ? [...shelf, change.value] : shelf.with(at, change.value) };
}

function inverseOfOne(desk: Desk, change: DeskChange): DeskChange[] {
  if ('tray' in change) return [{ tray: desk.tray }];
  if ('of' in change || ('put' in change && change.put === 'briefs')) {
    const key = 'of' in change ? change.of : change.value.key;
    const before = desk.briefs.find((one) => one.key === key);
    const after = applyOne(desk, change).briefs.find((one) => one.key === key);
    if (!before) return after ? [{ remove: 'briefs', key }] : [];
    return (after && itemChanges(after, before)) ?? [{ put: 'briefs', value: before }];
  }
  const name = 'remove' in change ? change.remove : change.put;
  const key = 'remove' in change ? change.key : keyOf(change.value);
  const before = (desk[name] as Thing[]).find((one) => keyOf(one) === key);
  return [before ? ({ put: name, value: before } as DeskChange) : { remove: name, key }];
}

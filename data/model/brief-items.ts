/** The records of a brief, put in, moved and taken out one by one: what is undone must not touch what was done to the rest later. */
import type { Brief, BriefItem, DeskChange } from './desk';
import { recordKey } from './record-key';

export type ItemChange = Extract<DeskChange, { of: string }>;

/** As many as a brief holds. */
export const itemsKept = 500;

/** The records after this change. What is to stand after a record that is gone stands last; a full brief takes no more. */
export function changeItems(items: readonly BriefItem[], change: ItemChange): BriefItem[] {
  const key = 'takeOut' in change ? change.takeOut : recordKey(change.place);
  const others = items.filter((one) => recordKey(one) !== key);
  if ('takeOut' in change || others.length >= itemsKept) return others;
  const before = others.findIndex((one) => recordKey(one) === change.after);
  const at = change.after === '' ? 0 : before < 0 ? others.length : before + 1;
  return others.toSpliced(at, 0, change.place);
}

/** What leads from one state of a brief to another when only its records differ and each is there once; else null. */
export function itemChanges(from: Brief, to: Brief): ItemChange[] | null {
  const isOnce = ({ items }: Brief): boolean => new Set(items.map(recordKey)).size === items.length;
  const rest = ({ name, settings }: Brief): string => JSON.stringify([name, settings]);
  if (rest(from) !== rest(to) || !isOnce(from) || !isOnce(to)) return null;
  const changes: ItemChange[] = [];
  let now: readonly BriefItem[] = from.items;
  const carry = (change: ItemChange): void => {
    changes.push(change);
    now = changeItems(now, change);
  };
  const wanted = new Set(to.items.map(recordKey));
  for (const key of from.items.map(recordKey)) if (!wanted.has(key)) carry({ takeOut: key, of: to.key });
  const there = new Set(now.map(recordKey));
  for (const change of moves(
    now,
    to.items.filter((one) => there.has(recordKey(one))),
    to.key,
  ))
    carry(change);
  to.items.forEach((place, i) => {
    const is = now[i];
    if (is && JSON.stringify(is) === JSON.stringify(place)) return;
    carry({ place, after: keyAt(to.items, i - 1), of: to.key });
  });
  return changes;
}

/** As few as one for one record that was moved: the rest keep the order that they have by then. */
function moves(from: readonly BriefItem[], to: readonly BriefItem[], of: string): ItemChange[] {
  const changes: ItemChange[] = [];
  let now = from;
  to.forEach((wanted, i) => {
    const key = recordKey(wanted);
    if (keyAt(now, i) === key) return;
    const intruder = keyAt(now, i + 1) === key ? keyAt(now, i) : key;
    const at = to.findIndex((one) => recordKey(one) === intruder);
    const place = to[at] ?? wanted;
    const change: ItemChange = { place, after: keyAt(to, at - 1), of };
    changes.push(change);
    now = changeItems(now, change);
  });
  return changes;
}

const keyAt = (items: readonly BriefItem[], i: number): string => {
  const item = items[i];
  return item ? recordKey(item) : '';
};

/** Two desks into one, losing nothing: after an import, or when the file was changed by somebody else. */
import type { Desk, DeskChange, Note } from '../../data/model';
import { applyChanges, keyOf, type Shelf } from '../../data/model/desk-changes';

const shelves: readonly Shelf[] = ['bookmarks', 'notes', 'searches', 'recents', 'briefs'];

/**
 * Our changes on top of a desk that somebody else has changed meanwhile. A note that both wrote keeps both texts.
 * @param base the desk as we last knew it, before our changes
 */
export function rebase(base: Desk, theirs: Desk, changes: readonly DeskChange[]): Desk {
  const kept = changes.map((change): DeskChange => {
    if (!('put' in change) || change.put !== 'notes') return change;
    const their = noteLike(theirs, change.value);
    if (!their || their.text === noteLike(base, change.value)?.text) return change;
    return { put: 'notes', value: { ...change.value, text: both(their.text, change.value.text) } };
  });
  return applyChanges(theirs, kept);
}

/** What must be put on a desk so that it holds everything of another. What both hold alike is left out. */
export function additions(desk: Desk, other: Desk, newKey: () => string): DeskChange[] {
  return shelves.flatMap((shelf) => {
    const known = new Map<string, Desk[Shelf][number]>(desk[shelf].map((one) => [keyOf(one), one]));
    return other[shelf].flatMap((value): DeskChange[] => {
      const mine = known.get(keyOf(value));
      if (!mine) return [{ put: shelf, value } as DeskChange];
      if (shelf === 'notes') return joined(mine as Note, value as Note);
      if (shelf === 'briefs' && JSON.stringify(mine) !== JSON.stringify(value)) {
        return [{ put: shelf, value: { ...value, key: newKey() } } as DeskChange];
      }
      return [];
    });
  });
}

function joined(mine: Note, other: Note): DeskChange[] {
  const text = both(mine.text, other.text);
  return text === mine.text ? [] : [{ put: 'notes', value: { ...mine, text } }];
}

/** One text after the other, unless one of them holds the other. */
function both(first: string, second: string): string {
  if (first.includes(second)) return first;
  return second.includes(first) ? second : `${first}\n\n${second}`;
}

const noteLike = (desk: Desk, note: Note): Note | undefined => desk.notes.find((one) => keyOf(one) === keyOf(note));

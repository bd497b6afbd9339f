import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskChange, type Desk, type DeskChange } from '../../../data/model';
import { applyChanges, emptyDesk, inverseOf, keyOf } from '../../../data/model/desk-changes';
import { additions } from '../../../electron/desk/merge';

const at = '2026-11-20T10:00:00Z';
const id = fc.constantFrom('session/1', 'session/2', 'person/a');
const key = fc.constantFrom('a', 'b');
const settings = {
  paper: 'A4',
  language: 'en',
  cover: true,
  contents: true,
  notes: true,
  sources: true,
  unknowns: true,
  newPage: true,
  texts: false,
} as const;
const change: fc.Arbitrary<DeskChange> = fc.oneof(
  id.map((one): DeskChange => ({ put: 'bookmarks', value: { pack: 'p', id: one, title: one, added: at } })),
  fc
    .tuple(id, fc.string({ minLength: 1 }))
    .map(([one, text]): DeskChange => ({ put: 'notes', value: { pack: 'p', id: one, title: one, text, changed: at } })),
  key.map((one): DeskChange => ({ put: 'searches', value: { key: one, name: one, hash: '#/search?q=a', added: at } })),
  key.map((one): DeskChange => ({ put: 'briefs', value: { key: one, name: one, items: [], settings, changed: at } })),
  fc.constantFrom<DeskChange>(
    { remove: 'bookmarks', key: 'p/session/1' },
    { remove: 'notes', key: 'p/session/2' },
    { remove: 'searches', key: 'a' },
    { tray: 'a' },
  ),
);

/** A desk whatever the order in which its shelves were filled. */
const unordered = (desk: Desk): unknown =>
  Object.fromEntries(
    Object.entries(desk).map(([name, value]) => [
      name,
      Array.isArray(value) ? (value as Desk['notes']).map((one) => [keyOf(one), one]).sort() : value,
    ]),
  );

test('every change is one that the bridge accepts, and every series of changes can be taken back', () => {
  fc.assert(
    fc.property(fc.array(change), fc.array(change), (before, changes) => {
      for (const one of changes) expect(deskChange.safeParse(one).success).toBe(true);
      const desk = applyChanges(emptyDesk, before);
      const back = inverseOf(desk, changes);
      expect(unordered(applyChanges(applyChanges(desk, changes), back))).toEqual(unordered(desk));
    }),
  );
});

test('importing adds everything, changes nothing that was there, and twice adds nothing more', () => {
  fc.assert(
    fc.property(fc.array(change), fc.array(change), (mine, others) => {
      const desk = applyChanges(emptyDesk, mine);
      const other = applyChanges(emptyDesk, others);
      let n = 0;
      const merged = applyChanges(
        desk,
        additions(desk, other, () => `new-${(n += 1)}`),
      );
      for (const { id: of, text } of [...desk.notes, ...other.notes]) {
        expect(merged.notes.find((one) => one.id === of)?.text).toContain(text);
      }
      for (const one of [...desk.bookmarks, ...other.bookmarks]) {
        expect(merged.bookmarks.map(keyOf)).toContain(keyOf(one));
      }
      expect(additions(merged, merged, () => 'never')).toEqual([]);
    }),
  );
});

test('what was used last is kept to forty, newest first, each once', () => {
  const used = Array.from({ length: 50 }, (_, i): DeskChange => ({
    put: 'recents',
    value: { search: `q${String(i % 45)}`, total: 1, used: at },
  }));
  const { recents } = applyChanges(emptyDesk, used);
  expect(recents).toHaveLength(40);
  expect(recents[0]).toMatchObject({ search: 'q4' });
  expect(new Set(recents.map(keyOf)).size).toBe(40);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { desk, deskChange, type BriefItem, type Desk, type DeskChange } from '../../../data/model';
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
const item = (one: string): BriefItem => ({ pack: 'p', id: one, title: one, form: 'record' });
const brief = (one: string, ids: readonly string[]): Desk['briefs'][number] => ({
  key: one,
  name: one,
  items: ids.map(item),
  settings,
  changed: at,
});
const change: fc.Arbitrary<DeskChange> = fc.oneof(
  id.map((one): DeskChange => ({ put: 'bookmarks', value: { pack: 'p', id: one, title: one, added: at } })),
  fc
    .tuple(id, fc.string({ minLength: 1 }))
    .map(([one, text]): DeskChange => ({ put: 'notes', value: { pack: 'p', id: one, title: one, text, changed: at } })),
  key.map((one): DeskChange => ({ put: 'searches', value: { key: one, name: one, hash: '#/search?q=a', added: at } })),
  fc
    .tuple(key, fc.shuffledSubarray(['session/1', 'session/2', 'session/3', 'person/a']))
    .map(([one, ids]): DeskChange => ({ put: 'briefs', value: brief(one, ids) })),
  fc.tuple(key, id, id).map(([of, one, after]): DeskChange => ({ place: item(one), after: `p/${after}`, of })),
  fc.tuple(key, id).map(([of, one]): DeskChange => ({ takeOut: `p/${one}`, of })),
  fc.constantFrom<DeskChange>(
    { remove: 'bookmarks', key: 'p/session/1' },
    { remove: 'notes', key: 'p/session/2' },
    { remove: 'searches', key: 'a' },
    { tray: 'a' },
  ),
);

/** A desk whatever the order in which its shelves were filled. */
const unordered = (of: Desk): unknown =>
  Object.fromEntries(
    Object.entries(of).map(([name, value]) => [
      name,
      Array.isArray(value) ? (value as Desk['notes']).map((one) => [keyOf(one), one]).sort() : value,
    ]),
  );

test('every change is one that the bridge accepts, and every series of changes can be taken back', () => {
  fc.assert(
    fc.property(fc.array(change), fc.array(change), (before, changes) => {
      for (const one of changes) expect(deskChange.safeParse(one).success).toBe(true);
      const first = applyChanges(emptyDesk, before);
      const back = inverseOf(first, changes);
      expect(unordered(applyChanges(applyChanges(first, changes), back))).toEqual(unordered(first));
    }),
  );
});

describe('the records of a brief', () => {
  const ids = ['session/1', 'session/2', 'session/3', 'session/4', 'session/5'];
  const put = (value: Desk['briefs'][number]): DeskChange => ({ put: 'briefs', value });
  const before = applyChanges(emptyDesk, [put(brief('a', ids.slice(0, 4)))]);
  const order = ({ briefs }: Desk): string[] | undefined => briefs[0]?.items.map((one) => one.id.slice(-1));

  test('putting one in is undone without the order that they were given since', () => {
    const added = [put(brief('a', ids))];
    const back = inverseOf(before, added);
    const moved = put(brief('a', ['session/2', 'session/1', 'session/3', 'session/4', 'session/5']));
    expect(order(applyChanges(before, [...added, moved, ...back]))).toEqual(['2', '1', '3', '4']);
  });

  test('taking one out is undone without the name and the settings that the brief was given since', () => {
    const taken = [put(brief('a', ['session/1', 'session/3', 'session/4']))];
    const back = inverseOf(before, taken);
    const later = { ...brief('a', ['session/1', 'session/3', 'session/4']), name: 'Minister' };
    const renamed = put({ ...later, settings: { ...settings, cover: false } });
    const now = applyChanges(before, [...taken, renamed, ...back]);
    expect(order(now)).toEqual(['1', '2', '3', '4']);
    expect(now.briefs[0]).toMatchObject({ name: 'Minister', settings: { cover: false } });
  });

  test('a move is one change, which touches nothing else', () => {
    const orders = [
      ['session/4', 'session/1', 'session/2', 'session/3'],
      ['session/2', 'session/3', 'session/4', 'session/1'],
      ['session/2', 'session/1', 'session/3', 'session/4'],
    ];
    for (const moved of orders) {
      const changes = [put(brief('a', moved))];
      const back = inverseOf(before, changes);
      expect(back).toHaveLength(1);
      expect(order(applyChanges(before, [...changes, ...back]))).toEqual(['1', '2', '3', '4']);
    }
  });

  test('of a brief in which one is twice the whole is brought back, and a full one takes no more', () => {
    const twice = applyChanges(emptyDesk, [put(brief('a', ['session/1', 'session/1']))]);
    const emptied = [put(brief('a', []))];
    expect(order(applyChanges(twice, [...emptied, ...inverseOf(twice, emptied)]))).toEqual(['1', '1']);
    const many = Array.from({ length: 500 }, (_, i) => `person/n${String(i)}`);
    const full = applyChanges(emptyDesk, [put(brief('a', many))]);
    const more = applyChanges(full, [{ place: item('session/1'), after: '', of: 'a' }]);
    expect(desk.safeParse(more).success).toBe(true);
    expect(more.briefs[0]?.items).toHaveLength(500);
  });

  test('what a foreign window could send is refused or does no harm', () => {
    const place = item('session/1');
    for (const wrong of [
      { place, after: '' },
      { place, after: '', of: '' },
      { place: { ...place, id: '../x' }, after: '', of: 'a' },
      { place: { ...place, form: 'all' }, after: '', of: 'a' },
      { place, after: 'x'.repeat(1101), of: 'a' },
      { takeOut: 'p/session/1', of: 'a', place },
      { takeOut: 5, of: 'a' },
      { takeOut: 'p/session/1', of: 'a', tray: 'a' },
    ]) {
      expect(deskChange.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
    expect(
      applyChanges(before, [
        { takeOut: '__proto__', of: 'a' },
        { place, after: '', of: 'gone' },
      ]),
    ).toEqual(before);
  });
});

test('importing adds everything, changes nothing that was there, and twice adds nothing more', () => {
  fc.assert(
    fc.property(fc.array(change), fc.array(change), (mine, others) => {
      const own = applyChanges(emptyDesk, mine);
      const other = applyChanges(emptyDesk, others);
      let n = 0;
      const merged = applyChanges(
        own,
        additions(own, other, () => `new-${(n += 1)}`),
      );
      for (const { id: of, text } of [...own.notes, ...other.notes]) {
        expect(merged.notes.find((one) => one.id === of)?.text).toContain(text);
      }
      for (const one of [...own.bookmarks, ...other.bookmarks]) {
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

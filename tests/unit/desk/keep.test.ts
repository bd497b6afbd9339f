import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../../data/model';
import { emptyDesk } from '../../../data/model/desk-changes';
import { backupIn, fileIn } from '../../../electron/desk/files';
import { readKept, textOf, writeKept } from '../../../electron/desk/keep';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'rostrum-desk-')), 'desk');
  mkdirSync(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const note = (text: string): Desk['notes'][number] => ({
  pack: 'small',
  id: 'session/88',
  title: '88th session',
  text,
  changed: '2026-11-20T10:00:00Z',
});
const withNote = (text: string): Desk => ({ ...emptyDesk, notes: [note(text)] });
const names = (): string[] => readdirSync(folder).sort();

test('no file is an empty desk, and nothing to be said', () => {
  expect(readKept(folder)).toEqual({ desk: emptyDesk, text: null, notice: null, readOnly: false });
  expect(readKept(join(folder, 'nowhere')).desk).toEqual(emptyDesk);
});

test('what is written is read again; the one before is the backup', async () => {
  const first = textOf(withNote('one'));
  await writeKept(folder, first, null);
  await writeKept(folder, textOf(withNote('two')), first);
  expect(readKept(folder)).toMatchObject({ desk: withNote('two'), notice: null });
  expect(readFileSync(backupIn(folder), 'utf8')).toBe(first);
  expect(names()).toEqual(['desk.backup.json', 'desk.json']);
});

test.each([
  ['cut off', '{"format":1,"bookmarks":[{"pa'],
  ['empty', ''],
  ['zeros', '\0\0\0\0'],
  ['a thing of the wrong shape', JSON.stringify({ ...emptyDesk, notes: [{ text: 5 }] })],
  ['a list', '[]'],
])('a file that is %s is set aside, the backup is used, and it is said', (_, damage) => {
  writeFileSync(backupIn(folder), textOf(withNote('kept')));
  writeFileSync(fileIn(folder), damage);
  const kept = readKept(folder);
  expect(kept.desk).toEqual(withNote('kept'));
  expect(kept.notice?.title).toBe('Your desk was read from its backup');
  const aside = names().find((name) => name.startsWith('desk.damaged-')) ?? '';
  expect(kept.notice?.what).toContain(aside);
  expect(readFileSync(join(folder, aside), 'utf8')).toBe(damage);
});

test('without a backup the desk is empty, the damaged file is still there, and it is said', () => {
  writeFileSync(fileIn(folder), 'damage');
  const kept = readKept(folder);
  expect(kept.desk).toEqual(emptyDesk);
  expect(kept.notice?.title).toBe('Your desk could not be read');
  expect(names()).toHaveLength(1);
});

test('killed in the middle of writing: the file is whole, and what was left behind is swept away', () => {
  writeFileSync(fileIn(folder), textOf(withNote('whole')));
  writeFileSync(`${fileIn(folder)}.3141592653`, '{"format":1,"not');
  expect(readKept(folder)).toMatchObject({ desk: withNote('whole'), notice: null });
  expect(names()).toEqual(['desk.json']);
});

test('killed between the backup and the file: the file is the newest that is whole', () => {
  writeFileSync(backupIn(folder), textOf(withNote('one')));
  writeFileSync(fileIn(folder), textOf(withNote('one')));
  expect(readKept(folder)).toMatchObject({ desk: withNote('one'), notice: null });
});

test('a newer file is shown as far as it is understood, and is left alone', () => {
  const newer = JSON.stringify({ ...withNote('from later'), format: 2, stickers: [1], bookmarks: [{ odd: true }] });
  writeFileSync(fileIn(folder), newer);
  const kept = readKept(folder);
  expect(kept).toMatchObject({ readOnly: true, desk: { notes: [note('from later')], bookmarks: [] } });
  expect(kept.notice?.title).toContain('newer');
  expect(readFileSync(fileIn(folder), 'utf8')).toBe(newer);
});

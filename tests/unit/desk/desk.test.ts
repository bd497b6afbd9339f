import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk as DeskContent, DeskChange } from '../../../data/model';
import { emptyDesk } from '../../../data/model/desk-changes';
import { Desk, DeskError, readImport } from '../../../electron/desk/desk';
import { fileIn } from '../../../electron/desk/files';
import { textOf } from '../../../electron/desk/keep';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const changed = '2026-11-20T10:00:00Z';
const note = (text: string, id = 'session/88'): DeskChange => ({
  put: 'notes',
  value: { pack: 'small', id, title: id, text, changed },
});
const mark = (id: string): DeskChange => ({
  put: 'bookmarks',
  value: { pack: 'small', id, title: id, added: changed },
});
const onDisk = (): DeskContent => JSON.parse(readFileSync(fileIn(folder), 'utf8')) as DeskContent;

test('a change holds at once, and its promise means that it is on the disk', async () => {
  const desk = new Desk(folder);
  const saved = desk.change([note('a')]);
  expect(desk.state.desk.notes[0]?.text).toBe('a');
  await saved;
  expect(onDisk().notes[0]?.text).toBe('a');
});

test('typing is one write in a while, not one for each key, and the last text stays', async () => {
  const desk = new Desk(folder);
  const flush = vi.spyOn(desk, 'flush');
  const all = Array.from({ length: 50 }, (_, i) => desk.change([note('x'.repeat(i + 1))]));
  await Promise.all(all);
  expect(flush).toHaveBeenCalledTimes(1);
  expect(onDisk().notes[0]?.text).toHaveLength(50);
});

test('flushing writes now', async () => {
  const desk = new Desk(folder);
  const saved = desk.change([mark('session/1')]);
  await desk.flush();
  expect(onDisk().bookmarks).toHaveLength(1);
  await saved;
});

test('two that have the same file open lose nothing of each other', async () => {
  const told = vi.fn();
  const one = new Desk(folder, told);
  const two = new Desk(folder);
  await one.change([mark('session/1'), note('ours')]);
  expect(two.state.desk.bookmarks).toHaveLength(1);
  await two.change([mark('session/2'), note('ours, and theirs')]);
  await one.change([mark('session/3'), note('ours, another')]);
  expect(told).toHaveBeenCalled();
  expect(onDisk().bookmarks.map(({ id }) => id)).toEqual(['session/1', 'session/2', 'session/3']);
  expect(onDisk().notes[0]?.text).toBe('ours, and theirs\n\nours, another');
  expect(one.state.desk).toEqual(onDisk());
});

test('a file damaged while the program runs is set aside, and the desk is written anew', async () => {
  const desk = new Desk(folder);
  await desk.change([mark('session/1')]);
  writeFileSync(fileIn(folder), 'damage');
  await desk.change([mark('session/2')]);
  expect(onDisk().bookmarks).toHaveLength(2);
  expect(desk.state.notice?.what).toContain('damaged');
});

test('a desk read from its backup is written again at once', async () => {
  writeFileSync(join(folder, 'desk.backup.json'), textOf({ ...emptyDesk, tray: 'b' }));
  writeFileSync(fileIn(folder), '{');
  const desk = new Desk(folder);
  expect(desk.state.desk.tray).toBe('b');
  await desk.flush();
  expect(onDisk().tray).toBe('b');
});

test('a newer file is never written over', async () => {
  const newer = JSON.stringify({ ...emptyDesk, format: 9 });
  writeFileSync(fileIn(folder), newer);
  const desk = new Desk(folder);
  await expect(desk.change([note('x')])).rejects.toThrow(DeskError);
  await desk.flush();
  expect(readFileSync(fileIn(folder), 'utf8')).toBe(newer);
});

test('a folder that cannot be written is said; the change holds and is written later', async () => {
  const lost = join(folder, 'file', 'desk');
  writeFileSync(join(folder, 'file'), '');
  const desk = new Desk(lost);
  await expect(desk.change([note('still here')])).rejects.toMatchObject({
    problem: { title: 'Your desk is not saved' },
  });
  expect(desk.state.desk.notes[0]?.text).toBe('still here');
  rmSync(join(folder, 'file'));
  mkdirSync(lost, { recursive: true });
  await desk.change([mark('session/1')]);
  expect(JSON.parse(readFileSync(fileIn(lost), 'utf8'))).toMatchObject({ notes: [{ text: 'still here' }] });
});

test('killed while it writes, again and again: the file is always a whole desk', async () => {
  const writer = join(folder, 'writer.mjs');
  const atomic = import.meta.resolve('write-file-atomic');
  const big = textOf({
    ...emptyDesk,
    notes: [{ pack: 'small', id: 'session/1', title: '1', text: 'x'.repeat(150_000), changed }],
  });
  writeFileSync(join(folder, 'big.json'), big);
  writeFileSync(
    writer,
    `import write from ${JSON.stringify(atomic)}; import { readFileSync } from 'node:fs';
     const text = readFileSync(${JSON.stringify(join(folder, 'big.json'))}, 'utf8');
     process.send('ready');
     for (;;) await write(${JSON.stringify(fileIn(folder))}, text);`,
  );
  for (let round = 0; round < 5; round++) {
    const child = fork(writer);
    await new Promise((resolve) => child.once('message', resolve));
    await new Promise((resolve) => setTimeout(resolve, 7 + round * 11));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const desk = new Desk(folder);
    expect(desk.state.notice).toBeNull();
    if (desk.state.text !== null) expect(desk.state.text).toBe(big);
  }
});

test('an import that is no desk says so', () => {
  expect(() => readImport('hello', '/x.json')).toThrow('Nothing was imported');
  expect(() => readImport(JSON.stringify({ format: 7 }), '/x.json')).toThrow('newer');
  expect(readImport(textOf(emptyDesk), '/x.json')).toEqual(emptyDesk);
});

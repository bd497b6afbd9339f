/** On the page of a record: bookmark, note, tray and citation, by button and by key. */
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { changeDesk, deskNow, loadDesk } from '../../../renderer/core/desk';
import { putBrief } from '../../../renderer/core/desk-acts';
import { pressLetter } from '../../../renderer/core/keys';
import { offerUndo, undoLast } from '../../../renderer/core/undo';
import { tellUnsaved } from '../../../renderer/core/unsaved';
import '../../../renderer/parts/desk/desk-bar';
import '../../../renderer/parts/record/record-page';
import type { RecordPage } from '../../../renderer/parts/record/record-page';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

const rostrum = new FakeRostrum().install();
addEventListener('keydown', (event) => pressLetter(event));

beforeEach(async () => {
  rostrum.asked.length = 0;
  rostrum.deskProblem = null;
  await loadDesk();
  rostrum.putDesk({});
});

async function open(id = 'session/88'): Promise<RecordPage> {
  const element = put(document.createElement('rostrum-record') as RecordPage);
  element.recordId = id;
  await until(() => element.querySelector('record-marks button'));
  return element;
}

const button = (page: Element, name: string): HTMLButtonElement => {
  const found = [...page.querySelectorAll('button')].find((one) => one.textContent.includes(name));
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
};
const texts = (): unknown[] => rostrum.requestsOf('clipboard.write').map((one) => (one as { text: string }).text);

test('B sets a bookmark and takes it away; taking away can be undone', async () => {
  const page = await open();
  await userEvent.keyboard('b');
  await until(() => button(page, 'Bookmarked').ariaPressed === 'true');
  expect(rostrum.desk.bookmarks).toMatchObject([{ pack: 'small', id: 'session/88', title: '88th session, Santiago' }]);
  await userEvent.keyboard('b');
  await until(() => rostrum.desk.bookmarks.length === 0);
  undoLast();
  await until(() => rostrum.desk.bookmarks.length === 1);
});

test('a bookmark that was set again is no longer said to be removed', async () => {
  await open();
  const bar = put(document.createElement('desk-bar'));
  await userEvent.keyboard('b');
  await until(() => rostrum.desk.bookmarks.length === 1);
  await userEvent.keyboard('b');
  await until(() => bar.textContent.includes('Bookmark removed'));
  await userEvent.keyboard('b');
  await until(() => rostrum.desk.bookmarks.length === 1 && !bar.textContent.includes('Bookmark removed'));
});

test('undoing the first record of a tray keeps the name that the tray was given since', async () => {
  await open();
  await userEvent.keyboard('p');
  await until(() => rostrum.desk.briefs[0]?.items.length === 1);
  const [tray] = rostrum.desk.briefs;
  if (!tray) throw new Error('There is no tray.');
  await changeDesk(putBrief({ ...tray, name: 'For the minister' }));
  undoLast();
  await until(() => rostrum.desk.briefs[0]?.items.length === 0);
  expect(rostrum.desk.briefs[0]?.name).toBe('For the minister');
});

test('N opens the note with the cursor in it; letters typed there are text; each is kept', async () => {
  const page = await open();
  await userEvent.keyboard('n');
  const area = await until(() => page.querySelector('textarea'));
  expect(document.activeElement).toBe(area);
  await userEvent.keyboard('bnpc');
  await until(() => rostrum.desk.notes[0]?.text === 'bnpc');
  expect(area.value).toBe('bnpc');
  expect(rostrum.desk.bookmarks).toEqual([]);
  await until(() => page.querySelector('.state')?.textContent === 'Saved');
  await expectAccessible(page);
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).not.toBe(area);
  page.querySelector<HTMLButtonElement>('[aria-label="Remove the note"]')?.click();
  await until(() => rostrum.desk.notes.length === 0);
  undoLast();
  await until(() => rostrum.desk.notes[0]?.text === 'bnpc');
  await until(() => page.querySelector('textarea')?.value === 'bnpc');
});

test('a note that cannot be written says so, and what to do', async () => {
  const bar = put(document.createElement('desk-bar'));
  const page = await open();
  rostrum.deskProblem = { title: 'Your desk is not saved', what: 'The disk is full.', mend: 'Make room.' };
  await userEvent.keyboard('nx');
  await until(() => page.querySelector('.state')?.textContent === 'Not saved');
  await until(() => bar.querySelector('[role=alert]')?.textContent.includes('The disk is full.'));
  await expectAccessible(bar);
  rostrum.deskProblem = null;
  await userEvent.keyboard('y');
  await until(() => bar.querySelector('[role=alert]')?.textContent.trim() === '');
});

test('settings that are not on the disk are told until they are, or until it was read', async () => {
  const bar = put(document.createElement('desk-bar'));
  const alert = (): string => bar.querySelector('[role=alert]')?.textContent.trim() ?? '';
  tellUnsaved({ title: 'Your settings are not saved', what: 'The disk is full.', mend: 'Make room.' });
  await until(() => alert().includes('The disk is full. Make room.'));
  await expectAccessible(bar);
  bar.querySelector<HTMLElement>('[role=alert] [aria-label=Dismiss]')?.click();
  await until(() => alert() === '');
  tellUnsaved({ title: 'Your settings are not saved', what: 'The disk is full.', mend: 'Make room.' });
  await until(() => alert() !== '');
  tellUnsaved(null);
  await until(() => alert() === '');
});

test('P puts the record into the tray, once, and takes it out again', async () => {
  const page = await open();
  await userEvent.keyboard('p');
  await until(() => button(page, 'In the tray'));
  expect(rostrum.desk.briefs).toMatchObject([{ name: '', items: [{ id: 'session/88', form: 'brief' }] }]);
  expect(rostrum.desk.tray).toBe(rostrum.desk.briefs[0]?.key);
  await userEvent.keyboard('p');
  await until(() => rostrum.desk.briefs[0]?.items.length === 0);
});

test('single letters do nothing when they are switched off', async () => {
  const { changeSettings } = await import('../../../renderer/core/settings');
  await changeSettings({ singleKeys: false });
  await open();
  await userEvent.keyboard('bp');
  expect(deskNow().desk.bookmarks).toEqual([]);
  expect(deskNow().desk.briefs).toEqual([]);
  await changeSettings({ singleKeys: true });
});

test('C copies the citation as text; the menu has the other formats and the link', async () => {
  const page = await open();
  await userEvent.keyboard('c');
  await until(() => texts().length === 1);
  expect(texts()[0]).toMatch(/^Small Assembly, 88th session/);
  const more = page.querySelector<HTMLButtonElement>('cite-menu .more');
  more?.click();
  const menu = await until(() => page.querySelector<HTMLElement>('.menu:popover-open'));
  await until(() => menu.contains(document.activeElement));
  await expectAccessible(page);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await until(() => texts().length === 2);
  expect(texts()[1]).toMatch(/^@misc\{small-session-88,/);
  for (const [name, start] of [
    ['RIS', 'TY  - '],
    ['CSL-JSON', '['],
    ['Copy the link', 'rostrum://small/session/88'],
  ] as const) {
    more?.click();
    await until(() => menu.matches(':popover-open'));
    button(menu, name).click();
    await until(() => String(texts().at(-1)).startsWith(start));
  }
});

test('a desk of a newer program can be read, and nothing in it changed', async () => {
  const notice = { title: 'Your desk is from a newer Rostrum', what: 'It is shown.', mend: 'Open it there.' };
  rostrum.putDesk({}, { readOnly: true, notice });
  const page = await open();
  expect(button(page, 'Bookmark').disabled).toBe(true);
  expect(button(page, 'Bookmark').title).toContain('newer');
});

test('words of two lines in the bar at the foot keep away from its border', async () => {
  const bar = put(document.createElement('desk-bar'));
  offerUndo('Added to the print tray: a title of many words '.repeat(6), () => undefined);
  const told = await until(() => bar.querySelector<HTMLElement>('.told.undo'));
  const text = document.createRange();
  text.selectNodeContents(told.querySelector('p') ?? told);
  const [words, box] = [text.getBoundingClientRect(), told.getBoundingClientRect()];
  expect(words.height).toBeGreaterThan(30);
  expect(words.top - box.top).toBeGreaterThan(6);
  expect(box.bottom - words.bottom).toBeGreaterThan(6);
});

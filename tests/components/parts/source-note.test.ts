/** Sources on demand: a number at a statement opens what stands behind it, and closing it leads back to the number. */
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { anyRecord, row } from '../../../data/model';
import type { Page } from '../../../electron/bridge';
import '../../../renderer/styles/index.css';
import '../../../renderer/parts/record/record-page';
import type { RecordPage } from '../../../renderer/parts/record/record-page';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { until } from '../support/frame';
import { packInfo } from '../support/records';

const release = row.parse({
  id: 'source/release',
  kind: 'source',
  title: 'The assembly sets its course',
  type: 'press release',
});
const paper = row.parse({ id: 'source/paper', kind: 'source', title: 'صحيفة اليوم', lang: 'ar', type: 'news' });
const decision = row.parse({ id: 'decision/i-core', kind: 'decision', title: 'I-CORE programme' });
const person = row.parse({ id: 'person/ann', kind: 'person', title: 'Ann Ode' });

const pages: Record<string, Page> = {
  [decision.id]: {
    record: anyRecord.parse({
      id: decision.id,
      kind: 'decision',
      title: decision.title,
      titleIs: 'descriptive',
      outcome: 'endorsed',
      summary: [{ text: 'A programme to renew the systems.', sources: [release.id, paper.id] }],
      sources: [release.id],
      evidence: { outcome: { sources: [paper.id], confidence: 'low', note: 'one newspaper' } },
      confidence: 'high',
    }),
    rows: [release, paper],
    backlinks: [],
  },
  [release.id]: {
    record: anyRecord.parse({
      id: release.id,
      kind: 'source',
      title: release.title,
      type: 'press release',
      publisher: 'The Assembly',
      date: '2019-10-18',
      url: 'https://assembly.example/course',
    }),
    rows: [decision, person],
    backlinks: [
      { from: decision.id, by: 'source' },
      { from: person.id, by: 'source' },
    ],
  },
  [paper.id]: {
    record: anyRecord.parse({ id: paper.id, kind: 'source', title: paper.title, lang: 'ar', type: 'news' }),
    rows: [decision],
    backlinks: [{ from: decision.id, by: 'source' }],
  },
};

let rostrum: FakeRostrum;
let page: RecordPage;

beforeEach(async () => {
  document.body.replaceChildren();
  document.documentElement.dir = 'ltr';
  rostrum = new FakeRostrum().install();
  const others = rostrum.ask;
  rostrum.ask = async (channel, ...request) => {
    if (channel === 'library.info') return { pack: packInfo, problem: null } as never;
    if (channel === 'library.page') return (pages[(request[0] as { id: string }).id] ?? null) as never;
    return others(channel, ...request);
  };
  page = document.createElement('rostrum-record') as RecordPage;
  page.setAttribute('role', 'main');
  page.recordId = decision.id;
  document.body.append(page);
  await until(() => page.querySelector('h1'));
});

const note = (): HTMLElement => page.querySelector('source-note') as HTMLElement;
const isOpen = (): boolean => note().matches(':popover-open');
const facts = (): Record<string, string> =>
  Object.fromEntries(
    [...note().querySelectorAll('dt')].map((label) => [
      label.textContent ?? '',
      (label.nextElementSibling as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
    ]),
  );
/** The number of a source at the outcome, or in the text. */
const mark = (at: 'dl.facts' | '.prose', id: string): HTMLElement =>
  page.querySelector(`.body ${at} .srcref [data-id="${id}"]`) as HTMLElement;

test('by mouse: the source, how sure the statement is, what else rests on the source, the way to its page', async () => {
  expect(mark('.prose', release.id).getAttribute('aria-label')).toMatch(/^Source \d: The assembly sets its course$/);
  await userEvent.click(mark('.prose', release.id));
  await until(isOpen);
  await until(() => facts()['Publisher'] === 'The Assembly');
  expect(note().querySelector('#source-note-title')?.textContent).toBe('The assembly sets its course');
  expect(facts()).toEqual({
    Publisher: 'The Assembly',
    Type: 'press release',
    Date: '18 October 2019',
    Confidence: 'High of what is said here',
    Supports: '2 records · Decisions 1 · People 1 Ann Ode',
  });
  expect(note().querySelector('.ways a')?.getAttribute('href')).toBe('#/sources/source/release');
  await expectAccessible();
  (note().querySelector('.ways button') as HTMLElement).click();
  await until(() => rostrum.requestsOf('clipboard.write').length === 1);
  expect(rostrum.requestsOf('clipboard.write')).toEqual([{ text: 'https://assembly.example/course' }]);
});

test('by keyboard: Enter opens it with the focus inside, Esc leads back to the number and nowhere else', async () => {
  let behind = 0;
  page.addEventListener('keydown', (event) => (behind += event.key === 'Escape' ? 1 : 0));
  mark('.prose', release.id).focus();
  await userEvent.keyboard('{Enter}');
  await until(isOpen);
  await until(() => document.activeElement === note());
  await userEvent.keyboard('{Tab}');
  expect(note().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await until(() => !isOpen());
  expect(document.activeElement).toBe(mark('.prose', release.id));
  expect(behind).toBe(0);
});

test('another number takes its place; the confidence is that of the statement; what was not found is said', async () => {
  await userEvent.click(mark('.prose', release.id));
  await until(isOpen);
  const outcome = mark('dl.facts', paper.id);
  // As a keyboard or a screen reader presses it: the popover lies over the page.
  outcome.click();
  await until(() => isOpen() && facts()['Date'] === 'Not found in the sources read');
  expect(facts()['Confidence']).toBe('Low: one newspaper of what is said here');
  expect(note().querySelector('#source-note-title')?.getAttribute('lang')).toBe('ar');
  expect(facts()['Supports']).toBe('Decisions 1');
  await userEvent.keyboard('{Escape}');
  await until(() => !isOpen());
  expect(document.activeElement).toBe(outcome);
});

test.each(['ltr', 'rtl'] as const)('%s: it stays within the window, beside its number', async (dir) => {
  document.documentElement.dir = dir;
  await userEvent.click(mark('.prose', paper.id));
  await until(isOpen);
  await until(() => document.activeElement === note());
  const box = note().getBoundingClientRect();
  const number = mark('.prose', paper.id).getBoundingClientRect();
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(innerWidth);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.bottom).toBeLessThanOrEqual(innerHeight);
  const gap = Math.min(Math.abs(box.top - number.bottom), Math.abs(number.top - box.bottom));
  expect(gap).toBeLessThanOrEqual(2);
});

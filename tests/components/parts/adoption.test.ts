/** How a text came about, on its page: what the record says, in words and numbers, and what it does not say. */
import { html, render } from 'lit';
import { beforeEach, expect, test } from 'vitest';
import { anyRecord, type AnyRecord, type Person, type Resolution } from '../../../data/model';
import { adoptedPage } from '../../../renderer/parts/record/adopted-page';
import { contextOf } from '../../../renderer/parts/record/page-context';
import '../../../renderer/views/people/person-page';
import type { PersonPage } from '../../../renderer/views/people/person-page';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

const base = { symbol: 'T/RES/2/1', title: 'Dredging', titleIs: 'official', confidence: 'high' };
const resolution = (more: object): Resolution =>
  anyRecord.parse({ id: 'resolution/t-2-1', kind: 'resolution', ...base, ...more }) as Resolution;

let page: HTMLElement;
beforeEach(() => {
  new FakeRostrum().install();
  page = document.createElement('div');
  put(page);
});

function show(record: Resolution): void {
  const shown = { record: record as AnyRecord, rows: [], backlinks: [] };
  render(html`${adoptedPage(record, contextOf(shown))}`, page);
}
const words = (selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());

test('abstentions that the record does not give stay unknown', () => {
  show(resolution({ vote: { text: '162 in favour, 1 against', method: 'recorded vote', for: 162, against: 1 } }));
  expect(words('table.votes tr')).toEqual(['In favour 162', 'Against 1', 'Abstaining Not found in the sources read']);
  expect(page.querySelectorAll('.vote-bar rect')).toHaveLength(2);
  expect(words('.folded')).toEqual([]);
  // One of 163 is seen all the same.
  expect(Number(page.querySelector('.vote-bar .against')?.getAttribute('width'))).toBeGreaterThan(1);
});

test('a vote without numbers is said in the words of the source, and none is made up', () => {
  show(resolution({ vote: { text: '133 of 141 registered', for: 133 } }));
  expect(page.textContent).toContain('133 of 141 registered');
  expect(page.querySelector('table.votes')).toBeNull();
  show(resolution({}));
  expect(words('dl.facts > dt')).toContain('Vote');
  expect(page.textContent).toContain('Not found in the sources read');
});

test('folds close when another record is shown', () => {
  const many = Array.from({ length: 20 }, (_, i) => ({ name: `Town ${i}` }));
  show(resolution({ sponsors: { additional: many } }));
  const fold = page.querySelector('details');
  fold?.setAttribute('open', '');
  show(resolution({ id: 'resolution/t-2-2', sponsors: { additional: many } }));
  expect(page.querySelector('details')?.open).toBe(false);
});

test('a text on many subjects names them as links', () => {
  const subjects = Array.from({ length: 12 }, (_, i) => `SUBJECT ${i}`);
  show(resolution({ subjects }));
  expect(words('.subjects a')).toHaveLength(12);
  expect(page.querySelector('.subjects a')?.getAttribute('href')).toContain('subject=SUBJECT');
  expect(words('.same')).toEqual([]);
});

test('a person has names, dates, contacts, and posts with body and area', async () => {
  const person = anyRecord.parse({
    id: 'person/a',
    kind: 'person',
    title: 'Ana Maria',
    confidence: 'medium',
    aliases: ['A. M.'],
    born: '1960',
    contacts: [{ type: 'email', value: 'ana@towns.example' }],
    links: [{ url: 'https://towns.example/ana', note: 'Website' }],
    identifiers: [{ scheme: 'register', value: '873' }],
    posts: [{ role: 'Member', organisation: 'organisation/council', area: 'Harbour district', confidence: 'medium' }],
  }) as Person;
  const row = { id: 'organisation/council', kind: 'organisation', title: 'Council of Towns', sessions: [] } as const;
  const element = document.createElement('person-page') as PersonPage;
  element.page = { record: person, rows: [{ ...row, sessions: [] }], backlinks: [] };
  page.append(element);
  await until(() => element.textContent.includes('Born'));
  const text = element.textContent.replace(/\s+/g, ' ');
  for (const part of [
    'Also written A. M.',
    '1960',
    'email: ana@towns.example',
    'https://towns.example/ana',
    'register: 873',
  ])
    expect(text).toContain(part);
  for (const part of ['Council of Towns', 'Harbour district']) expect(text).toContain(part);
  // An address is text: nothing outside the program is opened.
  expect(element.querySelector('a[href^=http]')).toBeNull();
});

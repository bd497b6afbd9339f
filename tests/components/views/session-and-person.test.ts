/** The pages of a session and of a person: figures and their tables, who was elected, and what is not known. */
import { beforeEach, expect, test } from 'vitest';
import { anyRecord, row } from '../../../data/model';
import type { Page } from '../../../electron/bridge';
import { attendance, attendancePlot } from '../../../renderer/parts/figures/attendance-plot';
import { hostMap } from '../../../renderer/parts/figures/host-map';
import '../../../renderer/views/people/person-page';
import type { PersonPage } from '../../../renderer/views/people/person-page';
import '../../../renderer/views/sessions/session-page';
import type { SessionPage } from '../../../renderer/views/sessions/session-page';
import { render } from 'lit';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

const sessions = [
  row.parse({ id: 'session/90', kind: 'session', title: '90th session', number: 90 }),
  row.parse({
    id: 'session/89',
    kind: 'session',
    title: '89th session',
    number: 89,
    attendance: { countries: 160, qualifier: 'some' },
  }),
  row.parse({
    id: 'session/88',
    kind: 'session',
    title: '88th session',
    number: 88,
    city: 'Santiago',
    country: { name: 'Chile', code: 'CL' },
    position: { lat: -33.45, lon: -70.67 },
    attendance: { countries: 162 },
  }),
  row.parse({
    id: 'session/82',
    kind: 'session',
    title: '82nd session',
    number: 82,
    attendance: { disputed: ['141', '147'] },
  }),
];
const person = row.parse({
  id: 'person/sarka-havrankova',
  kind: 'person',
  title: 'Šárka Havránková',
  country: { name: 'Czechia', code: 'CZ' },
  sessions: ['session/88'],
  posts: [
    { role: 'Vice-President for Europe', session: 'session/88', start: '2019-10-18', vote: '133 of 141 registered' },
  ],
});

const words = (element: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

function main(): HTMLElement {
  const element = put(document.createElement('div'));
  element.setAttribute('role', 'main');
  // Pages are read within an article: their headers are not the window's.
  return element.appendChild(document.createElement('article'));
}

beforeEach(() => {
  document.body.replaceChildren();
  new FakeRostrum().install();
});

test('the table of attendance says what the plot shows, newest first', async () => {
  const root = main();
  render(attendancePlot(sessions, 'session/88'), root);
  await until(() => root.querySelector('tbody tr'));
  const cells = [...root.querySelectorAll('tbody tr')].map(words);
  expect(cells).toEqual(['90th not found', '89th some 160', '88th 162', '82nd sources disagree: 141, 147']);
  expect(root.querySelectorAll('circle.dot')).toHaveLength(2);
  expect(root.querySelectorAll('.disputed')).toHaveLength(1);
  expect(root.querySelectorAll('.cross')).toHaveLength(1);
  expect(attendance(sessions).map(({ number }) => number)).toEqual([82, 88, 89, 90]);
});

test('the map names the city and marks its country; without a position there is none', () => {
  const root = main();
  const [unplaced, , santiago] = sessions;
  if (!unplaced || !santiago) throw new Error('There are four sessions.');
  render(hostMap(santiago, sessions), root);
  expect(root.querySelector('svg')?.getAttribute('aria-label')).toContain('Santiago, Chile');
  expect(root.querySelector('.host-country')?.getAttribute('d')).not.toBe('');
  render(hostMap(unplaced, sessions), root);
  expect(root.querySelector('svg')).toBeNull();
});

test('a session of which only the year is known says so, and invents nothing', async () => {
  const page = document.createElement('session-page') as SessionPage;
  const record = anyRecord.parse({
    id: 'session/50',
    kind: 'session',
    title: '50th session',
    number: 50,
    year: 1981,
    confidence: 'low',
  });
  page.page = { record, rows: [], backlinks: [] };
  main().append(page);
  await until(() => page.querySelector('h1'));
  expect(words(page.querySelector('.session-head'))).toBe('50th session place not found · 1981');
  expect(page.querySelectorAll('.three-up .none')).toHaveLength(3);
  expect(page.querySelector('figure')).toBeNull();
  await expectAccessible();
});

test('each post that a session filled is listed with its vote', async () => {
  const page = document.createElement('session-page') as SessionPage;
  const record = anyRecord.parse({
    id: 'session/88',
    kind: 'session',
    title: '88th session',
    number: 88,
    confidence: 'high',
  });
  const answer: Page = { record, rows: [person], backlinks: [{ from: person.id, by: 'post' }] };
  page.page = answer;
  main().append(page);
  const line = await until(() => page.querySelector('.lines li'));
  expect(words(line)).toContain('Vice-President for Europe, Czechia');
  expect(words(line.querySelector('.m'))).toBe('133 of 141 registered');
});

test('the timeline of posts has a table; a derived end is dashed and said to be derived', async () => {
  const page = document.createElement('person-page') as PersonPage;
  const record = anyRecord.parse({
    id: person.id,
    kind: 'person',
    title: person.title,
    country: person.country,
    confidence: 'high',
    posts: [
      {
        role: 'Vice-President for Europe',
        session: 'session/88',
        period: { start: '2019-10-18', end: '2022-10' },
        derived: [{ field: 'period.end', from: 'the three-year term' }],
        confidence: 'high',
      },
    ],
  });
  page.page = { record, rows: sessions, backlinks: [] };
  main().append(page);
  const table = await until(() => page.querySelector('.timeline table'));
  expect([...table.querySelectorAll('tbody tr > *')].map(words)[2]).toBe('yes');
  expect(page.querySelectorAll('.timeline .wide .open')).toHaveLength(1);
  expect(words(page)).toContain('Derived from the three-year term');
  const shown = (): string[] =>
    [...page.querySelectorAll<SVGElement>('.timeline svg')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.classList.value);
  page.style.inlineSize = '700px';
  expect(shown()).toEqual(['wide']);
  page.style.inlineSize = '240px';
  expect(shown()).toEqual(['narrow']);
  await expectAccessible();
});

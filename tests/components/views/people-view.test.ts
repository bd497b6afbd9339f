/** People: in office on a day, picked and compared. */
import { render } from 'lit';
import { beforeEach, expect, test } from 'vitest';
import { anyRecord, row, type Kind } from '../../../data/model';
import { go, hashNow, watchRoute } from '../../../renderer/core/route';
import { names } from '../../../renderer/views/people/cards';
import '../../../renderer/views/people/people-view';
import type { PeopleView } from '../../../renderer/views/people/people-view';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';
import { packInfo, sessionRows } from '../support/records';

const people = ['Ana', 'Bo', 'Cy', 'Di', 'Ed'].map((title, i) =>
  row.parse({
    id: `person/${title.toLowerCase()}`,
    kind: 'person',
    title,
    country: { name: 'Chile', code: 'CL' },
    sessions: ['session/88'],
    posts: [
      { role: i === 0 ? 'President' : 'Delegate for Asia', session: 'session/88', start: '2019-10', end: '2022-10' },
    ],
  }),
);
const record = (id: string): unknown => {
  const found = people.find((one) => one.id === id);
  return (
    found && {
      record: anyRecord.parse({
        id,
        kind: 'person',
        title: found.title,
        country: found.country,
        confidence: 'high',
        posts: (found.posts ?? []).map(({ role, start, end }) => ({
          role,
          period: { start, end },
          confidence: 'high',
        })),
      }),
      rows: [],
      backlinks: [],
    }
  );
};
const committee = {
  record: 'organisation/body',
  seats: [
    { post: 'President', count: 1 },
    { post: 'Delegate', count: 6 },
  ],
};

let view: PeopleView;
beforeEach(async () => {
  document.body.replaceChildren();
  const rostrum = new FakeRostrum().install();
  const others = rostrum.ask;
  rostrum.ask = async (channel, ...request) => {
    const asked = request[0] as { kind?: Kind; id?: string } | undefined;
    if (channel === 'library.info') return { pack: { ...packInfo, committee }, problem: null } as never;
    if (channel === 'library.rows') return (asked?.kind === 'session' ? sessionRows : people) as never;
    if (channel === 'library.page') return record(asked?.id ?? '') as never;
    return others(channel, ...request);
  };
  view = document.createElement('people-view') as PeopleView;
  view.setAttribute('role', 'main');
  go({ place: 'people' });
  watchRoute((route) => (view.route = route));
  put(view);
  await until(() => view.querySelector('.card'));
});

const texts = (selector: string): string[] =>
  [...view.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());

test('in office on a day: who held each post, and how many seats are not known', async () => {
  const day = view.querySelector<HTMLInputElement>('input[type=date]');
  if (!day) throw new Error('There is no field for the day.');
  day.value = '2020-06-01';
  day.dispatchEvent(new Event('change'));
  const found = await until(() => view.querySelector('.committee .found'));
  expect(hashNow()).toBe('#/people?on=2020-06-01');
  expect(found.textContent).toContain('5 of 7 seats known');
  expect(texts('.committee h2')).toEqual(['President seats: 1', 'Delegate seats: 6']);
  expect(texts('.vacant')).toEqual(['Seats for which nobody is known for certain: 2']);
  await expectAccessible();
});

test('a day before anybody says so and offers to clear', async () => {
  go({ place: 'people', query: new URLSearchParams('on=1900-01-01') });
  const empty = await until(() => view.querySelector('.empty button'));
  (empty as HTMLButtonElement).click();
  await until(() => view.querySelector('.card'));
});

test('two to four are picked and stand side by side; a fifth cannot be picked', async () => {
  const boxes = (): HTMLInputElement[] => [...view.querySelectorAll<HTMLInputElement>('.pick input')];
  for (const i of [0, 1, 2, 3]) {
    boxes()[i]?.click();
    await view.updateComplete;
  }
  expect(boxes()[4]?.disabled).toBe(true);
  await expectAccessible();
  view.querySelector<HTMLButtonElement>('.pick-bar .primary')?.click();
  const table = await until(() => view.querySelector('table.compare'));
  expect(table.querySelectorAll('thead th')).toHaveLength(4);
  expect(view.querySelectorAll('.timeline svg.wide')).toHaveLength(4);
  await expectAccessible();
  table.querySelector<HTMLButtonElement>('thead .link-btn')?.click();
  await until(() => view.querySelectorAll('table.compare thead th').length === 3);
});

test('as a list, only the people near what is seen are in the document', async () => {
  const box = document.createElement('div');
  box.className = 'scroll';
  box.style.blockSize = '400px';
  put(box);
  const many = Array.from({ length: 2000 }, (_, i) =>
    row.parse({ id: `person/p${i}`, kind: 'person', title: `Person ${String(i).padStart(4, '0')}` }),
  );
  render(
    names(many, (id) => `#/people/${id}`),
    box,
  );
  const first = await until(() => box.querySelector('.names [data-row]'));
  expect(first.textContent).toContain('Person 0000');
  expect(box.querySelectorAll('[data-row]').length).toBeLessThan(200);
  expect(box.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')).toBe('2000');
});

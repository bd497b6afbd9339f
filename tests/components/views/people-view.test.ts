/** People: in office on a day, picked and compared. */
import { render } from 'lit';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { anyRecord, row, type Kind } from '../../../data/model';
import { go, hashNow, watchRoute } from '../../../renderer/core/route';
import { facetList } from '../../../renderer/parts/list/facet-list';
import { names } from '../../../renderer/views/people/cards';
import { peopleFacets } from '../../../renderer/views/people/filters';
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
    sessions: i === 0 ? ['session/89', 'session/88'] : ['session/88'],
    posts: [
      ...(i === 0 ? [{ role: 'Delegate for Asia', session: 'session/89' }] : []),
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

test('the empty field of the day says in words what it is for, and nothing where a day is typed', async () => {
  const seen = (): boolean | undefined =>
    view.querySelector('.day-field .asks')?.checkVisibility({ visibilityProperty: true });
  const field = view.querySelector<HTMLInputElement>('input[type=date]');
  if (!field) throw new Error('There is no field for the day.');
  expect(texts('.day-field')).toEqual(['choose a day']);
  expect(seen()).toBe(true);
  await expectAccessible();
  field.focus();
  expect(seen()).toBe(false);
  await userEvent.keyboard('1');
  field.blur();
  expect(seen()).toBe(false);
  go({ place: 'people', query: new URLSearchParams('on=2020-06-01') });
  await until(() => view.querySelector('.committee .found'));
  expect(seen()).toBe(false);
});

test('filters beside a day count and show who held a post on it; the seats stay those of everybody', async () => {
  go({ place: 'people', query: new URLSearchParams('on=2020-06-01&post=President') });
  const found = await until(() => view.querySelector('.committee .found'));
  expect(found.textContent).toContain('5 of 7 seats known');
  expect(texts('.committee .name')).toEqual(['Ana']);
  expect(texts('.vacant')).toEqual(['Seats for which nobody is known for certain: 2']);
  expect(texts('.facets label:has(:checked)')).toEqual(['President1']);
});

test('post and session of election are those of one post', async () => {
  go({ place: 'people', query: new URLSearchParams('session=session/88&post=Delegate') });
  await until(() => view.querySelectorAll('.card').length === 4);
  expect(texts('.card .name')).toEqual(['Bo', 'Cy', 'Di', 'Ed']);
  go({ place: 'people', query: new URLSearchParams('post=Delegate') });
  await until(() => view.querySelectorAll('.card').length === 5);
  expect(texts('.card .name')).toEqual(['Bo', 'Cy', 'Di', 'Ed', 'Ana']);
  expect(texts('.facets label:has(:checked)')).toEqual(['Delegate5']);
});

/** More countries than a filter shows at first. */
const manyCountries = ['Chad', 'Chile', 'Cuba', 'Cyprus', 'Czechia', 'Denmark', 'Djibouti', 'Dominica', 'Ecuador'].map(
  (name, i) => row.parse({ id: `person/x${i}`, kind: 'person', title: name, country: { name } }),
);

test('filters without a value have no heading, and one that is chosen is in sight', () => {
  const box = document.createElement('div');
  put(box);
  render(
    facetList(manyCountries, peopleFacets(manyCountries, []), new URLSearchParams('country=Ecuador'), () => undefined),
    box,
  );
  expect([...box.querySelectorAll('h3')].map((one) => one.textContent.trim())).toEqual([
    'Words in the name',
    'Country',
  ]);
  expect(box.querySelector(':checked')?.checkVisibility()).toBe(true);
});

test('a filter that is cleared under More keeps the focus, and More stays open', async () => {
  const box = put(document.createElement('div'));
  const draw = (query: URLSearchParams): void => {
    render(facetList(manyCountries, peopleFacets(manyCountries, []), query, draw), box);
  };
  draw(new URLSearchParams('country=Ecuador'));
  const ticked = box.querySelector<HTMLInputElement>('details :checked');
  ticked?.focus();
  ticked?.click();
  expect(box.querySelector(':checked')).toBeNull();
  await new Promise(requestAnimationFrame);
  expect(document.activeElement).toBe(ticked);
  expect(ticked?.checkVisibility()).toBe(true);
});

test('a day before anybody says so and offers to clear', async () => {
  go({ place: 'people', query: new URLSearchParams('on=1900-01-01') });
  const empty = await until(() => view.querySelector('.empty button'));
  expect(texts('.empty h2')).toEqual(['Nobody is known to have been in office on 1 January 1900']);
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

test('Page Down goes a page on among the cards of a column, then to the last; the arrows go on from there', async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.content .scroll { max-block-size: 250px } .content .cards { grid-template-columns: 1fr 1fr }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  onTestFinished(() => void (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)));
  go({ place: 'people', query: new URLSearchParams('session=session/88') });
  const cards = await until(() => {
    const all = [...view.querySelectorAll<HTMLElement>('.card')];
    return all.length === 5 && all;
  });
  const press = async (key: string): Promise<number> => {
    await userEvent.keyboard(`{${key}}`);
    return cards.findIndex((card) => card === document.activeElement);
  };
  cards[1]?.focus();
  expect(await press('PageDown')).toBe(3);
  expect(await press('PageDown')).toBe(4);
  expect(await press('PageUp')).toBe(2);
  expect(await press('ArrowDown')).toBe(3);
  expect(await press('PageUp')).toBe(1);
  expect(await press('PageUp')).toBe(0);
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

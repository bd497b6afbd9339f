/** Members by region with its basis, organisations with what concerns them, sources with what they support, settings. */
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { row, type Kind, type Row } from '../../../data/model';
import { useLanguage } from '../../../renderer/core/language';
import { changeSettings, loadSettings, settings } from '../../../renderer/core/settings';
import { hashNow, parseRoute, watchRoute, type Route } from '../../../renderer/core/route';
import '../../../renderer/views/members/members-view';
import '../../../renderer/views/partners/partners-view';
import '../../../renderer/views/settings/settings-view';
import '../../../renderer/views/sources/sources-view';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

const member = (name: string, code: string, more: Partial<Row>): Row =>
  row.parse({ id: `member/${name.toLowerCase()}`, kind: 'member', title: name, country: { name, code }, ...more });
const rows: Partial<Record<Kind, Row[]>> = {
  member: [
    member('Chile', 'CL', { region: 'Americas', regionBasis: 'A delegate was elected there.', confidence: 'high' }),
    member('Fiji', 'FJ', { region: 'Asia', regionBasis: 'From a list.', regionDerived: true, confidence: 'low' }),
    member('Kenya', 'KE', { confidence: 'low', joined: '1968' }),
  ],
  organisation: [row.parse({ id: 'organisation/sadc', kind: 'organisation', title: 'SADC', confidence: 'high' })],
  programme: [row.parse({ id: 'programme/i-core', kind: 'programme', title: 'I-Core', confidence: 'high' })],
  decision: [
    row.parse({ id: 'decision/a', kind: 'decision', title: 'A', year: 2012, concerns: ['organisation/sadc'] }),
    row.parse({ id: 'decision/b', kind: 'decision', title: 'B', year: 2019, concerns: ['organisation/sadc'] }),
  ],
  source: [
    row.parse({ id: 'source/a', kind: 'source', title: 'A paper', type: 'news', date: '2019-10-19', supports: 1 }),
    row.parse({ id: 'source/b', kind: 'source', title: 'A book', type: 'book', supports: 12 }),
  ],
};

let rostrum: FakeRostrum;
beforeEach(() => {
  document.body.replaceChildren();
  rostrum = new FakeRostrum().install();
  const others = rostrum.ask;
  rostrum.ask = async (channel, ...request) =>
    channel === 'library.rows'
      ? ((rows[(request[0] as { kind: Kind }).kind] ?? []) as never)
      : others(channel, ...request);
});

async function show(tag: string, hash: string, landmark: string): Promise<HTMLElement> {
  const view = document.createElement(tag) as HTMLElement & { route: Route };
  location.hash = hash;
  view.setAttribute('role', 'main');
  view.route = parseRoute(hash);
  const end = watchRoute((route) => (view.route = route));
  put(view);
  await until(() => view.querySelector(landmark));
  end();
  return view;
}

const texts = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());

test('members stand under their region with its basis; a derived one is marked, an unknown one says so', async () => {
  const view = await show('members-view', '#/members', '[data-row]');
  expect(texts(view, '.res h2')).toEqual(['Americas 1', 'Asia 1', 'Region not found 1']);
  expect(texts(view, '.derived')).toEqual(['From a list.']);
  expect(texts(view, '[data-row]')[2]).toContain('not found');
  expect(texts(view, '.facet')).toContain('Derived1');
  await expectAccessible();
});

test('a filter of members is kept in the address, and leaves the others countable', async () => {
  const view = await show('members-view', '#/members', '[data-row]');
  const box = [...view.querySelectorAll<HTMLLabelElement>('.facet')].find((one) => one.textContent.includes('Asia'));
  box?.querySelector('input')?.click();
  expect(hashNow()).toBe('#/members?region=Asia');
});

test('countries are named, sorted and found in the reader’s language', async () => {
  await useLanguage('fr');
  onTestFinished(() => useLanguage('en'));
  const view = await show('members-view', '#/members?text=chili', '[data-row]');
  expect(texts(view, '[data-row]')).toHaveLength(1);
  expect(texts(view, '[data-row]')[0]).toMatch(/^Chili/);
  expect(texts(view, '.res h2')).toEqual(['Amériques 1']);
});

test('organisations say how many decisions concern them, and when', async () => {
  const view = await show('partners-view', '#/partners', '[data-row]');
  const about = 'Resolutions and decisions about it: ';
  const sure = 'Confidence: High';
  expect(texts(view, '[data-row]')).toEqual([
    `SADC${about}2 decisions (2012–2019)${sure}`,
    `I-Core${about}none described${sure}`,
  ]);
  await expectAccessible();
});

test('organisations and programmes are listed together or apart; filters leave the choice', async () => {
  const view = await show('partners-view', '#/partners?kind=programme&decisions=described', '.empty');
  view.querySelector<HTMLElement>('.empty .btn')?.click();
  expect(hashNow()).toBe('#/partners?kind=programme');
  view.remove();
  const all = await show('partners-view', '#/partners', '[data-row]');
  expect(texts(all, '.seg label')).toEqual(['Both', 'Organisations', 'Programmes']);
  await userEvent.click(all.querySelectorAll('.seg input')[1] ?? all);
  expect(hashNow()).toBe('#/partners?kind=organisation');
});

test('sources say how many records rest on them, most first', async () => {
  const view = await show('sources-view', '#/sources', '[data-row]');
  expect(texts(view, '[data-row] .num')).toEqual(['Supports: 12 records', 'Supports: 1 record']);
  // The order stands in the choice above; a heading over all rows would say it again.
  expect(texts(view, '.res h2')).toEqual([]);
  await expectAccessible();
});

test('settings change at once, and are kept by the main process', async () => {
  await loadSettings();
  const view = await show('settings-view', '#/settings', 'h1');
  await expectAccessible();
  await userEvent.click(view.querySelector('[name=flags]') ?? view);
  await until(() => rostrum.requestsOf('settings.write').length === 1);
  expect(rostrum.requestsOf('settings.write')).toEqual([{ flags: false }]);
  await userEvent.click(view.querySelector('[name=flags]') ?? view);
  await until(() => rostrum.settings.flags);
});

test('a setting holds in the window before the main process has answered', async () => {
  await loadSettings();
  const kept = changeSettings({ flags: false });
  expect(settings().flags).toBe(false);
  await kept;
  await changeSettings({ flags: true });
  expect(settings().flags).toBe(true);
});

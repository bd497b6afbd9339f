/** All sessions: a table, a map and a plot of the same, and two of them side by side. */
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { anyRecord, row, type Kind, type Row } from '../../../data/model';
import { changeSettings } from '../../../renderer/core/settings';
import { go, hashNow, watchRoute } from '../../../renderer/core/route';
import '../../../renderer/views/sessions/sessions-view';
import type { SessionsView } from '../../../renderer/views/sessions/sessions-view';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

const rows: Row[] = [
  { number: 89, year: 2021, city: 'Istanbul', position: { lat: 41, lon: 29 }, adopted: 5 },
  { number: 88, year: 2019, city: 'Santiago', position: { lat: -33, lon: -70 }, attendance: { countries: 162 } },
  { number: 82, attendance: { disputed: ['141', '147'] } },
  { number: 50, year: 1981, city: 'Istanbul', position: { lat: 41, lon: 29 } },
].map((given) =>
  row.parse({ id: `session/${given.number}`, kind: 'session', title: `${given.number}th session`, ...given }),
);

let view: SessionsView;
beforeEach(async () => {
  document.body.replaceChildren();
  const rostrum = new FakeRostrum().install();
  const others = rostrum.ask;
  rostrum.ask = async (channel, ...request) => {
    const asked = request[0] as { kind?: Kind; id?: string } | undefined;
    if (channel === 'library.rows') return rows as never;
    const found = rows.find(({ id }) => id === asked?.id);
    if (channel !== 'library.page' || !found) return others(channel, ...request);
    const { id, title, number, year, city } = found;
    const record = anyRecord.parse({ id, kind: 'session', title, number, year, city, confidence: 'high' });
    return { record, rows: [], backlinks: [] } as never;
  };
  await changeSettings({ maps: true });
  view = document.createElement('sessions-view') as SessionsView;
  view.setAttribute('role', 'main');
  go({ place: 'sessions' });
  watchRoute((route) => (view.route = route));
  put(view);
  await until(() => view.querySelector('table.sessions'));
});

test('the table is accessible, and two of its sessions can be compared, no more', async () => {
  const boxes = (): HTMLInputElement[] => [...view.querySelectorAll<HTMLInputElement>('.pick input')];
  boxes()[0]?.click();
  await view.updateComplete;
  boxes()[1]?.click();
  await view.updateComplete;
  expect(boxes().map(({ disabled }) => disabled)).toEqual([false, false, true, true]);
  await expectAccessible();
  view.querySelector<HTMLButtonElement>('.pick-bar .primary')?.click();
  const table = await until(() => view.querySelector('table.compare'));
  expect(table.textContent).toContain('Santiago');
  expect(table.textContent).toContain('Istanbul');
  await expectAccessible();
});

test('the map has a link for each city, which names its sessions', async () => {
  go({ place: 'sessions', query: new URLSearchParams('as=map') });
  const map = await until(() => view.querySelector('.map.cities'));
  const links = [...map.querySelectorAll('svg a')].map((link) => link.getAttribute('aria-label'));
  expect(links).toEqual(['Istanbul: 89th (2021), 50th (1981)', 'Santiago: 88th (2019)']);
  expect(map.querySelector('a')?.getAttribute('href')).toBe('#/sessions/session/89?as=map');
  expect(map.textContent).toContain('imply no opinion');
  await expectAccessible();
});

test('below the map a large window has links to what is not on it', async () => {
  go({ place: 'sessions', query: new URLSearchParams('as=map') });
  const list = await until(() => view.querySelector('.unplaced'));
  expect(list.closest('figure')).toBeNull();
  expect(getComputedStyle(list).display).toBe('none');
  await page.viewport(1920, 1080);
  onTestFinished(() => page.viewport(1280, 800));
  expect(getComputedStyle(list).display).toBe('flex');
  const links = [...list.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);
  expect(links).toEqual([['82nd', '#/sessions/session/82?as=map']]);
  await expectAccessible();
});

test('the plot draws what is known: figures, both values where sources disagree, crosses', async () => {
  go({ place: 'sessions', query: new URLSearchParams('as=plot') });
  const plot = await until(() => view.querySelector('.sessions-plot'));
  expect(plot.querySelectorAll('circle.dot')).toHaveLength(1);
  expect(plot.querySelectorAll('.disputed')).toHaveLength(1);
  expect(plot.querySelectorAll('.column')).toHaveLength(1);
  expect(plot.querySelectorAll('.cross')).toHaveLength(2 + 3);
  await expectAccessible();
});

test('without maps there is none to choose, and a link to one shows the table', async () => {
  await changeSettings({ maps: false });
  go({ place: 'sessions', query: new URLSearchParams('as=map') });
  await view.updateComplete;
  expect(hashNow()).toContain('as=map');
  expect(view.querySelector('.map')).toBeNull();
  expect([...view.querySelectorAll('.seg label')].map((one) => one.textContent.trim())).toEqual(['Table', 'Plot']);
});

import { beforeEach, expect, test } from 'vitest';
import { loadDesk } from '../../../renderer/core/desk';
import { used } from '../../../renderer/core/recent';
import { parseRoute } from '../../../renderer/core/route';
import '../../../renderer/views/start/start-view';
import type { StartView } from '../../../renderer/views/start/start-view';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

const rostrum = new FakeRostrum().install();

beforeEach(async () => {
  await loadDesk();
  rostrum.putDesk({});
});

async function show(): Promise<StartView> {
  const view = document.createElement('start-view') as StartView;
  view.route = parseRoute('');
  put(view);
  await until(() => view.querySelector('.highlight'));
  return view;
}

const texts = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());

test('shows the highlighted session: decided, elected, how many are identified, what was not found', async () => {
  const view = await show();
  expect(view.querySelector('h1')?.textContent.trim()).toBe('88th session, Santiago');
  const [decided, elected] = view.querySelectorAll('.hl .lines');
  expect(texts(decided ?? view, 'li')[0]).toBe('Cyber rules of procedure GA-2019-88-RES-10');
  expect(texts(decided ?? view, 'li')).toHaveLength(5);
  expect(texts(elected ?? view, 'li')).toEqual(['Šárka Havránková Vice-President for Europe']);
  expect(view.querySelector('.tally')?.getAttribute('aria-label')).toBe('13 adopted, 1 identified by number');
  expect(view.querySelector('.gapnote')?.textContent).toContain('The texts of the resolutions were not found.');
  expect(view.querySelector('h1 a')?.getAttribute('href')).toBe('#/sessions/session/88');
});

test('shows the newest sessions, with the highlighted one told apart', async () => {
  const view = await show();
  expect(texts(view, '.strip .c')).toEqual(['Istanbul', 'Santiago']);
  expect(texts(view, '.strip .on .c')).toEqual(['Santiago']);
});

test('lists what was used last, newest first, and nothing when nothing was', async () => {
  expect(texts(await show(), 'aside h2')).toEqual(['Keys']);
  await used({ search: 'cyber', total: 9 });
  await used({ id: 'session/88', title: '88th session' });
  const view = await show();
  expect(texts(view, 'aside .lines li')).toEqual(['88th session Session', 'cyber Search, 9 records']);
});

test('is accessible in light and dark', async () => {
  await expectAccessible(await show());
});

test('long titles are cut, and never widen the page', async () => {
  await used({ id: 'decision/cyber-1', title: 'A decision with a title that goes on and on, '.repeat(5) });
  const view = await show();
  const box = view.querySelector('.start') ?? view;
  expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
});

test('says what lies on the desk, once something does', async () => {
  const added = '2026-11-20T10:00:00Z';
  rostrum.putDesk({ bookmarks: [{ pack: 'small', id: 'session/88', title: '88th session', added }] });
  const view = await show();
  expect(texts(view, '.desk-lines li')).toEqual(['Bookmarks 1']);
  expect(view.querySelector('.desk-lines a')?.getAttribute('href')).toBe('#/desk?show=bookmarks');
});

test('says which session was held last and that the next is not known; what the pack holds leads to its list', async () => {
  const view = await show();
  expect(texts(view, '.now > div')).toEqual([
    'Latest known 89th session, Istanbul 2021',
    'Next session not knownthe pack was checked up to 20 November 2026',
  ]);
  expect(view.querySelector('.now a')?.getAttribute('href')).toBe('#/sessions/session/89');
  expect([...view.querySelectorAll('.contents a')].map((link) => link.getAttribute('href'))).toEqual([
    '#/resolutions?kind=resolution',
    '#/resolutions?kind=decision',
    '#/sessions',
    '#/people',
    '#/sources',
  ]);
});

/** The list stays quick with as many records as a large assembly has. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { row } from '../../../data/model';
import { parseRoute } from '../../../renderer/core/route';
import '../../../renderer/views/resolutions/resolutions-view';
import type { ResolutionsView } from '../../../renderer/views/resolutions/resolutions-view';
import { FakeRostrum } from '../support/fake-rostrum';
import { until } from '../support/frame';

const template = row.parse({ id: 'resolution/r-0', kind: 'resolution', title: 'Resolution', sessions: [] });
const many = Array.from({ length: 30_000 }, (_, i) => ({
  ...template,
  id: `resolution/r-${i}`,
  title: `Resolution ${i}`,
  symbol: `R/${i}`,
  year: 1946 + (i % 80),
  // The first ten have a subject each: more than a filter shows unfolded.
  ...(i < 10 ? { subjects: [`Subject ${i}`] } : {}),
}));

async function show(hash: string): Promise<ResolutionsView> {
  document.body.replaceChildren();
  const rostrum = new FakeRostrum().install();
  const others = rostrum.ask;
  rostrum.ask = async (channel, ...request) => {
    const [asked] = request as [{ kind?: string }?];
    return channel === 'library.rows' && asked?.kind === 'resolution' ? (many as never) : others(channel, ...request);
  };
  const view = document.createElement('resolutions-view') as ResolutionsView;
  view.route = parseRoute(hash);
  // The window's main area is as tall as the window.
  const main = document.createElement('main');
  main.style.blockSize = '700px';
  main.className = 'main';
  main.append(view);
  document.body.append(main);
  await until(() => view.querySelector('[data-row]'));
  return view;
}

const titles = (view: Element): string[] =>
  [...view.querySelectorAll('[data-row] .t')].map((one) => one.textContent.trim());

test('only the rows that are near are on the page, and others come as it is scrolled', async () => {
  const view = await show('#/resolutions?sort=number&group=none');
  expect(view.querySelectorAll('[data-row]').length).toBeLessThan(120);
  const scroller = view.querySelector('.scroll') ?? view;
  expect(scroller.scrollHeight).toBeGreaterThan(30_000 * 30);
  scroller.scrollTop = 15_000 * 33;
  await until(() => titles(view).includes('Resolution 15000'));
  expect(titles(view)).not.toContain('Resolution 0');
  expect(view.querySelectorAll('[data-row]').length).toBeLessThan(120);
  expect(view.querySelector('.head .sub')?.textContent.trim()).toMatch(/^30,00\d$/);
});

test('End and Home go to the ends, though they were not in the document; arrows go on from there', async () => {
  const view = await show('#/resolutions?sort=number&group=none&kind=resolution');
  view.querySelector<HTMLElement>('[data-row]')?.focus();
  await userEvent.keyboard('{End}');
  await until(() => document.activeElement?.textContent.includes('Resolution 29999'));
  await userEvent.keyboard('{ArrowUp}');
  await until(() => document.activeElement?.textContent.includes('Resolution 29998'));
  await userEvent.keyboard('{Home}');
  await until(() => titles(view).includes('Resolution 0'));
});

test('groups out of sight cost nothing, and each row knows where it stands among all', async () => {
  const view = await show('#/resolutions?group=year&kind=resolution');
  expect(view.querySelectorAll('.res h2').length).toBeLessThan(10);
  const scroller = view.querySelector('.scroll') ?? view;
  scroller.scrollTop = scroller.scrollHeight;
  await until(() => [...view.querySelectorAll('.res h2')].some((one) => one.textContent.includes('1946')));
  const last = [...view.querySelectorAll('.res li[data-at]')].at(-1);
  expect([last?.getAttribute('aria-posinset'), last?.getAttribute('aria-setsize')]).toEqual(['30000', '30000']);
});

test('a chosen subject is in sight though it stands below the first few', async () => {
  const view = await show('#/resolutions?subject=Subject%209');
  const details = await until(() => view.querySelector('.side-filters details, aside details'));
  expect(details.hasAttribute('open')).toBe(true);
  expect([...details.querySelectorAll('input:checked')].map((box) => box.closest('label')?.textContent)).toEqual([
    expect.stringContaining('Subject 9'),
  ]);
});

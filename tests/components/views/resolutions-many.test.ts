/** The list stays quick with as many records as a large assembly has. */
import { expect, test } from 'vitest';
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
}));

test('only the rows that are near are on the page, and more come as it is scrolled', async () => {
  const rostrum = new FakeRostrum().install();
  const others = rostrum.ask;
  rostrum.ask = async (channel, ...request) => {
    const [asked] = request as [{ kind?: string }?];
    return channel === 'library.rows' && asked?.kind === 'resolution' ? (many as never) : others(channel, ...request);
  };
  const view = document.createElement('resolutions-view') as ResolutionsView;
  view.route = parseRoute('#/resolutions?sort=number');
  document.body.append(view);
  view.classList.add('main');
  await until(() => view.querySelector('[data-row]'));
  const shown = (): number => view.querySelectorAll('[data-row]').length;
  const first = shown();
  expect(first).toBeLessThan(2000);
  view.querySelector('.grow')?.scrollIntoView();
  await until(() => shown() > first);
  expect(view.querySelector('.head .sub')?.textContent.trim()).toMatch(/^30,00\d$/);
});

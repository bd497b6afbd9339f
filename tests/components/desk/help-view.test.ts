import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { parseRoute } from '../../../renderer/core/route';
import '../../../renderer/views/help/help-view';
import type { HelpView } from '../../../renderer/views/help/help-view';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

new FakeRostrum().install();

async function show(hash = '#/help'): Promise<HelpView> {
  const view = document.createElement('help-view') as HelpView;
  view.route = parseRoute(hash);
  put(view);
  await until(() => view.querySelector('.path')?.textContent);
  return view;
}

const shown = (view: Element): (string | undefined)[] =>
  [...view.querySelectorAll<HTMLElement>('[data-topic]')]
    .filter((one) => !one.hidden)
    .map((one) => one.dataset['topic']);

test('has every topic, the real paths, and every key', async () => {
  const view = await show();
  expect(shown(view)).toEqual([
    'search',
    'confidence',
    'texts',
    'desk',
    'print',
    'cite',
    'packs',
    'keys',
    'files',
    'offline',
  ]);
  expect(view.querySelector('.path')?.textContent).toBe('/home/reader/rostrum/desk.json');
  expect(view.querySelectorAll('kbd').length).toBeGreaterThan(20);
  expect(view.contains(document.activeElement)).toBe(true);
  await expectAccessible(view);
});

test('is searched as it is typed, without accents; nothing found says so', async () => {
  const view = await show();
  const field = view.querySelector<HTMLInputElement>('.find input') ?? view;
  await userEvent.fill(field, 'bibtex');
  await until(() => shown(view).length === 1);
  expect(shown(view)).toEqual(['cite']);
  expect([...view.querySelectorAll<HTMLElement>('nav a')].filter((one) => !one.hidden)).toHaveLength(1);
  await userEvent.fill(field, 'DÉSK.JSON');
  await until(() => shown(view)[0] === 'files');
  await userEvent.fill(field, 'zebra');
  await until(() => view.textContent.includes('No topic has “zebra”'));
});

/** The list of resolutions and decisions: groups, filters, keys, and the way to a record and back. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useLanguage } from '../../../renderer/core/language';
import { go, hashNow, parseRoute, watchRoute } from '../../../renderer/core/route';
import '../../../renderer/views/resolutions/resolutions-view';
import type { ResolutionsView } from '../../../renderer/views/resolutions/resolutions-view';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { until } from '../support/frame';

let view: ResolutionsView;

// One watcher for all tests, as the frame has: the address lags behind the route.
beforeAll(() => {
  view = document.createElement('resolutions-view') as ResolutionsView;
  watchRoute((route) => (view.route = route));
});

beforeEach(async () => {
  document.body.replaceChildren();
  new FakeRostrum().install();
  view = document.createElement('resolutions-view') as ResolutionsView;
  view.setAttribute('role', 'main');
  go({ place: 'resolutions' });
  view.route = parseRoute(hashNow());
  document.body.append(view);
  await until(() => view.querySelector('[data-row]'));
});

const shown = (): number => view.querySelectorAll('[data-row]').length;
const count = (): string | undefined => view.querySelector('.head .sub')?.textContent.trim();

test('sessions head their rows, with what is known of all they adopted', async () => {
  expect(shown()).toBe(8);
  expect(view.querySelector('.res h2 .known')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
    '13 adopted 1 identified by number, 7 by subject only',
  );
  await expectAccessible();
});

test('titles are those of the language of the window, marked with it; without one, the record’s own', async () => {
  const titles = (): (string | null)[][] =>
    [...view.querySelectorAll('[data-row] .t')].map((t) => [t.getAttribute('lang'), t.textContent.trim()]);
  expect(titles()).toContainEqual(['en', 'Cyber rules of procedure']);
  try {
    await useLanguage('fr');
    await until(() => view.querySelector('[data-row] .t[lang=fr]'));
    expect(titles()).toContainEqual(['fr', 'Règles de procédure cyber']);
    expect(titles()).toContainEqual(['en', 'Cyber decision 1']);
    go({ place: 'resolutions', query: new URLSearchParams('text=cyber rules') });
    await until(() => shown() === 1);
    go({ place: 'resolutions', query: new URLSearchParams('text=procedure cyber') });
    await until(() => shown() === 1);
  } finally {
    await useLanguage('en');
  }
});

test('a status that no relation says is told as unknown, as an unknown number is', () => {
  const states = [...view.querySelectorAll('.res .st')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  expect(states).toHaveLength(8);
  expect(new Set(states)).toEqual(new Set(['Status: unknown']));
  expect(view.querySelectorAll('.res .st .unk.quiet')).toHaveLength(8);
});

test('filters narrow, are told in words, and are cleared', async () => {
  go({ place: 'resolutions', query: new URLSearchParams('kind=decision&confidence=medium') });
  await until(() => shown() === 3);
  expect(count()).toBe('3 of 8');
  expect([...view.querySelectorAll('.chip')].map((chip) => chip.textContent.trim())).toEqual([
    'Decisions',
    'Confidence: Medium',
  ]);
  view.querySelector<HTMLButtonElement>('.chip')?.click();
  await until(() => view.querySelectorAll('.chip').length === 1);
  expect(hashNow()).toBe('#/resolutions?confidence=medium');
});

test('years the wrong way round are pointed out at their fields, and narrow nothing meanwhile', async () => {
  const fields = (): HTMLInputElement[] => [...view.querySelectorAll<HTMLInputElement>('.years input')];
  go({ place: 'resolutions', query: new URLSearchParams('from=2021&to=2019') });
  const told = await until(() => (fields()[0]?.ariaInvalid === 'true' ? view.querySelector('#years-cross') : null));
  expect(told.textContent).toContain('The first year is later than the last.');
  expect(fields().map((one) => [one.value, one.ariaInvalid, one.getAttribute('aria-describedby')])).toEqual([
    ['2021', 'true', 'years-cross'],
    ['2019', 'true', 'years-cross'],
  ]);
  expect(shown()).toBe(8);
  expect(view.querySelectorAll('.chip')).toHaveLength(0);
  await expectAccessible();
  go({ place: 'resolutions', query: new URLSearchParams('from=2018&to=2019') });
  await until(() => fields()[0]?.ariaInvalid === null);
  expect(told.textContent.trim()).toBe('');
});

test('what nothing passes says so and offers to clear', async () => {
  go({ place: 'resolutions', query: new URLSearchParams('text=nowhere') });
  const empty = await until(() => view.querySelector('.empty'));
  await expectAccessible();
  empty.querySelector('button')?.click();
  await until(() => shown() === 8);
});

test('arrows move, Enter opens beside a shorter list that marks the row', async () => {
  const list = view.querySelector<HTMLElement>('section.content');
  list?.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const second = document.activeElement as HTMLAnchorElement;
  expect(second).toBe(view.querySelectorAll('[data-row]')[1]);
  await userEvent.keyboard('{Enter}');
  const current = await until(() => view.querySelector('.short [aria-current=true]'));
  expect(current.getAttribute('href')).toBe(second.getAttribute('href'));
  await until(() => view.querySelector('rostrum-record .pos')?.textContent === '2 of 8');
  await expectAccessible();
  current.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await until(() => view.querySelector('.content'));
  expect(document.activeElement?.getAttribute('href')).toBe(second.getAttribute('href'));
});

test('the list as it is filtered goes to paper', async () => {
  go({ place: 'resolutions', query: new URLSearchParams('to=2019&kind=decision') });
  await until(() => shown() === 5);
  const asked = new Promise<unknown>((resolve) => {
    view.addEventListener('rostrum-print', (event) => resolve((event as CustomEvent).detail), { once: true });
  });
  [...view.querySelectorAll<HTMLButtonElement>('.btn')].find((one) => one.textContent.includes('Print'))?.click();
  expect(await asked).toMatchObject({
    type: 'list',
    scope: '5 records; until 2019; Decisions',
    ids: [1, 2, 3, 4, 5].map((i) => `decision/cyber-${i}`),
  });
});

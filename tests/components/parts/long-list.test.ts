/** A list under headings in a real browser: which elements its rows are drawn in while it is scrolled. */
import { html } from 'lit';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../renderer/parts/list/long-list';
import type { LongList } from '../../../renderer/parts/list/long-list';
import type { Row } from '../../../data/model';
import { put, until } from '../support/frame';

const groups = Array.from({ length: 50 }, (_, group) => ({
  key: `session ${group}`,
  head: () => html`<h2><a href="#/start">Session ${group}</a></h2>`,
  rows: Array.from({ length: 100 }, (_, i): Row => ({
    id: `decision/d-${group}-${i}`,
    kind: 'decision',
    title: `${group}/${i}`,
    sessions: [],
  })),
}));

async function list(): Promise<{ scroller: HTMLElement; element: LongList }> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.scroll { height: 400px; overflow: auto } .scroll :is(h2, ul) { margin: 0; padding: 0 }
    .scroll h2 { box-sizing: border-box; height: 36px } .scroll li { display: block; height: 33px }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const scroller = put(document.createElement('div'));
  scroller.className = 'scroll';
  const element = document.createElement('long-list') as LongList;
  Object.assign(element, { groups, row: (row: Row) => html`<a data-row href=${`#/${row.id}`}>${row.title}</a>` });
  scroller.append(element);
  await element.updateComplete;
  return { scroller, element };
}

const rows = (element: Element): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('[data-row]')];
const titles = (element: Element): string[] => rows(element).map((row) => row.textContent ?? '');

/** The titles of which some pixel is seen. */
function seen(scroller: HTMLElement): string[] {
  const frame = scroller.getBoundingClientRect();
  return rows(scroller).flatMap((row) => {
    const { top, bottom } = (row.parentElement ?? row).getBoundingClientRect();
    return bottom > frame.top && top < frame.bottom ? (row.textContent ?? '') : [];
  });
}

/** The titles that belong where the list is scrolled to. */
function due({ scrollTop, clientHeight }: HTMLElement): string[] {
  return groups.flatMap(({ rows }, group) =>
    rows.flatMap(({ title }, i) => {
      const top = group * (36 + 3300) + 36 + i * 33;
      return top + 33 > scrollTop && top < scrollTop + clientHeight ? title : [];
    }),
  );
}

async function leap(scroller: HTMLElement, top: number): Promise<void> {
  scroller.scrollTop = top;
  await until(() => due(scroller).length > 0 && seen(scroller).join() === due(scroller).join());
  expect(scroller.scrollTop).toBe(top);
}

test('rows after a leap are drawn in the elements of those before it, in their order', async () => {
  const { scroller, element } = await list();
  const amid = (group: number): Promise<void> => leap(scroller, group * 3336 + 1500);
  await amid(17);
  const before = rows(element);
  for (const group of [36, 5, 20]) await amid(group);
  expect(before.filter((row) => row.isConnected).length).toBeGreaterThan(10);
  // Where two groups meet.
  await leap(scroller, 3336 * 30 - 200);
  for (const row of rows(element)) {
    const [group, i] = (row.textContent ?? '').split('/').map(Number);
    expect(row.getAttribute('href')).toBe(`#/decision/d-${group}-${i}`);
    expect(row.closest('li')?.ariaPosInSet).toBe(String((group ?? 0) * 100 + (i ?? 0) + 1));
    expect(row.closest('ul')?.previousElementSibling?.textContent).toBe(`Session ${group}`);
  }
});

test('a row that stays in sight keeps its element', async () => {
  const { scroller, element } = await list();
  await leap(scroller, 10_000);
  const row = rows(element).find(({ textContent }) => textContent === seen(scroller).at(-1));
  const words = row?.textContent;
  await leap(scroller, 10_350);
  expect(row?.isConnected).toBe(true);
  expect(row?.textContent).toBe(words);
});

test('the row with the focus keeps it, and its element, wherever the list is dragged to', async () => {
  const { scroller, element } = await list();
  await element.reveal('decision/d-0-3', true);
  const focused = document.activeElement;
  for (const top of [60_000, 120_000, 90_000]) {
    await leap(scroller, top);
    expect(document.activeElement).toBe(focused);
    expect(focused?.textContent).toBe('0/3');
    expect(titles(element)[0]).toBe('0/3');
  }
  await leap(scroller, 0);
  expect(document.activeElement).toBe(focused);
  expect(titles(element).filter((title) => title === '0/3')).toHaveLength(1);
});

test('a heading with the focus is not made another', async () => {
  const { scroller, element } = await list();
  const link = element.querySelector<HTMLElement>('h2 a');
  link?.focus();
  await leap(scroller, 60_000);
  expect(link?.textContent).toBe('Session 0');
});

test('Home leads to the first row and to the very top, with the heading above it', async () => {
  const { scroller, element } = await list();
  await leap(scroller, 90_000);
  rows(element)[3]?.focus();
  await userEvent.keyboard('{Home}');
  await until(() => document.activeElement?.textContent === '0/0' && scroller.scrollTop === 0);
});

test('Page Down and Page Up move the focus by a page', async () => {
  const { scroller, element } = await list();
  const at = (): string => document.activeElement?.textContent ?? '';
  const press = async (key: string, from: string): Promise<void> => {
    await userEvent.keyboard(`{${key}}`);
    await until(() => at() !== from);
    expect(seen(scroller)).toContain(at());
  };
  await element.reveal('decision/d-0-3', true);
  const before = seen(scroller);
  await press('PageDown', '0/3');
  expect(at()).toBe('0/13');
  // Nothing is passed unseen.
  expect(before).toContain(seen(scroller)[1]);
  await press('PageDown', '0/13');
  expect(at()).toBe('0/23');
  for (let i = 3; i < 10; i++) await press('PageDown', at());
  expect(at()).toBe('0/93');
  // A heading on the way is no row.
  await press('PageDown', '0/93');
  expect(at()).toBe('1/1');
  await press('PageUp', '1/1');
  expect(at()).toBe('0/93');
  await element.reveal('decision/d-0-3', true);
  await press('PageUp', '0/3');
  expect(at()).toBe('0/0');
  await until(() => scroller.scrollTop === 0);
  await element.reveal('decision/d-49-95', true);
  await press('PageDown', '49/95');
  expect(at()).toBe('49/99');
});

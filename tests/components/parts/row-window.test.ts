/** Long lists in a real browser: which rows are in the document, and where they stand. */
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { describe, expect, test } from 'vitest';
import { RostrumElement } from '../../../renderer/core/element';
import { RowWindow, Stack, tall } from '../../../renderer/parts/row-window';
import { put, until } from '../support/frame';

const heightOf = (i: number): number => (i % 10 === 0 ? 60 : 30);

@customElement('test-long-list')
class LongList extends RostrumElement {
  @property({ attribute: false }) keep = -1;
  readonly rows = new RowWindow(this, () => this);
  /** How much taller rows are than is said of them. */
  taller = 1;
  renderings = 0;

  fill(length: number): void {
    this.rows.stack = new Stack(Array.from({ length }, (_, i) => heightOf(i)));
    this.requestUpdate();
  }

  override render(): TemplateResult[] {
    this.renderings++;
    return this.rows
      .segments(0, this.rows.stack.length, this.keep)
      .map((part) =>
        'space' in part
          ? html`<div ${tall(part.space)}></div>`
          : html`${Array.from({ length: part.to - part.from }, (_, i) => html`<p ${tall(heightOf(part.from + i) * this.taller)}>${part.from + i}</p>`)}`,
      );
  }
}

async function list(length = 50_000): Promise<LongList> {
  const element = put(document.createElement('test-long-list') as LongList);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('test-long-list { display: block; height: 400px; overflow: auto } test-long-list p { margin: 0 }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  element.fill(length);
  await element.updateComplete;
  return element;
}

const shown = (element: Element): number[] => [...element.querySelectorAll('p')].map((row) => Number(row.textContent));

/** The rows that a reader sees some pixel of. */
function seen(element: Element): number[] {
  const frame = element.getBoundingClientRect();
  return [...element.querySelectorAll('p')]
    .filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > frame.top && top < frame.bottom;
    })
    .map((row) => Number(row.textContent));
}

/** The rows that belong where the element is scrolled to. */
function due(element: HTMLElement, length = 50_000): number[] {
  let top = 0;
  const rows: number[] = [];
  for (let i = 0; i < length && top < element.scrollTop + element.clientHeight; top += heightOf(i++)) {
    if (top + heightOf(i) > element.scrollTop) rows.push(i);
  }
  return rows;
}

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}

/** Half a second in which nothing was rendered or scrolled: longer than the list waits for anything. Fails when that never comes. */
async function atRest(element: LongList): Promise<void> {
  const state = (): string => `${element.renderings} renderings, at ${element.scrollTop}`;
  const end = performance.now() + 20_000;
  for (let before = ''; before !== state();) {
    if (performance.now() > end) throw new Error(`The list does not come to rest: ${state()}`);
    before = state();
    await frames(30);
  }
}

describe('a list of 50,000 rows', () => {
  test('has few of them in the document, and the height of all', async () => {
    const element = await list();
    expect(shown(element).length).toBeLessThan(60);
    expect(shown(element)[0]).toBe(0);
    expect(element.scrollHeight).toBe(50_000 * 33);
  });

  test.each([0.7, 1, 1.4])('comes to rest when rows are %d times as tall as is said', async (taller) => {
    const element = await list();
    element.taller = taller;
    for (const top of [5000, 5600, 5100, 90_000]) {
      element.scrollTop = top;
      await atRest(element);
    }
  });

  test.each([0, 1234, 777_777, 50_000 * 33])('shows what belongs at %i pixels', async (top) => {
    const element = await list();
    element.scrollTop = top;
    await until(() => JSON.stringify(seen(element)) === JSON.stringify(due(element)));
    expect(shown(element).length).toBeLessThan(80);
  });

  test('is not rendered anew for a few pixels', async () => {
    const element = await list();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const before = element.renderings;
    element.scrollTop = 20;
    await new Promise((done) => setTimeout(done, 100));
    expect(element.renderings).toBe(before);
  });

  test('keeps the row that has the focus, in its order', async () => {
    const element = await list();
    element.keep = 3;
    element.scrollTop = 300_000;
    await until(() => !shown(element).includes(0));
    expect(shown(element)[0]).toBe(3);
    element.keep = 40_000;
    await element.updateComplete;
    expect(shown(element).at(-1)).toBe(40_000);
    expect(element.scrollHeight).toBe(50_000 * 33);
  });

  test('brings a row into view with as little scrolling as possible', async () => {
    const element = await list();
    element.rows.reveal(30_000);
    await element.updateComplete;
    expect(seen(element).at(-1)).toBe(30_000);
    const at = element.scrollTop;
    element.rows.reveal(29_999);
    expect(element.scrollTop).toBe(at);
    element.rows.reveal(5);
    await element.updateComplete;
    expect(seen(element)[0]).toBe(5);
    element.rows.toTop();
    expect(element.scrollTop).toBe(0);
  });

  test('becomes a short one, and an empty one', async () => {
    const element = await list();
    element.scrollTop = 1_000_000;
    await until(() => !shown(element).includes(0));
    element.fill(3);
    await until(() => JSON.stringify(shown(element)) === '[0,1,2]');
    element.fill(0);
    await until(() => shown(element).length === 0 && element.scrollHeight === element.clientHeight);
  });
});

test('a stack knows its edges and what stands at a height', () => {
  const stack = new Stack([10, 0, 30]);
  expect([0, 1, 2, 3].map((i) => stack.top(i))).toEqual([0, 10, 10, 40]);
  expect([-5, 0, 9, 10, 39, 40, 1000].map((y) => stack.at(y))).toEqual([0, 0, 0, 2, 2, 2, 2]);
  expect(new Stack([]).at(0)).toBe(0);
});

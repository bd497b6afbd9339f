/** What is drawn after the first frame: parts of a page below what is seen, and the rest of a list. */
import { html, render, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { beforeEach, expect, test } from 'vitest';
import { RostrumElement } from '../../../renderer/core/element';
import { later } from '../../../renderer/parts/later';
import { Growing } from '../../../renderer/parts/list/growing';
import { put, until } from '../support/frame';

let root: HTMLElement;
beforeEach(() => {
  document.body.replaceChildren();
  root = put(document.createElement('div'));
});

function draw(page: object, words: string, now = false): void {
  render(
    html`<h1>Now</h1>
      ${later(page, html`<p>${words}</p>`, now)}`,
    root,
  );
}

const paragraph = (): string | undefined => root.querySelector('p')?.textContent;

test('what belongs below comes when the window is idle, and changes at once after that', async () => {
  const page = {};
  draw(page, 'one');
  expect(root.querySelector('h1')?.textContent).toBe('Now');
  expect(paragraph()).toBeUndefined();
  draw(page, 'two');
  expect(paragraph()).toBeUndefined();
  expect(await until(paragraph)).toBe('two');
  draw(page, 'three');
  expect(paragraph()).toBe('three');
});

test('of another page nothing is shown until its own comes', async () => {
  draw({}, 'first page');
  await until(paragraph);
  draw({}, 'second page');
  expect(paragraph()).toBeUndefined();
  expect(await until(paragraph)).toBe('second page');
});

test('what is seen at first does not wait, and stays when it is no longer', async () => {
  const page = {};
  draw(page, 'one', true);
  expect(paragraph()).toBe('one');
  const drawn = root.querySelector('p');
  draw(page, 'two');
  expect(root.querySelector('p')).toBe(drawn);
  draw({}, 'of another');
  draw({}, 'at once', true);
  expect(paragraph()).toBe('at once');
});

test('what was taken away before its time is not drawn', async () => {
  draw({}, 'one');
  render(html``, root);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(root.textContent.trim()).toBe('');
});

@customElement('test-growing')
class GrowingList extends RostrumElement {
  @property({ type: Number }) total = 100;
  readonly growing = new Growing(this, () => 10);
  readonly drawn: number[] = [];

  override render(): TemplateResult[] {
    const count = this.growing.of(this.total);
    this.drawn.push(count);
    return Array.from({ length: count }, (_, i) => html`<i>${i}</i>`);
  }
}

test('a list shows what fits first, and grows until all is there', async () => {
  const list = put(document.createElement('test-growing') as GrowingList);
  await list.updateComplete;
  expect(list.querySelectorAll('i')).toHaveLength(10);
  await until(() => list.querySelectorAll('i').length === 100);
  expect(list.drawn).toEqual([10, 20, 40, 80, 100]);
  list.total = 300;
  await until(() => list.querySelectorAll('i').length === 300);
});

test('a list to which the reader comes back is drawn whole', async () => {
  const list = document.createElement('test-growing') as GrowingList;
  list.growing.finish();
  put(list);
  await list.updateComplete;
  expect(list.drawn).toEqual([100]);
});

/** Find in page. */
import { userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { findIn } from '../../../renderer/core/find';
import { findInPage } from '../../../renderer/frame/find-bar';
import { expectAccessible } from '../support/accessible';

afterEach(() => document.body.replaceChildren());

function page(content: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(`<main id="main">${content}</main>`, 'text/html');
  document.body.replaceChildren(...body.children);
  return document.querySelector('#main') as HTMLElement;
}

const texts = (ranges: readonly Range[]): string[] => ranges.map(String);

test('finds without case, accents and markup, never across blocks, and passes controls over', () => {
  const main = page(
    '<p>Élection of <b>Šárka</b> Havránková.</p><p>The election</p><p>of</p><button>election</button><p hidden>election</p>',
  );
  expect(texts(findIn(main, 'ELECTION'))).toEqual(['Élection', 'election']);
  expect(texts(findIn(main, 'sarka havrankova'))).toEqual(['Šárka Havránková']);
  expect(findIn(main, 'election of the')).toEqual([]);
  expect(findIn(main, '   ')).toEqual([]);
});

test('white space is one space, also where elements meet, and the place that is found is exact', () => {
  const main = page('<p>  one\n  <b> twô</b> three <i> </i>four</p><p> five</p>');
  expect(texts(findIn(main, 'one two three four'))).toEqual(['one\n   twô three  four']);
  expect(texts(findIn(main, 'two'))).toEqual(['twô']);
  expect(texts(findIn(main, 'four'))).toEqual(['four']);
  expect(texts(findIn(main, 'five'))).toEqual(['five']);
  expect(findIn(main, 'four five')).toEqual([]);
});

test('a text that changes is folded anew', () => {
  const main = page('<p>Été 1999</p>');
  expect(texts(findIn(main, 'ete'))).toEqual(['Été']);
  (main.querySelector('p')?.firstChild as Text).data = 'L’été';
  expect(texts(findIn(main, 'ete'))).toEqual(['été']);
});

test('finds Arabic without its marks, and letters that are two units', () => {
  const main = page('<p dir="rtl">الجمعيّة العامّة</p><p>𝒜 text</p>');
  expect(texts(findIn(main, 'العامة'))).toEqual(['العامّة']);
  expect(texts(findIn(main, 'a text'))).toEqual(['𝒜 text']);
});

test('the bar counts, steps around, marks, and gives the focus back', async () => {
  page('<h1>Places</h1><p>one two one</p><p>one</p><a href="#x">link</a>');
  const link = document.querySelector('a');
  link?.focus();
  findInPage();
  await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
  await userEvent.keyboard('one');
  const status = (): string => document.querySelector('find-bar .count')?.textContent ?? '';
  await expect.poll(status).toBe('1 of 3');
  await userEvent.keyboard('{Enter}{Enter}{Enter}');
  await expect.poll(status).toBe('1 of 3');
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  await expect.poll(status).toBe('3 of 3');
  expect(CSS.highlights.get('found')?.size).toBe(3);
  await expectAccessible();
  await userEvent.keyboard('x');
  await expect.poll(status).toBe('Not on this page');
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(link);
  expect(CSS.highlights.has('found')).toBe(false);
});

test('what changes under the bar is found too', async () => {
  const main = page('<h1>Places</h1><p>one</p>');
  findInPage();
  await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
  await userEvent.keyboard('one');
  main.append(Object.assign(document.createElement('p'), { textContent: 'one more' }));
  await expect.poll(() => document.querySelector('find-bar .count')?.textContent).toBe('1 of 2');
});

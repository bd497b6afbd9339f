/** Marked words without elements: what the highlight of all lists holds follows what is on the page. */
import { html, nothing, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import type { Marks } from '../../../electron/search/protocol';
import { markedText } from '../../../renderer/parts/marked-text';
import { hitWords } from '../support/hit-words';

const page = document.createElement('div');
document.body.append(page);

const line = (text: string, marks: Marks): unknown => html`<p ${markedText(text, marks)}><b>sign</b></p>`;

afterEach(() => render(nothing, page));

test('the text stands before what the element holds, in one piece, and its words are marked', () => {
  render(line('Red notices of the year', [[0, 3], [19, 4]]), page); // prettier-ignore
  expect(page.querySelector('p')?.textContent).toBe('Red notices of the yearsign');
  expect([...(page.querySelector('p')?.childNodes ?? [])].filter((node) => node instanceof Text)).toHaveLength(1);
  expect(hitWords(page)).toEqual(['Red', 'year']);
});

test('another text has marks of its own; the same text may have others', () => {
  render(line('Red notices', [[0, 3]]), page);
  render(line('Cybercrime', [[0, 5]]), page);
  expect(hitWords(page)).toEqual(['Cyber']);
  render(line('Cybercrime', [[5, 5]]), page);
  expect(hitWords(page)).toEqual(['crime']);
  render(line('Cybercrime', []), page);
  expect(hitWords(page)).toEqual([]);
});

test('what leaves the page leaves no marks behind', () => {
  render(
    [1, 2, 3].map((n) => line(`Session ${n}`, [[0, 7]])),
    page,
  );
  expect(hitWords(page)).toHaveLength(3);
  render([line('Session 1', [[0, 7]])], page);
  expect(hitWords(page)).toEqual(['Session']);
  render(nothing, page);
  expect([...(CSS.highlights.get('hit') ?? [])]).toEqual([]);
});

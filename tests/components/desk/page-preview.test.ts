/** Pages of a preview: one after the other, and what becomes of one that cannot be drawn. */
import { expect, test } from 'vitest';
import '../../../renderer/views/print/page-preview';
import type { PagePreview } from '../../../renderer/views/print/page-preview';
import type { Pdf } from '../../../renderer/views/print/pdf';
import { put, until } from '../support/frame';

function show(pdf: Partial<Pdf>): PagePreview {
  const preview = document.createElement('page-preview') as PagePreview;
  preview.pdf = {
    pages: 2,
    size: () => Promise.resolve({ width: 200, height: 280 }),
    draw: () => Promise.resolve(true),
    text: () => Promise.resolve('words'),
    close: () => undefined,
    ...pdf,
  };
  return put(preview);
}

test('a page that could not be drawn holds up no other, and is tried again', async () => {
  const asked: number[] = [];
  const drawn: number[] = [];
  const preview = show({
    draw: (page) => {
      asked.push(page);
      return page === 1 && asked.length === 1 ? Promise.reject(new Error('damaged')) : Promise.resolve(true);
    },
  });
  preview.addEventListener('page-drawn', (event) => drawn.push((event as CustomEvent<number>).detail));
  await until(() => drawn.includes(2));
  preview.requestUpdate();
  await until(() => drawn.includes(1));
});

test('a picture stands without its words where those cannot be read', async () => {
  const preview = show({ pages: 1, text: () => Promise.reject(new Error('closed')) });
  let drawn = false;
  preview.addEventListener('page-drawn', () => (drawn = true));
  await until(() => drawn);
  await preview.updateComplete;
  expect(preview.querySelector('canvas')?.ariaLabel).toBe('Page 1 of 1');
});

import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { go, watchRoute } from '../../../renderer/core/route';
import '../../../renderer/views/search/search-view';
import type { SearchView } from '../../../renderer/views/search/search-view';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

new FakeRostrum().install();

const marked = (): boolean => CSS.highlights.has('searched');

test('the marks of the record beside the list go when its search is about to be typed over, and come back if it is not', async () => {
  const field = document.createElement('input');
  field.id = 'search';
  field.value = 'cyber';
  document.body.append(field);
  onTestFinished(() => field.remove());
  go({ place: 'search', query: new URLSearchParams({ q: 'cyber' }) });
  const view = document.createElement('search-view') as SearchView;
  onTestFinished(watchRoute((route) => (view.route = route)));
  put(view);
  await until(marked);

  field.focus();
  field.select();
  await new Promise(requestAnimationFrame);
  expect(marked()).toBe(true);
  await userEvent.keyboard('{Control>}a{/Control}');
  await until(() => !marked());
  field.blur();
  await until(marked);
  expect([...(CSS.highlights.get('searched') ?? [])].map(String)).toContain('Cyber');
});

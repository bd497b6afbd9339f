/** What is searched ahead never takes the place of what the reader waits for. */
import { expect, it } from 'vitest';
import { expectSearch, search } from '../../../renderer/core/search';
import { FakeRostrum } from '../support/fake-rostrum';

const rostrum = new FakeRostrum().install();

it('expects a search until the reader has made one', async () => {
  await expectSearch({ text: 'ignored', limit: 5 });
  expect(rostrum.searched).toEqual([{ text: '', limit: 5 }]);
  await search({ text: 'cyber' });
  await expectSearch({ text: '' });
  expect(rostrum.searched.map(({ text }) => text)).toEqual(['', 'cyber']);
});

import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeRostrum } from '../support/fake-rostrum';
import { field, putSkeleton, until } from '../support/frame';

test('keys typed before the program has loaded are kept, searched for, and added to', async () => {
  const rostrum = new FakeRostrum().install();
  const early = putSkeleton();
  early.focus();
  await userEvent.keyboard('cyb');
  early.setSelectionRange(3, 3);
  await import('../../../renderer/main');
  await userEvent.keyboard('er');
  expect(field()).toBe(early);
  expect(document.activeElement).toBe(early);
  expect(early.value).toBe('cyber');
  await until(() => document.querySelector('[role=option]'));
  expect(rostrum.searched.at(-1)?.text).toBe('cyber');
  await until(() => document.title.includes('cyber'));
});

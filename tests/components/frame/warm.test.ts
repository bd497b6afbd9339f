/** What is done beforehand, while the reader does nothing yet. */
import { expect, onTestFinished, test } from 'vitest';
import { FakeRostrum } from '../support/fake-rostrum';
import { putSkeleton, until } from '../support/frame';

test('a search is drawn once out of sight, and leaves nothing behind', async () => {
  const rostrum = new FakeRostrum();
  rostrum.install();
  putSkeleton();
  const seen: string[] = [];
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLElement) seen.push(`${node.localName} ${node.hidden}`);
      for (const node of removedNodes) seen.push(`without ${node.nodeName.toLowerCase()}`);
    }
  });
  watch.observe(document.body, { childList: true });
  onTestFinished(() => watch.disconnect());
  await import('../../../renderer/main');
  await until(() => seen.includes('without search-view'));
  expect(seen).toContain('search-view true');
  expect(rostrum.searched.map(({ text }) => text)).toEqual(['', 'a']);
  // The answer comes when the view is gone.
  await new Promise((done) => setTimeout(done, 500));
  expect(document.querySelector('search-view, #results')).toBeNull();
  expect(document.querySelector('field-state .count')).toBeNull();
  expect([...(CSS.highlights.get('hit') ?? [])]).toEqual([]);
});

/** What the end of the search field shows, and what a screen reader hears of it. */
import { expect, test } from 'vitest';
import { noteTyping, tellField } from '../../../renderer/core/field';
import '../../../renderer/frame/field-state';
import { put, until } from '../support/frame';

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

test('the number of results is seen at once, and said when typing rests', async () => {
  const state = put(document.createElement('field-state'));
  const said = (): string | undefined => state.querySelector('[role=status]')?.textContent;
  noteTyping();
  tellField({ total: 3, order: '', list: null, active: null });
  await until(() => state.querySelector('.count')?.textContent === '3 records');
  for (let key = 0; key < 10; key++) {
    await pause(100);
    noteTyping();
    expect(said()).toBe('');
  }
  await until(() => said() === '3 records');
});

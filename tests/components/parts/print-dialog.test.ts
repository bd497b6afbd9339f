import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../renderer/parts/print-dialog';
import type { PrintDialog } from '../../../renderer/parts/print-dialog';
import type { Printable } from '../../../renderer/core/printable';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

const rostrum = new FakeRostrum().install();

async function open(content: Printable | null): Promise<HTMLDialogElement> {
  const element = put(document.createElement('print-dialog') as PrintDialog);
  await element.updateComplete;
  element.show(content, 'print');
  return until(() => element.querySelector<HTMLDialogElement>('dialog[open]'));
}

test('names what is printed; paper and contents go into the job; Ctrl S saves and says where', async () => {
  const dialog = await open({ type: 'brief', id: 'session/88' });
  await until(() => dialog.textContent.includes('88th session'));
  expect(dialog.textContent).toContain('Brief of the session');
  await expectAccessible(dialog);
  dialog.querySelectorAll<HTMLInputElement>('input[name=paper]')[1]?.click();
  dialog.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[1]?.click();
  await userEvent.keyboard('{Control>}s{/Control}');
  await until(() => dialog.querySelector('.outcome')?.textContent.includes('/home/reader/session-88.pdf'));
  const content = { type: 'brief', id: 'session/88' };
  expect(rostrum.requestsOf('print.pdf')).toEqual([
    { content, language: 'en', paper: 'Letter', sources: true, unknowns: false },
  ]);
  expect(rostrum.settings.paper).toBe('Letter');
});

test('says that nothing was written when the reader cancelled, and what went wrong when something did', async () => {
  const dialog = await open({ type: 'list', title: 'Decisions', scope: '', ids: ['decision/cyber-1'] });
  await until(() => dialog.textContent.includes('List of 1 record'));
  rostrum.pdf = { file: null, problem: null };
  dialog.querySelector<HTMLButtonElement>('[name=save]')?.click();
  await until(() => dialog.textContent.includes('Cancelled'));
  rostrum.pdf = {
    file: null,
    problem: { title: 'The disk is full', what: 'No file was written.', mend: 'Free some space.' },
  };
  dialog.querySelector<HTMLButtonElement>('[name=save]')?.click();
  await until(() => dialog.querySelector('.faultbox')?.textContent.includes('The disk is full'));
  await expectAccessible(dialog);
});

test('says so when there is nothing to print', async () => {
  const dialog = await open(null);
  expect(dialog.textContent).toContain('Nothing on this page can be printed');
  expect(dialog.querySelector('[name=save]')).toBeNull();
});

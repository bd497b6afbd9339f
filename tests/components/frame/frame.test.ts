import { beforeAll, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hashNow } from '../../../renderer/core/route';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { field, putSkeleton, until, visit } from '../support/frame';

const rostrum = new FakeRostrum();

// The program starts once; the tests go on from one another, as a reader would.
beforeAll(async () => {
  rostrum.install();
  putSkeleton();
  await import('../../../renderer/main');
  await until(() => document.querySelector('rail-places a'));
});

test('the start page in its frame is accessible', async () => {
  await visit({ place: 'start' }, 'start-view .highlight');
  await expectAccessible();
});

test('the rail and the title say where one is', async () => {
  const current = (): string | undefined => document.querySelector('.rail [aria-current=page]')?.textContent.trim();
  expect(current()).toBe('Search');
  await visit({ place: 'sessions' }, 'sessions-view');
  expect(current()).toBe('Sessions');
  await until(() => document.title === 'Sessions · Rostrum');
});

test('slash and Ctrl K lead to the field, and type nothing into it', async () => {
  field().blur();
  await userEvent.keyboard('/');
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe('');
  field().blur();
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(document.activeElement).toBe(field());
});

test('? opens the keys; single letters can be switched off, F1 leads to the help all the same', async () => {
  field().blur();
  await userEvent.keyboard('?');
  const dialog = await until(() => document.querySelector<HTMLDialogElement>('.keys-dialog[open]'));
  await expectAccessible(dialog);
  const actions = dialog.querySelector('.dialog-actions')?.getBoundingClientRect();
  expect(dialog.scrollHeight).toBeGreaterThan(dialog.clientHeight);
  expect(actions?.bottom).toBeLessThanOrEqual(innerHeight);
  dialog.querySelector<HTMLInputElement>('input')?.click();
  await until(() => !rostrum.settings.singleKeys);
  dialog.close();
  await userEvent.keyboard('?');
  expect(dialog.open).toBe(false);
  await userEvent.keyboard('{F1}');
  const help = await until(() => document.querySelector('help-view .key-groups'));
  expect(help.textContent).not.toContain('write a note');
  document.querySelector<HTMLButtonElement>('keys-button > button')?.click();
  dialog.querySelector<HTMLInputElement>('input')?.click();
  await until(() => rostrum.settings.singleKeys);
  dialog.close();
});

test('F6 goes from pane to pane', async () => {
  await visit({ place: 'search', query: new URLSearchParams({ q: 'cyber' }) }, 'rostrum-record .body');
  field().focus();
  const names: (string | undefined)[] = [];
  for (let i = 0; i < 3; i++) {
    await userEvent.keyboard('{F6}');
    const pane = document.activeElement?.closest('[data-pane]');
    names.push(pane?.getAttribute('aria-label') ?? pane?.className);
  }
  expect(names.slice(0, 2)).toEqual(['Narrow the results', 'Results']);
  expect(names[2]).toContain('body');
});

test('the theme is chosen in a menu', async () => {
  document.querySelector<HTMLButtonElement>('theme-button button')?.click();
  document.querySelector<HTMLInputElement>('theme-button input[value=dark]')?.click();
  await until(() => rostrum.settings.theme === 'dark');
  document.querySelector<HTMLElement>('#theme-menu')?.hidePopover();
});

test('back and forward know whether they lead anywhere', async () => {
  await visit({ place: 'people' }, 'people-view');
  const [back, forward] = document.querySelectorAll<HTMLButtonElement>('history-buttons button');
  await until(() => forward?.disabled);
  expect(back?.disabled).toBe(false);
  back?.click();
  await until(() => hashNow().startsWith('#/search'));
  await until(() => forward?.disabled === false);
});

test('the main process can go places, and its menu acts', async () => {
  rostrum.tell('navigate', { hash: '#/sessions' });
  expect(hashNow()).toBe('#/sessions');
  rostrum.tell('command', 'search');
  expect(document.activeElement).toBe(field());
  rostrum.tell('command', 'keys');
  expect(document.querySelector<HTMLDialogElement>('.keys-dialog')?.open).toBe(true);
  await until(() => rostrum.requestsOf('place.save').some((one) => JSON.stringify(one).includes('#/sessions')));
});

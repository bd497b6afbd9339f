/** The menu of a record, and panes that are moved and remembered. */
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { paneSize, setPaneSize } from '../../../renderer/core/pane-sizes';
import '../../../renderer/parts/pane-divider';
import '../../../renderer/parts/record-menu';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

let rostrum: FakeRostrum;
beforeEach(() => {
  document.body.replaceChildren();
  rostrum = new FakeRostrum().install();
});

function listed(): HTMLAnchorElement {
  const main = put(document.createElement('main'));
  main.innerHTML = '<h1>Records</h1><p><a href="#/sessions/session/88">88th session</a></p>';
  put(document.createElement('record-menu'));
  return main.querySelector('a') as HTMLAnchorElement;
}

function ask(at: Element): boolean {
  return at.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 30, clientY: 40 }));
}

const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.record-menu [role^=menuitem]')];
const names = (): string[] => items().map((item) => item.textContent.trim());

test('a link to a record has a menu, worked by keys: copy the link, the citation, print', async () => {
  const link = listed();
  link.focus();
  expect(ask(link)).toBe(false);
  await until(() => document.activeElement === items()[0]);
  expect(names()).toEqual([
    'Open',
    'Copy link',
    'Copy citation',
    'Citation as BibTeX',
    'Citation as RIS',
    'Citation as CSL-JSON',
    'Print…',
    'Bookmark',
    'Note',
    'Add to tray',
  ]);
  await expectAccessible(document.querySelector('.record-menu') ?? document.body);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await until(() => rostrum.requestsOf('clipboard.write').length === 1);
  expect((rostrum.requestsOf('clipboard.write')[0] as { text: string }).text).toContain('88th session (Santiago');
  await until(() => document.activeElement === link);
});

test('the citation is copied in each form', async () => {
  const link = listed();
  const forms = { BibTeX: /^@misc\{small-session-88/, RIS: /^TY {2}- /, 'CSL-JSON': /^\[/ };
  for (const [form, expected] of Object.entries(forms)) {
    const before = rostrum.requestsOf('clipboard.write').length;
    ask(link);
    const item = await until(() => items().find((one) => one.textContent.includes(form)));
    item.click();
    await until(() => rostrum.requestsOf('clipboard.write').length > before);
    expect((rostrum.requestsOf('clipboard.write').at(-1) as { text: string }).text).toMatch(expected);
  }
});

test('the link of a record can be copied, and what is no record has no menu of ours', async () => {
  const link = listed();
  ask(link);
  await until(() => items().length > 0);
  items()
    .find((item) => item.textContent.includes('Copy link'))
    ?.click();
  await until(() => rostrum.requestsOf('clipboard.write').length === 1);
  expect(rostrum.requestsOf('clipboard.write')).toEqual([{ text: 'rostrum://small/session/88' }]);
  expect(ask(document.querySelector('h1') as Element)).toBe(true);
});

test('a pane is moved by keys within bounds, remembered, and given back its own width', async () => {
  const grid = put(document.createElement('main'));
  grid.innerHTML =
    '<h1 class="vh">Panes</h1><div></div><pane-divider name="list" least="200" most="400"></pane-divider>';
  const pane = grid.querySelector('div') as HTMLElement;
  pane.style.inlineSize = 'var(--pane-list, 300px)';
  const divider = grid.querySelector('pane-divider') as HTMLElement;
  divider.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(pane.getBoundingClientRect().width).toBe(316);
  expect(divider.ariaValueNow).toBe('316');
  expect(JSON.parse(localStorage.getItem('rostrum.panes') ?? '{}')).toEqual({ list: 316 });
  await userEvent.keyboard('{End}');
  expect(paneSize('list')).toBe(400);
  await expectAccessible(grid);
  await userEvent.keyboard('{Enter}');
  expect(pane.getBoundingClientRect().width).toBe(300);
  expect(paneSize('list')).toBeNull();
  setPaneSize('list', null);
});

/** Flags are read when they come into sight, and stay. */
import { render } from 'lit';
import { beforeEach, expect, test } from 'vitest';
import { changeSettings } from '../../../renderer/core/settings';
import { flag } from '../../../renderer/parts/record/flag';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

beforeEach(async () => {
  document.body.replaceChildren();
  new FakeRostrum().install();
  await changeSettings({ flags: true });
});

function show(code: string | undefined, parent: HTMLElement = document.body): HTMLElement {
  const root = document.createElement('p');
  parent.append(root);
  render(flag(code === undefined ? { name: 'Atlantis' } : { name: code, code }), root);
  return root;
}

const source = (root: Element): string | null | undefined => root.querySelector('img')?.getAttribute('src');

test('a flag that is seen is read after the frame in which it is drawn, and takes its room before', async () => {
  const root = show('CL');
  expect(source(root)).toBeNull();
  expect(await until(() => source(root))).toBe('flags/cl.svg');
});

test('a flag far from what is seen waits until the reader comes near', async () => {
  const box = put(document.createElement('div'));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('div { height: 200px; overflow: auto } p { height: 100px } p:first-child { height: 3000px }');
  document.adoptedStyleSheets = [sheet];
  show('FR', box);
  const far = show('DE', box);
  const seen = await until(() => source(box));
  expect(seen).toBe('flags/fr.svg');
  expect(source(far)).toBeNull();
  box.scrollTop = 3000;
  expect(await until(() => source(far))).toBe('flags/de.svg');
  document.adoptedStyleSheets = [];
});

test('an element that comes to show another country shows its flag', async () => {
  const root = show('CL');
  await until(() => source(root));
  render(flag({ name: 'Peru', code: 'PE' }), root);
  await until(() => source(root) === 'flags/pe.svg');
});

test('there is none without a code, and none when the reader wants none', async () => {
  expect(show(undefined).querySelector('img')).toBeNull();
  await changeSettings({ flags: false });
  expect(show('CL').querySelector('img')).toBeNull();
});

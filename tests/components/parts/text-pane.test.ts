/** The reading pane, with the texts of a small pack in two scripts. */
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parse } from 'yaml';
import { anyRecord, text, type Text } from '../../../data/model';
import { useLanguage } from '../../../renderer/core/language';
import { go, hashNow, parseRoute, watchRoute } from '../../../renderer/core/route';
import { listenForKeys } from '../../../renderer/frame/shortcuts';
import '../../../renderer/styles/index.css';
import '../../../renderer/parts/text/text-pane';
import type { TextPane } from '../../../renderer/parts/text/text-pane';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';
import arabic from '../../fixtures/pack-texts/texts/ar/resolution/ha-2-1.yaml?raw';
import english from '../../fixtures/pack-texts/texts/en/resolution/ha-2-1.yaml?raw';

const texts: Record<string, Text> = { en: text.parse(parse(english)), ar: text.parse(parse(arabic)) };
const id = 'resolution/ha-2-1';
const record = anyRecord.parse({
  id,
  kind: 'resolution',
  title: 'Dredging of harbours',
  symbol: 'HA/2/1',
  titleIs: 'official',
  confidence: 'high',
  texts: Object.values(texts).map(({ lang, title }) => ({ lang, title })),
});

listenForKeys({ print: () => undefined, keys: () => undefined, undo: () => false } as never);

let rostrum: FakeRostrum;
let pane: TextPane;
async function open(query: string): Promise<void> {
  document.body.replaceChildren();
  rostrum = new FakeRostrum().install();
  const others = rostrum.ask;
  rostrum.ask = async (channel, ...request) => {
    if (channel === 'library.page') return { record, rows: [], backlinks: [] } as never;
    if (channel === 'library.text') return (texts[(request[0] as { lang: string }).lang] ?? null) as never;
    return others(channel, ...request);
  };
  pane = document.createElement('text-pane') as TextPane;
  pane.setAttribute('role', 'main');
  pane.recordId = id;
  go({ place: 'resolutions', id, query: new URLSearchParams(query) });
  pane.route = parseRoute(hashNow());
  watchRoute((route) => (pane.route = route));
  put(pane);
  await until(() => pane.querySelector('.para.operative'));
}
beforeEach(() => go({ place: 'start' }));

const all = (selector: string): string[] =>
  [...pane.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());

test('preamble, operative paragraphs with their numbers, points, a table, footnotes', async () => {
  await open('read=en');
  expect(all('.para.preamble').length).toBeGreaterThan(1);
  expect(all('.para.operative .anchor').filter((mark) => mark !== '¶')).toEqual(['I', '1', '2', '3']);
  expect(all('#p-op-1-a-2 > .num')).toEqual(['(ii)']);
  expect(pane.querySelectorAll('.text-table table')).toHaveLength(1);
  expect(pane.querySelectorAll('.notes li').length).toBeGreaterThan(1);
  expect(pane.querySelector('.para a')?.getAttribute('href')).toBe('#/resolutions/resolution/ha-2-2');
  await expectAccessible();
});

test('that the link is copied is told in one line, which takes no room in the bar', async () => {
  await useLanguage('es');
  onTestFinished(() => useLanguage('en'));
  await page.viewport(1040, 700);
  onTestFinished(() => page.viewport(1280, 800));
  await open('read=en');
  const said = await until(() => pane.querySelector<HTMLElement>('.bar .said'));
  const places = (): number[] =>
    [...pane.querySelectorAll('.bar :is(button, label)')].map((one) => one.getBoundingClientRect().x);
  const before = places();
  pane.querySelectorAll<HTMLButtonElement>('.bar button')[2]?.click();
  await until(() => said.textContent === 'Enlace copiado');
  expect(places()).toEqual(before);
  expect(said.clientHeight).toBeLessThan(40);
  // Where colours are forced there is no shadow, and the words would stand among those of the text.
  expect(getComputedStyle(said).borderBlockEndWidth).toBe('1px');
});

test('a link that could not be copied is told within a narrow pane', async () => {
  await useLanguage('es');
  onTestFinished(() => useLanguage('en'));
  await page.viewport(320, 700);
  onTestFinished(() => page.viewport(1280, 800));
  await open('read=en');
  const ask = rostrum.ask;
  rostrum.ask = (channel, ...request) =>
    channel === 'clipboard.write' ? Promise.reject(new Error('held')) : ask(channel, ...request);
  onTestFinished(() => void (rostrum.ask = ask));
  const said = await until(() => pane.querySelector<HTMLElement>('.bar .said'));
  pane.querySelectorAll<HTMLButtonElement>('.bar button')[2]?.click();
  await until(() => said.textContent !== '');
  expect(said.getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
  expect(said.getBoundingClientRect().right).toBeLessThanOrEqual(320);
});

test('two languages stand side by side, each in its own script and direction', async () => {
  await open('read=en&read=ar');
  const row = pane.querySelector('#p-op-2');
  expect([...(row?.querySelectorAll<HTMLElement>('.cell') ?? [])].map(({ lang, dir }) => [lang, dir])).toEqual([
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ]);
  await expectAccessible();
});

test('L shows the other language beside, and again one; J and K go from paragraph to paragraph', async () => {
  await open('read=en');
  await userEvent.keyboard('l');
  await until(() => pane.querySelector('.two-up'));
  expect(hashNow()).toContain('read=en&read=ar');
  await userEvent.keyboard('l');
  await until(() => !pane.querySelector('.two-up'));
  await userEvent.keyboard('j');
  await userEvent.keyboard('j');
  await userEvent.keyboard('k');
  const first = pane.querySelector('.para[id]');
  await until(() => first?.classList.contains('on'));
});

test('a paragraph is linked and cited by its number', async () => {
  await open('read=en&at=op-2');
  expect(pane.querySelector('.para.on')?.id).toBe('p-op-2');
  const press = (words: string): void =>
    [...pane.querySelectorAll<HTMLButtonElement>('.bar button')]
      .find((one) => one.textContent.includes(words))
      ?.click();
  press('Link to paragraph 2');
  await until(() => rostrum.requestsOf('clipboard.write').length === 1);
  press('Cite paragraph 2');
  await until(() => rostrum.requestsOf('clipboard.write').length === 2);
  const [link, cited] = rostrum.requestsOf('clipboard.write') as { text: string }[];
  expect(link?.text).toBe(`rostrum://small/${id}#op-2`);
  expect(cited?.text).toContain('HA/2/1, paragraph 2');
});

test('words are found in the text, and counted', async () => {
  await open('read=en');
  const field = pane.querySelector<HTMLInputElement>('#find-in-text');
  await userEvent.type(field ?? pane, 'harbour');
  await until(() => /^1 of \d+$/.test(all('.text-find [role=status]')[0] ?? ''));
  expect(CSS.highlights.get('match-now')?.size).toBe(1);
  await userEvent.keyboard('{Enter}');
  await until(() => all('.text-find [role=status]')[0]?.startsWith('2 of'));
  await userEvent.clear(field ?? pane);
  await until(() => !CSS.highlights.has('match'));
});

test('a footnote is gone to from its call, and back', async () => {
  await open('read=en');
  const call = pane.querySelector<HTMLButtonElement>('[data-call="1"]');
  call?.click();
  await until(() => document.activeElement?.id === 'note-en-1');
  document.activeElement?.querySelector('button')?.click();
  expect(document.activeElement).toBe(call);
});

test('in a narrow window a button unfolds the contents over the text; a choice or Esc folds them', async () => {
  await page.viewport(700, 700);
  onTestFinished(() => page.viewport(1280, 800));
  await open('read=en');
  const side = pane.querySelector('.text-side') as HTMLElement;
  const button = pane.querySelector('.fold-side') as HTMLElement;
  expect(side.checkVisibility()).toBe(false);
  expect(button.getAttribute('aria-controls')).toBe(side.id);
  await userEvent.click(button);
  await until(() => side.checkVisibility());
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await expectAccessible();
  (side.querySelector('.outline button') as HTMLElement).focus();
  await userEvent.keyboard('{Escape}');
  await until(() => !side.checkVisibility());
  expect(document.activeElement).toBe(button);
  await userEvent.click(button);
  await userEvent.click(side.querySelectorAll('.outline button')[1] ?? side);
  await until(() => !side.checkVisibility());
  expect(hashNow()).toContain('at=');
});

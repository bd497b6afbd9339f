import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Desk } from '../../../data/model';
import { loadDesk } from '../../../renderer/core/desk';
import { useLanguage } from '../../../renderer/core/language';
import { parseRoute } from '../../../renderer/core/route';
import { undoLast } from '../../../renderer/core/undo';
import '../../../renderer/views/desk/desk-view';
import type { DeskView } from '../../../renderer/views/desk/desk-view';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

const rostrum = new FakeRostrum().install();
const at = '2026-11-20T10:00:00Z';
const full: Partial<Desk> = {
  notes: [
    { pack: 'small', id: 'session/88', title: '88th session', text: 'Ask about the vote.', changed: at },
    { pack: 'small', id: 'decision/gone', title: 'A decision of old', text: 'Still true?', changed: at },
  ],
  bookmarks: [
    { pack: 'small', id: 'decision/cyber-1', title: 'Cyber decision 1', added: at },
    { pack: 'other', id: 'session/88', title: 'A session elsewhere', added: '2026-11-21T10:00:00Z' },
  ],
  searches: [{ key: 'a', name: 'Cyber in 2019', hash: '#/search?q=cyber&year=2019', added: at }],
  recents: [
    { search: 'cyber', total: 9, used: at },
    { pack: 'small', id: 'session/88', title: '88th session', used: at },
  ],
};

beforeEach(async () => {
  await loadDesk();
  rostrum.putDesk(full);
});

async function show(hash = '#/desk'): Promise<DeskView> {
  const view = document.createElement('desk-view') as DeskView;
  view.route = parseRoute(hash);
  put(view);
  await until(() => view.querySelector('.shelf, .empty'));
  return view;
}

const texts = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());

test('shows every shelf; what has lost its record is kept and says so', async () => {
  const view = await show();
  expect(texts(view, '.shelf > h2')).toEqual(['Notes', 'Bookmarks', 'Saved searches', 'Recent']);
  const lost = view.querySelector('.note-card.lost');
  expect(lost?.textContent).toContain('“A decision of old” is not in the open pack');
  expect(lost?.querySelector('textarea')?.value).toBe('Still true?');
  expect(texts(view, '.desk-list .doubt')).toEqual(['not in the open pack']);
  await expectAccessible(view);
});

test('what was kept in one language goes by its title in the other, marked with it', async () => {
  const id = 'resolution/ga-2019-88-res-10';
  rostrum.putDesk({
    bookmarks: [{ pack: 'small', id, title: 'GA-2019-88-RES-10: Cyber rules of procedure', added: at }],
  });
  const view = await show();
  const title = (): HTMLElement | null => view.querySelector<HTMLElement>('.desk-list [data-row][dir=auto]');
  expect(title()?.lang).toBe('en');
  try {
    await useLanguage('fr');
    await until(() => title()?.lang === 'fr');
    expect(title()?.textContent).toBe('GA-2019-88-RES-10: Règles de procédure cyber');
    expect(view.querySelector('[aria-label*="Règles de procédure cyber"]')).not.toBeNull();
  } finally {
    await useLanguage('en');
  }
});

test('what is of another pack on this machine says of which, is found by its name, and opens there', async () => {
  const others = rostrum.ask;
  const visits: unknown[] = [];
  rostrum.ask = async (channel, ...request) => {
    if (channel === 'packs.visit') visits.push(request[0]);
    if (channel === 'packs.visit') return { ok: true } as never;
    if (channel !== 'packs.read') return others(channel, ...request);
    const pack = { version: '1', asOf: '2026', signer: null, bundled: false, former: false, problem: null };
    const packs = [
      { ...pack, id: 'small', title: 'Small Assembly' },
      { ...pack, id: 'other', title: 'Harbour Assembly' },
    ];
    return { packs, open: 'small', offer: null, problem: null } as never;
  };
  onTestFinished(() => void (rostrum.ask = others));
  rostrum.putDesk({
    ...full,
    notes: [{ pack: 'other', id: 'decision/x', title: 'A note elsewhere', text: 'Here', changed: at }],
    bookmarks: [...(full.bookmarks ?? []), { pack: 'lost', id: 'session/1', title: 'Of no pack', added: at }],
  });
  const view = await show();
  await until(() => view.querySelector('.elsewhere-link'));
  expect(texts(view, '.elsewhere-link')).toEqual([
    'A note elsewhere in the pack Harbour Assembly',
    'A session elsewhere in the pack Harbour Assembly',
  ]);
  expect(view.querySelector('.note-card.lost')).toBeNull();
  expect(texts(view, '.desk-list .doubt')).toEqual(['not in the open pack']);
  await expectAccessible(view);
  view.querySelector<HTMLButtonElement>('.desk-list .elsewhere-link')?.click();
  expect(visits).toEqual([{ pack: 'other', id: 'session/88' }]);
  await userEvent.fill(view.querySelector<HTMLInputElement>('.find input') ?? view, 'harbour');
  await until(() => view.querySelectorAll('.desk-list li').length === 1);
});

test('an empty desk says how it is filled', async () => {
  rostrum.putDesk({});
  const view = await show();
  expect(texts(view, '.empty dt')).toEqual(['B', 'N', 'P']);
  await expectAccessible(view);
});

test('one shelf alone, and a word that narrows all of them', async () => {
  const view = await show('#/desk?show=bookmarks');
  expect(texts(view, '.shelf > h2')).toEqual(['Bookmarks']);
  const all = await show();
  await userEvent.fill(all.querySelector<HTMLInputElement>('.find input') ?? all, 'vote');
  await until(() => all.querySelectorAll('.shelf').length === 1);
  expect(all.querySelector('textarea')?.value).toBe('Ask about the vote.');
});

test('a note is written here as well', async () => {
  const view = await show();
  const area = view.querySelector<HTMLTextAreaElement>('[aria-label="Note: 88th session, Santiago"]');
  await userEvent.fill(area ?? view, 'Asked.');
  await until(() => rostrum.desk.notes.find(({ id }) => id === 'session/88')?.text === 'Asked.');
});

test('whatever is taken away comes back', async () => {
  const view = await show();
  for (const [label, count] of [
    ['Remove the note: 88th session, Santiago', () => rostrum.desk.notes.length],
    ['Remove the bookmark: Cyber decision 1', () => rostrum.desk.bookmarks.length],
    ['Remove the search: Cyber in 2019', () => rostrum.desk.searches.length],
    ['Forget cyber', () => rostrum.desk.recents.length],
  ] as const) {
    const before = count();
    view.querySelector<HTMLButtonElement>(`[aria-label="${label}"]`)?.click();
    await until(() => count() === before - 1);
    undoLast();
    await until(() => count() === before);
  }
});

test('a recent search has the scope, the facets and the order that it had, and is saved with them', async () => {
  const query = 'in=all&kind=resolution&year=2019&country=Spain&confidence=medium&sort=oldest';
  rostrum.putDesk({ recents: [{ search: 'cyber', query, total: 9, used: at }] });
  const view = await show();
  const link = view.querySelector<HTMLAnchorElement>('.desk-list a[data-row]');
  const said = 'All packs, Resolutions, 2019, Spain, Confidence: Medium, Oldest';
  expect(link?.textContent.replace(/\s+/g, ' ').trim()).toContain(`cyber ${said}`);
  expect(link?.getAttribute('href')).toBe(`#/search?q=cyber&${query}`);
  [...view.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Save')?.click();
  await until(() => rostrum.desk.searches.length === 1);
  expect(rostrum.desk.searches[0]).toMatchObject({
    name: expect.stringContaining(`cyber, ${said}`) as string,
    hash: `#/search?q=cyber&${query}`,
  });
  await until(
    () => view.querySelector('.desk-list .m')?.textContent !== undefined && view.textContent.includes('saved'),
  );
});

test('a search is saved from the recent ones, and renamed', async () => {
  rostrum.putDesk({ ...full, searches: [] });
  const view = await show();
  [...view.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Save')?.click();
  const name = await until(() => view.querySelector<HTMLInputElement>('.rename input'));
  await userEvent.fill(name, 'Cybercrime');
  await userEvent.tab();
  await until(() => rostrum.desk.searches[0]?.name === 'Cybercrime');
  expect(rostrum.desk.searches[0]?.hash).toBe('#/search?q=cyber');
});

test('a lost note is attached to another record, joined with what is there', async () => {
  const view = await show();
  [...view.querySelectorAll('button')].find((one) => one.textContent.includes('Attach'))?.click();
  const dialog = await until(() => view.querySelector<HTMLDialogElement>('dialog[open]'));
  await userEvent.fill(dialog.querySelector('input') ?? dialog, 'cyber decision 2');
  const found = await until(() => dialog.querySelector<HTMLButtonElement>('.found button'));
  await expectAccessible(dialog);
  found.click();
  await until(() => rostrum.desk.notes.some(({ id }) => id === 'decision/cyber-2'));
  expect(rostrum.desk.notes.find(({ id }) => id === 'decision/cyber-2')?.text).toBe('Still true?');
  expect(rostrum.desk.notes.some(({ id }) => id === 'decision/gone')).toBe(false);
});

test('exporting says where; importing says how much', async () => {
  rostrum.imported = { added: 2, undo: [{ remove: 'bookmarks', key: 'x' }], problem: null };
  const view = await show();
  const click = (name: string): void =>
    [...view.querySelectorAll('button')].find((one) => one.textContent.includes(name))?.click();
  click('Export');
  await until(() => view.querySelector('.outcome')?.textContent.includes('/home/reader/desk-copy.json'));
  click('Import');
  await until(() => view.querySelector('.outcome')?.textContent.includes('2'));
  undoLast();
  await until(() => view.querySelector('.outcome')?.textContent === '');
  const problem = { title: 'Nothing was imported', what: 'It is no desk.', mend: 'Choose another.' };
  rostrum.imported = { added: null, undo: [], problem };
  click('Import');
  await until(() => view.querySelector('.fault')?.textContent.includes('It is no desk.'));
  expect(view.querySelector('.outcome')?.textContent).toBe('');
});

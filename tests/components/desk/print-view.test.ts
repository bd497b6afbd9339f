import { beforeAll, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Brief, Desk } from '../../../data/model';
import type { PrintJob } from '../../../electron/bridge';
import { loadDesk } from '../../../renderer/core/desk';
import { printedHere } from '../../../renderer/core/printable';
import { parseRoute } from '../../../renderer/core/route';
import { undoLast } from '../../../renderer/core/undo';
import { openPdf } from '../../../renderer/views/print/pdf';
import '../../../renderer/views/print/print-view';
import type { PrintView } from '../../../renderer/views/print/print-view';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';

const rostrum = new FakeRostrum().install();
const at = '2026-11-20T10:00:00Z';
const settings: Brief['settings'] = {
  paper: 'A4',
  language: 'en',
  cover: false,
  contents: false,
  notes: false,
  sources: true,
  unknowns: true,
  newPage: true,
  texts: false,
};
const items: Brief['items'] = [
  { pack: 'small', id: 'session/88', title: '88th session', form: 'brief' },
  { pack: 'small', id: 'decision/cyber-1', title: 'Cyber decision 1', form: 'record' },
  { pack: 'small', id: 'person/sarka-havrankova', title: 'Šárka Havránková', form: 'record' },
];
const desk: Partial<Desk> = {
  briefs: [{ key: 'a', name: '', items, settings, changed: at }],
  tray: 'a',
  notes: [{ pack: 'small', id: 'session/88', title: '88th session', text: 'Ask first.', changed: at }],
};

/** A file of blank A4 pages, as small as the format allows. */
function blankPdf(pages: number): Uint8Array<ArrayBuffer> {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(' ');
  const page = (_: unknown, i: number): string =>
    `${i + 3} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj`;
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
    `2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages} >>\nendobj`,
    ...Array.from({ length: pages }, page),
  ];
  return new TextEncoder().encode(`%PDF-1.4\n${objects.join('\n')}\ntrailer\n<< /Root 1 0 R >>\n%%EOF`);
}

// Loading pdf.js from its sources takes longer than a test waits.
beforeAll(async () => (await openPdf(blankPdf(1))).close());

beforeEach(async () => {
  rostrum.asked.length = 0;
  rostrum.preview = { bytes: blankPdf(4), starts: [1, 3, 4], problem: null };
  await loadDesk();
  rostrum.putDesk(desk);
});

async function show(): Promise<PrintView> {
  const view = document.createElement('print-view') as PrintView;
  view.route = parseRoute('#/print');
  put(view);
  await until(() => view.querySelector('.composer'));
  return view;
}

const titles = (view: Element): string[] =>
  [...view.querySelectorAll('tray-list .t')].map((one) => one.firstChild?.nextSibling?.textContent?.trim() ?? '');
const order = (): string[] | undefined => rostrum.desk.briefs[0]?.items.map(({ title }) => title);
const lastJob = (): PrintJob => rostrum.requestsOf('print.preview').at(-1) as PrintJob;

test('shows the records in their order, their pages, and the pages themselves', async () => {
  const view = await show();
  const canvas = await until(() => view.querySelector<HTMLCanvasElement>('canvas.sheet'));
  await until(() => view.querySelectorAll('canvas.sheet').length === 4);
  await until(() => canvas.width > 300);
  await until(() => view.querySelector('.at')?.textContent === 'Page 1 of 4');
  const rows = [...view.querySelectorAll('tray-list .m')].map((one) => one.textContent);
  expect(rows).toEqual(['Brief of the session, pages 1–2', 'Decision, page 3', 'Person, page 4']);
  await expectAccessible(view);
});

test('Alt and the arrows move a record; the focus goes with it, and where it is now is said', async () => {
  const view = await show();
  const first = view.querySelector<HTMLElement>('tray-list [data-row]');
  first?.focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await until(() => order()?.[1] === '88th session');
  await until(() => document.activeElement?.textContent.includes('88th session'));
  expect(view.querySelector('tray-list [role=status]')?.textContent).toBe('88th session: 2 of 3');
  await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  await until(() => order()?.[2] === '88th session');
  expect(order()).toEqual(['Cyber decision 1', 'Šárka Havránková', '88th session']);
  expect(titles(view)).toHaveLength(3);
});

test('a record is dragged to another place', async () => {
  const view = await show();
  // Rows say their pages once these are known: until then they still change.
  await until(() => view.querySelector('tray-list .m')?.textContent.includes('pages'));
  const [first, , third] = view.querySelectorAll<HTMLElement>('tray-list li');
  if (!first || !third) throw new Error('There are no rows.');
  await userEvent.dragAndDrop(first, third);
  await until(() => order()?.[2] === '88th session');
});

test('Delete takes a record out, emptying takes all; both can be undone', async () => {
  const view = await show();
  view.querySelector<HTMLElement>('tray-list [data-row]')?.focus();
  await userEvent.keyboard('{Delete}');
  await until(() => order()?.length === 2);
  undoLast();
  await until(() => order()?.length === 3);
  view.querySelector<HTMLButtonElement>('.empty-tray')?.click();
  await until(() => view.querySelector('.empty'));
  expect(view.querySelector<HTMLButtonElement>('[name=pdf]')?.disabled).toBe(true);
  expect(view.querySelector<HTMLButtonElement>('[name=pdf]')?.title).toBe('The tray is empty.');
  await expectAccessible(view);
  undoLast();
  await until(() => order()?.length === 3);
});

test('a move is undone by itself; what was taken out comes back without the name and settings given since', async () => {
  const view = await show();
  const rows = (): HTMLElement[] => [...view.querySelectorAll<HTMLElement>('tray-list [data-row]')];
  rows()[0]?.focus();
  await userEvent.keyboard('{Delete}');
  await until(() => order()?.length === 2);
  await until(() => rows().length === 2);
  rows()[0]?.focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await until(() => order()?.[0] === 'Šárka Havránková');
  undoLast();
  await until(() => order()?.[1] === 'Šárka Havránková');
  expect(order()).toEqual(['Cyber decision 1', 'Šárka Havránková']);
  await userEvent.fill(view.querySelector<HTMLInputElement>('.brief .field') ?? view, 'For the minister');
  await userEvent.tab();
  await until(() => rostrum.desk.briefs[0]?.name === 'For the minister');
  const cover = rostrum.desk.briefs[0]?.settings.cover;
  view.querySelector<HTMLInputElement>('[name=cover]')?.click();
  await until(() => rostrum.desk.briefs[0]?.settings.cover !== cover);
  undoLast();
  await until(() => order()?.length === 3);
  expect(order()).toEqual(['88th session', 'Cyber decision 1', 'Šárka Havránková']);
  expect(rostrum.desk.briefs[0]).toMatchObject({ name: 'For the minister', settings: { cover: !cover } });
});

test('what is chosen is kept, and the pages are laid out anew', async () => {
  const view = await show();
  await until(() => rostrum.requestsOf('print.preview').length > 0);
  for (const name of ['cover', 'contents', 'notes']) view.querySelector<HTMLInputElement>(`[name=${name}]`)?.click();
  await until(
    () =>
      rostrum.requestsOf('print.preview').length > 1 && (lastJob().content as { notes: unknown[] }).notes.length > 0,
  );
  expect(rostrum.desk.briefs[0]?.settings).toMatchObject({ cover: true, contents: true, notes: true });
  expect(lastJob().content).toMatchObject({ cover: true, contents: true, notes: [{ text: 'Ask first.' }] });
  const [, letter] = view.querySelectorAll<HTMLInputElement>('[name=tray-paper]');
  letter?.click();
  await until(() => lastJob().paper === 'Letter');
});

test('several briefs: named, put aside, chosen again, deleted and brought back', async () => {
  const view = await show();
  await userEvent.fill(view.querySelector<HTMLInputElement>('.brief .field') ?? view, 'For the minister');
  await userEvent.tab();
  await until(() => rostrum.desk.briefs[0]?.name === 'For the minister');
  const press = (name: string): void =>
    [...view.querySelectorAll('button')].find((one) => one.textContent.includes(name))?.click();
  press('New brief');
  await until(() => rostrum.desk.briefs.length === 2);
  const list = await until(() => view.querySelector<HTMLSelectElement>('.brief select'));
  expect([...list.options].map(({ text }) => text)).toEqual(['For the minister', 'Empty']);
  await userEvent.selectOptions(list, 'For the minister');
  await until(() => rostrum.desk.tray === 'a');
  press('Delete');
  await until(() => rostrum.desk.briefs.length === 1);
  undoLast();
  await until(() => rostrum.desk.briefs.length === 2 && rostrum.desk.tray === 'a');
});

test('Ctrl S saves, the menu prints, and other formats are one button each', async () => {
  const view = await show();
  await userEvent.keyboard('{Control>}s{/Control}');
  await until(() => view.querySelector('.outcome')?.textContent.includes('Saved: /home/reader/session-88.pdf'));
  expect(printedHere('print')).toBe(true);
  await until(() => rostrum.requestsOf('print.paper').length === 1);
  await until(() => view.querySelector<HTMLButtonElement>('[name=docx]')?.disabled === false);
  view.querySelector<HTMLButtonElement>('[name=docx]')?.click();
  await until(() => view.querySelector('.outcome')?.textContent.includes('brief.docx'));
  expect(rostrum.requestsOf('print.export')).toMatchObject([{ as: 'docx' }]);
});

test('pages that cannot be made say so, and are tried again', async () => {
  rostrum.preview = {
    bytes: null,
    starts: [],
    problem: { title: 'The pages could not be made', what: 'X.', mend: 'Y.' },
  };
  const view = await show();
  const again = await until(() => view.querySelector<HTMLButtonElement>('.fault .btn'));
  await expectAccessible(view);
  rostrum.preview = { bytes: blankPdf(1), starts: [1], problem: null };
  again.click();
  await until(() => view.querySelector('canvas.sheet'));
});

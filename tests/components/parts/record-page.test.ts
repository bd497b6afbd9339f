/** The reading pane: what it shows of real-shaped records, and what it says when there is nothing to show. */
import { beforeEach, expect, test } from 'vitest';
import { parted } from '../../../electron/words/told';
import { userEvent } from 'vitest/browser';
import { anyRecord, row, type Kind, type Row } from '../../../data/model';
import type { Page } from '../../../electron/bridge';
import '../../../renderer/parts/record/record-page';
import type { RecordPage } from '../../../renderer/parts/record/record-page';
import { printableNow } from '../../../renderer/core/printable';
import { hashNow } from '../../../renderer/core/route';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { until } from '../support/frame';
import { packInfo } from '../support/records';

const session = row.parse({
  id: 'session/88',
  kind: 'session',
  title: '88th session',
  number: 88,
  year: 2019,
  period: { start: '2019-10-15', end: '2019-10-18' },
  city: 'Santiago',
  adopted: 13,
  numberPattern: 'GA-2019-88-RES-{n}',
});
const sources = ['rules-2019', 'rules-2021', 'paper'].map((slug) =>
  row.parse({ id: `source/${slug}`, kind: 'source', title: `Source ${slug}`, type: 'news', date: '2019-10-19' }),
);
const resolution = row.parse({
  id: 'resolution/ga-2019-88-res-10',
  kind: 'resolution',
  title: 'Amends Articles 36 and 48',
  symbol: 'GA-2019-88-RES-10',
  sessions: ['session/88'],
  year: 2019,
  subjects: ['Rules of Procedure'],
});
const earlier = row.parse({
  id: 'resolution/ag-2004-res-11',
  kind: 'resolution',
  title: 'Amends Article 7',
  symbol: 'AG-2004-RES-11',
  year: 2004,
  subjects: ['Rules of Procedure'],
  status: { is: 'amended', by: ['resolution/ga-2019-88-res-10'] },
});
const decision = row.parse({ id: 'decision/i-core', kind: 'decision', title: 'I-Core', sessions: ['session/88'] });
const rows: Row[] = [session, ...sources, resolution, earlier, decision];

const pages: Record<string, Page> = {
  [resolution.id]: {
    record: anyRecord.parse({
      id: resolution.id,
      kind: 'resolution',
      title: resolution.title,
      titleIs: 'descriptive',
      symbol: resolution.symbol,
      session: 'session/88',
      year: 2019,
      outcome: 'adopted',
      subjects: ['Rules of Procedure', 'What nothing else is about'],
      vote: { text: '120 to 2', sources: ['source/paper'] },
      relations: [{ type: 'amends', target: earlier.id, sources: ['source/rules-2021'] }],
      sources: ['source/rules-2019', 'source/paper'],
      evidence: { outcome: { sources: ['source/rules-2019'] } },
      confidence: 'high',
      conflicts: [
        {
          about: 'articles amended',
          values: [
            { value: '36 and 48', sources: ['source/rules-2019'] },
            { value: '36 alone', sources: ['source/paper'] },
          ],
        },
      ],
    }),
    rows,
    backlinks: [{ from: decision.id, by: 'implements' }],
  },
  [decision.id]: {
    record: anyRecord.parse({
      id: decision.id,
      kind: 'decision',
      title: decision.title,
      titleIs: 'descriptive',
      session: 'session/88',
      summary: [{ heading: 'What it is', text: 'A programme.', sources: ['source/paper'] }],
      confidence: 'medium',
      gaps: ['Its number was not found.'],
    }),
    rows,
    backlinks: [],
  },
};

class Records extends FakeRostrum {
  fails = false;

  constructor() {
    super();
    const others = this.ask;
    this.ask = async (channel, ...request) => {
      const asked: unknown = request[0];
      if (channel === 'library.info') return { pack: packInfo, problem: null } as never;
      if (channel === 'library.rows')
        return rows.filter(({ kind }) => kind === (asked as { kind: Kind }).kind) as never;
      if (channel !== 'library.page') return others(channel, ...request);
      if (this.fails) throw new Error(parted('The pack could not be read.', ''));
      return (pages[(asked as { id: string }).id] ?? null) as never;
    };
  }
}

let rostrum: Records;

beforeEach(() => {
  document.body.replaceChildren();
  rostrum = new Records();
  rostrum.install();
});

async function open(id: string): Promise<RecordPage> {
  const element = document.createElement('rostrum-record');
  element.setAttribute('role', 'main');
  (element as RecordPage).recordId = id;
  document.body.append(element);
  // The citation ends a page; what is below the fold comes when the window is idle.
  await until(() => element.querySelector('.cite, .fault, .body[tabindex="0"] h1'));
  return element as RecordPage;
}

const textOf = (element: Element, selector: string): string[] =>
  [...element.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());

test('a resolution: derived date, sources at the field they support, relations both ways, both values', async () => {
  const page = await open(resolution.id);
  expect(textOf(page, 'h1')).toEqual(['GA-2019-88-RES-10']);
  expect(textOf(page, '.title-note')[0]).toContain('Its official title was not found');
  expect(textOf(page, '.facts .derived')).toEqual(['15–18 October 2019', 'In force']);
  expect(textOf(page, '.facts dd a bdi').length).toBeGreaterThan(0);
  const facts = Object.fromEntries(textOf(page, 'dt').map((label, i) => [label, page.querySelectorAll('dd')[i]]));
  expect(facts['Outcome']?.querySelector('sup')?.textContent.trim()).toBe('1');
  expect(facts['Vote']?.querySelector('sup')?.textContent.trim()).toBe('2');
  expect(textOf(page, '.srcs .n')).toEqual(['1', '2', '3']);
  expect(textOf(page, '.rel li').map((line) => line.replace(/ \d$/, ''))).toEqual([
    'AG-2004-RES-11 Amends Article 7amends',
    'I-Coreimplemented by',
  ]);
  expect(textOf(page, '.same h2')).toEqual(['On the same subject: Rules of Procedure']);
  expect(textOf(page, '.same tbody tr').map((line) => line.replace(/\s+/g, ' '))).toEqual([
    '2004 AG-2004-RES-11 Amends Article 7 Amended',
    '2019 GA-2019-88-RES-10 Amends Articles 36 and 48 unknown 88th session',
  ]);
  expect(textOf(page, '.same tr.here th')).toEqual(['GA-2019-88-RES-10']);
  expect(textOf(page, '.conflict li b')).toEqual(['36 and 48', '36 alone']);
  expect(page.querySelector('.tally')?.getAttribute('aria-label')).toBe('13 adopted, 1 identified by number');
  expect(page.querySelectorAll('.tally .on.here')).toHaveLength(1);
  await expectAccessible();
});

test('a decision: its number is unknown, its vote was not found, its gaps are told', async () => {
  const page = await open(decision.id);
  expect(textOf(page, '.facts .unk')).toEqual(['unknown', 'unknown']);
  expect(textOf(page, '.facts .none')).toContain('Not found in the sources read');
  expect(textOf(page, '.gapnote li')).toEqual(['Its number was not found.']);
  expect(textOf(page, '.ev')).toEqual(['Medium']);
  await expectAccessible();
});

test('a number that exists but is not described', async () => {
  const page = await open('resolution/ga-2019-88-res-07');
  expect(textOf(page, 'h1')).toEqual(['GA-2019-88-RES-07']);
  expect(page.textContent).toContain('No source read says what it is about');
  expect([...page.querySelectorAll('.tally i')].findIndex((cell) => cell.classList.contains('here'))).toBe(6);
  expect(page.querySelector('a[href*="kind=decision"]')).not.toBeNull();
  await expectAccessible();
});

test('a number beyond those adopted is not in the pack, and can be searched for', async () => {
  const page = await open('resolution/ga-2019-88-res-14');
  expect(textOf(page, 'h1')).toEqual(['This record is not in the pack']);
  await expectAccessible();
  expect(textOf(page, '.btn')).toEqual(['Search for ga 2019 88 res 14']);
  page.querySelector<HTMLButtonElement>('.btn')?.click();
  expect(hashNow()).toBe('#/search?q=ga+2019+88+res+14');
});

test('what fails can be tried again', async () => {
  rostrum.fails = true;
  const page = await open('organisation/none');
  expect(page.querySelector('.fault')?.textContent).toContain('The pack could not be read.');
  rostrum.fails = false;
  page.querySelector<HTMLButtonElement>('.fault .btn')?.click();
  await until(() => page.querySelector('h1'));
});

test('Cite copies the citation and says so; the arrows go through the list', async () => {
  const page = await open(resolution.id);
  const steps: number[] = [];
  page.position = { index: 2, total: 22, go: (step) => steps.push(step) };
  await page.updateComplete;
  await until(() => page.querySelector('.pos'));
  expect(textOf(page, '.pos')).toEqual(['3 of 22']);
  await userEvent.click(page.querySelector('.bar button') as Element);
  await until(() => page.querySelector('[role=status]')?.textContent === 'Citation copied');
  expect(rostrum.requestsOf('clipboard.write')).toEqual([
    {
      text: 'Small Assembly, 88th session (Santiago, 2019), resolution GA-2019-88-RES-10. Rostrum, Small Assembly, as of 20 November 2026.',
    },
  ]);
  page.querySelector<HTMLButtonElement>('.icon-btn[aria-label=Next]')?.click();
  page.querySelector<HTMLButtonElement>('.icon-btn[aria-label=Previous]')?.click();
  expect(steps).toEqual([1, -1]);
});

test('a page that was left before it was there is not what is printed', async () => {
  const element = document.createElement('rostrum-record') as RecordPage;
  element.recordId = decision.id;
  document.body.append(element);
  const shown = new Promise((done) => element.addEventListener('rostrum-shown', done));
  await element.updateComplete;
  element.remove();
  await shown;
  expect(printableNow()).toBeNull();
});

/**
 * Every dialog, menu, popover and bar of the window by keyboard alone: it opens, is walked through whole, each stop has a name and is
 * seen, what is modal keeps the focus, Escape closes it, and the focus is again on what opened it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../data/model';
import { emptyDesk } from '../../data/model/desk-changes';
import { fileIn } from '../../electron/desk/files';
import { launch, type Launched } from './launch';
import { visit, wear } from './support/appearance';
import { stopNow, walkPlace, watchFocus, type Stop } from './support/focus';
import { harbour } from './support/harbour';
import { generateKey } from '../../build/pack/secret-key';

interface Opening {
  readonly name: string;
  readonly hash: string;
  readonly landmark: string;
  /** What has the focus before, and what must have it again. */
  readonly from: string;
  /** Keys that open it. */
  readonly keys: readonly string[];
  readonly box: string;
  /** Keeps the focus: Tab goes round inside. */
  readonly modal?: true;
  /** Stops by the arrow keys; Tab leaves it. */
  readonly arrows?: true;
  /** Stops at least. */
  readonly stops: number;
}

const session = { hash: '#/sessions/session/88', landmark: 'session-page h1' };
const resolution = { hash: '#/resolutions/resolution/ga-2019-88-res-10', landmark: 'rostrum-record h1' };
const row = { hash: '#/resolutions', landmark: '.res a[data-row]' };

const openings: readonly Opening[] = [
  { name: 'keys', ...row, from: '.res a[data-row]', keys: ['?'], box: 'keys-button dialog', modal: true, stops: 3 },
  {
    name: 'keys, by its button',
    ...row,
    from: 'keys-button > button',
    keys: ['Enter'],
    box: 'keys-button dialog',
    modal: true,
    stops: 3,
  },
  {
    name: 'language',
    ...row,
    from: 'theme-button > button',
    keys: ['Enter'],
    box: '#language-menu',
    stops: 1,
  },
  {
    name: 'appearance',
    ...row,
    from: 'theme-button > [popovertarget=theme-menu]',
    keys: ['Enter'],
    box: '#theme-menu',
    stops: 1,
  },
  {
    name: 'print, of a list',
    ...row,
    from: '.res a[data-row]',
    keys: ['Control+p'],
    box: 'print-dialog dialog',
    modal: true,
    stops: 6,
  },
  {
    name: 'print, of a record, by its button',
    ...session,
    from: 'page-bar [aria-label^="Print"], page-bar button[title^="Print"]',
    keys: ['Enter'],
    box: 'print-dialog dialog',
    modal: true,
    stops: 6,
  },
  {
    name: 'packs',
    ...row,
    from: 'status-line .pack',
    keys: ['Enter'],
    box: 'packs-dialog dialog',
    modal: true,
    stops: 2,
  },
  { name: 'citations', ...resolution, from: 'cite-menu .more', keys: ['Enter'], box: '#cite-formats', stops: 4 },
  {
    name: 'the menu of a record',
    ...row,
    from: '.res a[data-row]',
    keys: ['Shift+F10'],
    box: '.record-menu',
    arrows: true,
    stops: 7,
  },
  {
    name: 'the note of a source',
    ...session,
    from: '.prose .srcref button',
    keys: ['Enter'],
    box: 'source-note',
    stops: 3,
  },
  { name: 'find in page', ...resolution, from: 'cite-menu .more', keys: ['Control+f'], box: 'find-bar', stops: 1 },
  { name: 'a new note', ...resolution, from: 'cite-menu .more', keys: ['n'], box: 'record-note section', stops: 1 },
  {
    name: 'attaching a lost note',
    hash: '#/desk',
    landmark: '.note-card.lost .gone + p button',
    from: '.note-card.lost .gone + p button',
    keys: ['Enter'],
    box: 'attach-dialog dialog',
    modal: true,
    stops: 2,
  },
];

let userData: string;
let launched: Launched;
let page: Page;
beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'rostrum-dialogs-'));
  const at = '2026-11-20T10:00:00.000Z';
  const desk: Desk = {
    ...emptyDesk,
    notes: [{ pack: 'interpol-ga', id: 'decision/gone', title: '88th', text: 'Still true?', changed: at }],
    bookmarks: ['85', '86', '87'].map((n) => ({ pack: 'interpol-ga', id: `session/${n}`, title: n, added: at })),
    briefs: [
      {
        key: 'tray',
        name: 'Handout',
        items: ['85', '86'].map((n) => ({ pack: 'interpol-ga', id: `session/${n}`, title: n, form: 'brief' as const })),
        settings: {
          paper: 'A4',
          language: 'en',
          cover: true,
          contents: true,
          notes: false,
          sources: true,
          unknowns: true,
          newPage: true,
          texts: false,
        },
        changed: at,
      },
    ],
    tray: 'tray',
    searches: [{ key: 'a', name: 'Cyber', hash: '#/search?q=cyber', added: at }],
  };
  mkdirSync(join(userData, 'desk'));
  writeFileSync(fileIn(join(userData, 'desk')), JSON.stringify(desk));
  launched = await launch({ userData });
  ({ page } = launched);
  await page.evaluate(watchFocus);
});
afterAll(async () => {
  await launched.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

const isIn = (box: string): Promise<boolean> =>
  page.evaluate((selector) => document.activeElement?.closest(selector) !== null, box);
const focused = (): Locator => page.locator(':focus');

/** What assistive technology is told of what has the focus: role and name; the role alone where it has no name. */
async function toldNow(): Promise<string> {
  const [line = ''] = (await focused().first().ariaSnapshot()).split('\n');
  return line;
}
const isNamed = (told: string): boolean => /^- '?[\w ]+ \\?".+"|^- [\w ]+: \S/u.test(told);

interface Walk {
  readonly stops: readonly Stop[];
  readonly unnamed: readonly string[];
  /** Whether the focus came out of the box before it came round. */
  readonly left: boolean;
}

/** From where the focus is, by one key, until it comes round or leaves. */
async function walk(box: string, key: string): Promise<Walk> {
  const stops: Stop[] = [];
  const unnamed: string[] = [];
  const seen = new Set<string>();
  for (let pressed = 0; pressed < 60; pressed++) {
    const stop = await stopNow(page);
    if (stop && (await isIn(box))) {
      const id = await page.evaluate(() => {
        const all = [...document.querySelectorAll('*')];
        return String(all.indexOf(document.activeElement ?? document.body));
      });
      if (seen.has(id)) return { stops, unnamed, left: false };
      seen.add(id);
      stops.push(stop);
      const told = await toldNow();
      if (!isNamed(told)) unnamed.push(`${stop.what}: ${told}`);
    } else if (stop) return { stops, unnamed, left: true };
    await page.keyboard.press(key);
  }
  throw new Error(`${box} has no end`);
}

const isShown = (box: string): Promise<boolean> =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector);
    return element !== null && element.checkVisibility() && !(element instanceof HTMLDialogElement && !element.open);
  }, box);

describe.each(['light', 'forced colours'] as const)('%s', (theme) => {
  beforeAll(() => wear(launched, theme));

  it.each(openings)('$name', async ({ hash, landmark, from, keys, box, modal, arrows, stops: least }) => {
    await visit(launched, hash, landmark);
    await page.locator(from).first().focus();
    const opener = await page.evaluateHandle(() => document.activeElement);
    for (const key of keys) await page.keyboard.press(key);
    await expect.poll(() => isShown(box)).toBe(true);
    await expect.poll(() => isIn(box)).toBe(true);
    const { stops, unnamed, left } = await walk(box, arrows ? 'ArrowDown' : 'Tab');
    expect(stops.filter(({ fault }) => fault !== '').map(({ what, fault }) => `${what} ${fault}`)).toEqual([]);
    expect(unnamed).toEqual([]);
    expect(stops.length).toBeGreaterThanOrEqual(least);
    if (modal) {
      expect(left).toBe(false);
      for (let back = 0; back < stops.length + 1; back++) {
        await page.keyboard.press('Shift+Tab');
        expect((await isIn(box)) || (await stopNow(page)) === null, 'the focus left a modal dialog').toBe(true);
      }
    }
    // What is not modal was left at its end: back into it.
    for (let back = 0; left && back < 3 && !(await isIn(box)); back++) await page.keyboard.press('Shift+Tab');
    expect(await isIn(box)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isShown(box)).toBe(false);
    const returned = await page.evaluate((one) => document.activeElement === one, opener);
    expect(returned, `focus is on ${(await stopNow(page))?.what ?? 'nothing'}`).toBe(true);
  });
});

describe('places of what the reader collected', () => {
  it.each([
    ['the desk: notes, bookmarks, saved searches', '#/desk', '.desk-list a[data-row]'],
    ['the print tray and its settings', '#/print', 'tray-list [data-row]'],
  ])('%s', async (_name, hash, landmark) => {
    await visit(launched, hash, landmark);
    const stops = await walkPlace(page);
    expect(stops.filter(({ fault }) => fault !== '').map(({ what, fault }) => `${what} ${fault}`)).toEqual([]);
    expect(stops.length).toBeGreaterThan(25);
  });

  it('what is removed by key leaves the focus in the list, and what is undone leaves it where it was', async () => {
    await visit(launched, '#/desk?show=bookmarks', '.desk-list a[data-row]');
    const removals = page.locator('.desk-list [aria-label^="Remove the bookmark"]');
    for (const left of [2, 1]) {
      await removals.first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => removals.count()).toBe(left);
      await expect.poll(() => isIn('.desk-list'), { message: 'focus after a removal' }).toBe(true);
    }
    const undo = page.locator('desk-bar .undo button').first();
    await undo.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => removals.count()).toBe(2);
    await expect.poll(() => isIn('#main'), { message: 'focus after an undo' }).toBe(true);
  });

  it('a note is removed by key and the focus is on the page', async () => {
    await visit(launched, session.hash, session.landmark);
    await page.locator('cite-menu .more').focus();
    await page.keyboard.press('n');
    await page.keyboard.type('Ask.');
    await page.locator('record-note [aria-label="Remove the note"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => isShown('record-note textarea')).toBe(false);
    await expect.poll(() => isIn('cite-menu')).toBe(true);
  });
});

it('a pack that is offered is decided on by keys: walked through, named, and left by Escape', async () => {
  const file = await harbour({ key: generateKey() });
  const other = await launch({ args: ['--pack', file] });
  try {
    ({ page } = other);
    await page.evaluate(watchFocus);
    const box = 'packs-dialog dialog';
    await page.waitForSelector('packs-dialog [name=install]');
    await expect.poll(() => isIn(box)).toBe(true);
    const { stops, unnamed, left } = await walk(box, 'Tab');
    expect(stops.filter(({ fault }) => fault !== '').map(({ what, fault }) => `${what} ${fault}`)).toEqual([]);
    expect({ unnamed, left }).toEqual({ unnamed: [], left: false });
    expect(stops.length).toBeGreaterThanOrEqual(5);
    await page.keyboard.press('Escape');
    await expect.poll(() => isShown(box)).toBe(false);
  } finally {
    await other.close();
    ({ page } = launched);
  }
});

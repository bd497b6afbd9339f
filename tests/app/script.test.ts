/**
 * A pack with script in every text field of every kind, in every place of the real window: nothing runs, nothing is asked of any
 * machine, no policy is violated, no link leads out, and the words are shown as they are.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds, type RecordId } from '../../data/model';
import { briefTime, scriptPack, type ScriptPack } from '../fixtures/script-pack';
import { inMain } from './in-main';
import { launch, type Launched } from './launch';

let pack: ScriptPack;
let launched: Launched;
let page: Page;

/** What the main process sees of all its pages, the hidden one for paper included. */
interface Watched {
  readonly asked: string[];
  readonly said: string[];
}

beforeAll(async () => {
  pack = await scriptPack();
  launched = await launch({ args: ['--pack', pack.file] });
  page = launched.page;
  await inMain(launched.app, ({ app, session }) => {
    const watched: Watched = { asked: [], said: [] };
    (globalThis as unknown as { watched: Watched }).watched = watched;
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => void watched.asked.push(url));
    app.on('web-contents-created', (_event, contents) => {
      contents.on('console-message', (_more, level, message) => {
        if (level > 2) watched.said.push(message);
      });
      contents.on('did-attach-webview', () => void watched.said.push('a web view'));
    });
  });
});
afterAll(() => launched.close());

/** What is wrong with the page as it stands: nothing, if all of the pack is text. */
async function wrong(): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if ('ran' in window) found.push('something ran');
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      if (['iframe', 'object', 'embed', 'base', 'meta[http-equiv]', 'frame'].some((tag) => element.matches(tag)))
        found.push(`an element ${name}`);
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute)) found.push(`${name} ${attribute}=${value}`);
        const leads = ['href', 'src', 'action', 'formaction', 'xlink:href', 'srcset', 'poster'].includes(attribute);
        if (leads && !/^(?:#|app:\/\/rostrum\/|\.{0,2}\/[\w-]|(?:flags|assets)\/|https:\/\/|blob:app:)/.test(value))
          found.push(`${name} ${attribute}=${value}`);
      }
    }
    return found;
  });
}

async function go(hash: string, landmark: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
  await page.waitForSelector(landmark, { timeout: 10_000 });
  await page.waitForTimeout(150);
}

/** All words of the page, those that are folded away too. */
const wordsOf = (): Promise<string> => page.evaluate(() => document.body.textContent);

it('every text field of every kind has a payload', () => {
  for (const kind of kinds) {
    expect(pack.filled).toContain(`${kind}.title`);
    expect(pack.filled).toContain(`${kind}.notes`);
  }
  expect(pack.filled).toContain('person.posts.conflicts.values.note');
  expect(pack.filled).toContain('text.notes.runs.text');
  expect(pack.filled).toContain('pack.attribution');
  expect(pack.filled.size).toBeGreaterThan(200);
});

it('is offered as text, and installed', async () => {
  await page.locator('packs-dialog .offer').waitFor();
  expect(await page.locator('packs-dialog .offer').innerText()).toContain(pack.header.title.slice(0, 20));
  expect(await wrong()).toEqual([]);
  const loaded = page.waitForEvent('load', { timeout: 30_000 });
  await page.locator('packs-dialog [name=install]').click();
  await loaded;
  await page.waitForSelector('status-line .pack b');
  expect(await page.locator('status-line .pack b').textContent()).toContain(pack.header.title);
});

const record: Record<string, string> = {
  session: '#/sessions/',
  resolution: '#/resolutions/',
  decision: '#/resolutions/',
  person: '#/people/',
  organisation: '#/partners/',
  programme: '#/partners/',
  member: '#/members/',
  source: '#/sources/',
};
const ids: RecordId[] = kinds.flatMap((kind) => [`${kind}/script-1`, `${kind}/script-2`]);

describe('shown as text', () => {
  it.each([
    ['#/start', 'start-view h1'],
    ['#/search?q=script', '[role=option]'],
    [`#/search?q=${encodeURIComponent('<img src=x onerror=window.ran=1>')}`, 'search-view'],
    ['#/resolutions', '.res a[data-row]'],
    ['#/people', '.card'],
    ['#/people?on=2019-10-15', 'people-view'],
    ['#/people?with=person/script-1&with=person/script-2&compare=1', 'table.compare'],
    ['#/sessions', 'table.sessions'],
    ['#/sessions?as=map', 'sessions-view'],
    ['#/sessions?as=plot', 'sessions-view'],
    ['#/sessions?with=session/script-1&with=session/script-2&compare=1', 'table.compare'],
    ['#/members', '.res a[data-row]'],
    ['#/partners', '.res a[data-row]'],
    ['#/sources', '.res a[data-row]'],
    ['#/settings', 'settings-view h1'],
    ['#/help', '.help-page section'],
    ['#/resolutions/resolution/script-1?read=en', '.text-pane, text-pane'],
    ['#/resolutions/resolution/script-1?read=en&read=ar', '.text-pane, text-pane'],
  ])('in %s', async (hash, landmark) => {
    await go(hash, landmark);
    expect(await wrong()).toEqual([]);
  });

  it.each(ids)('on the page of %s, with all that it says', async (id) => {
    const kind = id.slice(0, id.indexOf('/'));
    await go(
      `${record[kind] ?? ''}${id}`,
      kind === 'session' ? 'session-page h1' : kind === 'person' ? 'person-page h1' : 'rostrum-record h1',
    );
    const own = pack.records.find((one) => one.id === id);
    // What lies below the fold comes while the window is idle.
    const says = (text: string): Promise<void> =>
      expect.poll(async () => (await wordsOf()).replaceAll(/\s+/g, ' ')).toContain(text.trim().replaceAll(/\s+/g, ' '));
    const texts = own && 'texts' in own ? own.texts : undefined;
    // A session is called by its number, what has texts by the title of the one in the reader's language.
    if (kind !== 'session') await says(texts?.find(({ lang }) => lang === 'en')?.title ?? own?.title ?? '?');
    for (const gap of own?.gaps ?? []) await says(gap);
    expect(await wrong()).toEqual([]);
  });

  it('in the list of packs, on the desk, and on paper', async () => {
    await page.evaluate(
      async ({ ids, titles, now }) => {
        const on = (id: string, index: number): { pack: string; id: string; title: string } => {
          return { pack: 'script-assembly', id, title: (titles[index] ?? '').slice(0, 1000) };
        };
        const settings = { paper: 'A4', language: 'en', cover: true, contents: true, notes: true } as const;
        const rest = { sources: true, unknowns: true, newPage: false, texts: true };
        const items = ids.map((id, index) => ({ ...on(id, index), form: 'record' as const }));
        const name = '<img src=x onerror=window.ran=1>';
        const value = { key: 'script', name, items, settings: { ...settings, ...rest }, changed: now };
        await window.rostrum.ask('desk.change', {
          changes: [
            ...ids.map((id, index) => ({ put: 'bookmarks' as const, value: { ...on(id, index), added: now } })),
            ...ids.map((id, index) => ({
              put: 'notes' as const,
              value: { ...on(id, index), text: name, changed: now },
            })),
            { put: 'searches' as const, value: { key: 's', name, hash: '#/search?q=javascript:alert(1)', added: now } },
            { put: 'briefs' as const, value },
            { tray: 'script' },
          ],
        });
      },
      { ids, titles: ids.map((id) => pack.records.find((one) => one.id === id)?.title ?? ''), now: briefTime },
    );
    await page.reload();
    for (const [hash, landmark] of [
      ['#/desk', 'desk-view h1'],
      ['#/print', 'print-view .composer'],
    ] as const) {
      await go(hash, landmark);
      expect(await wrong()).toEqual([]);
    }
    const made = await page.evaluate(
      (items) =>
        window.rostrum.ask('print.preview', {
          content: {
            type: 'collection',
            title: '<script>window.ran=1</script>',
            items,
            notes: [],
            cover: true,
            contents: true,
            newPage: false,
          },
          paper: 'A4',
          language: 'ar',
        }),
      ids.map((id) => ({ pack: 'script-assembly', id, title: id, form: 'record' as const })),
    );
    expect(made.problem).toBeNull();
    expect(made.bytes?.length).toBeGreaterThan(10_000);
    // A PDF that Chromium made of text has neither script nor links to elsewhere.
    expect(Buffer.from(Object.values(made.bytes ?? {})).toString('latin1')).not.toMatch(
      /\/(?:JavaScript|JS|Launch|URI)\b/,
    );
    await page.locator('status-line .pack').click();
    await page.locator('packs-dialog li[data-pack=script-assembly]').waitFor();
    expect(await wrong()).toEqual([]);
    await page.keyboard.press('Escape');
  }, 120_000);

  it('and nothing ran, was asked for or complained of, in any of its pages', async () => {
    const watched = await inMain(launched.app, () => (globalThis as unknown as { watched: Watched }).watched);
    expect(watched).toEqual({ asked: [], said: [] });
    expect(await launched.complaints()).toEqual([]);
  });
});

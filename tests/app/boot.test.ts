import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { inMain } from './in-main';
import { launch, type Launched } from './launch';
import { search } from './support/search';

let open: Launched | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

test('opens with the pack, a working bridge and a working search', async () => {
  open = await launch();
  const { page } = open;
  expect(page.url()).toBe('app://rostrum/index.html#/start');
  const { pack, problem } = await page.evaluate(() => window.rostrum.ask('library.info'));
  expect(problem).toBeNull();
  expect(pack?.id).toBe('interpol-ga');
  const found = await search(page, 'havrankova');
  expect(found.hits[0]?.id).toBe('person/sarka-havrankova');
  const read = await page.evaluate(() => window.rostrum.ask('library.page', { id: 'session/88' }));
  expect(read?.record.title).toBe('88th session');
});

test('--search and --open lead to their places', async () => {
  open = await launch({ args: ['--search', 'project', 'gateway'] });
  expect(open.page.url()).toBe('app://rostrum/index.html#/search?q=project+gateway');
  await open.close();
  open = await launch({ args: ['--open', 'rostrum://interpol-ga/session/88'] });
  expect(open.page.url()).toBe('app://rostrum/index.html#/sessions/session/88');
});

test('remembers settings and place, and sets a damaged file aside', async () => {
  open = await launch();
  const { userData } = open;
  await open.page.evaluate(() => window.rostrum.ask('settings.write', { theme: 'dark', paper: 'Letter' }));
  await open.page.evaluate(() => (location.hash = '#/people'));
  await open.page.waitForSelector('people-view .card');
  // The place is noted when the reader has stayed at it.
  await open.page.waitForTimeout(1200);
  expect(await open.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await open.app.close();
  expect(JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'dark' });

  writeFileSync(join(userData, 'settings.json'), '{ "theme": "dark", "paper": 7 }');
  open = await launch({ userData });
  expect(open.page.url()).toBe('app://rostrum/index.html#/people');
  const settings = await open.page.evaluate(() => window.rostrum.ask('settings.read'));
  expect(settings).toEqual({
    theme: 'dark',
    paper: 'A4',
    singleKeys: true,
    maps: true,
    flags: true,
    everywhere: false,
    language: 'system',
  });
  expect(readFileSync(join(userData, 'settings.damaged.json'), 'utf8')).toContain('"paper": 7');
});

test('search goes on when its process is ended', async () => {
  open = await launch();
  const { app, page } = open;
  await search(page, 'gateway');
  const ended = await inMain(app, ({ app: main }) => {
    const host = main.getAppMetrics().find(({ name }) => name === 'Rostrum search');
    return host ? process.kill(host.pid, 'SIGKILL') : false;
  });
  expect(ended).toBe(true);
  const found = await search(page, 'gateway');
  expect(found.total).toBeGreaterThan(0);
});

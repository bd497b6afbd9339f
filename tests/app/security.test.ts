import { afterAll, beforeAll, expect, test } from 'vitest';
import { inMain } from './in-main';
import { launch, type Launched } from './launch';

let open: Launched;
beforeAll(async () => {
  open = await launch({
    expected: /Refused to|violates|Failed to load resource|net::ERR|requires 'Trusted|Not allowed/,
  });
});
afterAll(() => open.close());

test('the page has the bridge and nothing of Node or Electron', async () => {
  const seen = await open.page.evaluate(() => ({
    names: Object.keys(window.rostrum).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
  }));
  expect(seen).toEqual({ names: ['ask', 'languages', 'on', 'pathOf', 'platform', 'search'], node: [] });
});

test('every window is sandboxed, isolated and without Node', async () => {
  const preferences = await inMain(open.app, ({ BrowserWindow, webContents }) => {
    const all = BrowserWindow.getAllWindows().length;
    // Typed as unknown: Electron does not declare the method, which exists for exactly this kind of check.
    const contents = webContents.getAllWebContents() as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    }[];
    return { all, given: contents.map((one) => one.getLastWebPreferences()) };
  });
  expect(preferences.all).toBe(1);
  for (const given of preferences.given) {
    expect(given).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
    expect(given['webviewTag']).toBeFalsy();
    expect(given['allowRunningInsecureContent']).toBeFalsy();
  }
});

test('pages carry a strict policy, and nothing outside the renderer is served', async () => {
  const headers = await inMain(open.app, async ({ session }) => {
    const answer = await session.defaultSession.fetch('app://rostrum/index.html');
    return Object.fromEntries(answer.headers.entries());
  });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(headers['content-security-policy']).not.toMatch(/unsafe|data:|blob:|\*/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  const statuses = await inMain(open.app, async ({ session }) => {
    const bad = [
      '../main/main.cjs',
      '..%2fmain%2fmain.cjs',
      '%2e%2e/%2e%2e/package.json',
      'nothing.js',
      'index.html%00.js',
    ];
    const answers = bad.map((path) => session.defaultSession.fetch(`app://rostrum/${path}`));
    return (await Promise.all(answers)).map(({ status }) => status);
  });
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('no page elsewhere can be reached: by fetch, image, frame, window or navigation', async () => {
  const { page } = open;
  const outcome = await page.evaluate(async () => {
    const fetched = await fetch('https://example.org/').then(
      () => 'fetched',
      () => 'refused',
    );
    const image = await new Promise((resolve) => {
      const element = new Image();
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      element.src = 'https://example.org/a.png';
    });
    return { fetched, image, opened: window.open('https://example.org/') === null };
  });
  expect(outcome).toEqual({ fetched: 'refused', image: 'refused', opened: true });
  const before = page.url();
  await page.evaluate(() => location.assign('https://example.org/'));
  await page.evaluate(() => location.assign('file:///etc/passwd')).catch(() => undefined);
  await new Promise((later) => setTimeout(later, 300));
  expect(page.url()).toBe(before);
});

test('scripts cannot be made from strings', async () => {
  const made = await open.page.evaluate(async () => {
    // The debugger lifts the ban on eval for its own call; a timer's call is the page's own.
    await new Promise((later) => setTimeout(later, 0));
    const attempt = (work: () => unknown): string => {
      try {
        work();
        return 'allowed';
      } catch {
        return 'refused';
      }
    };
    const element = document.createElement('div');
    const types = Reflect.get(window, 'trustedTypes') as { createPolicy(name: string, rules: object): unknown };
    return [
      attempt(() => (element.innerHTML = '<img src=x onerror=alert(1)>')),
      attempt(() => new Function('return 1') as unknown),
      attempt(() => types.createPolicy('mine', {})),
    ];
  });
  expect(made).toEqual(['refused', 'refused', 'refused']);
});

test('permissions are refused', async () => {
  const states = await open.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('main refuses what the bridge does not allow, in words', async () => {
  const refused = await open.page.evaluate(async () => {
    const say = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'answered',
        (error: Error) => error.message,
      );
    return [
      await say(window.rostrum.ask('library.page', { id: '../../etc/passwd' })),
      await say(window.rostrum.ask('print.job')),
      await say(window.rostrum.ask('nothing' as 'print.job')),
    ];
  });
  expect(refused[0]).toMatch(/library\.page was asked something that it does not understand/);
  expect(refused[1]).toMatch(/print\.job was asked by a page that may not ask it/);
  expect(refused[2]).toMatch(/no channel nothing/);
});

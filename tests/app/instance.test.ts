import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inMain } from './in-main';
import { electronArgs, electronFile, launch, root, type Launched } from './launch';

const run = promisify(execFile);
let open: Launched;
beforeAll(async () => {
  open = await launch();
});
afterAll(() => open.close());

/** A second start with the first one's folder. */
function second(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  return run(electronFile(), [...electronArgs(), root, '--user-data-dir', open.userData, ...args]);
}

/** Notes the places to which the window is sent. */
async function heard(): Promise<readonly string[]> {
  return open.page.evaluate(() => [...((Reflect.get(window, 'heard') ?? []) as string[])]);
}

test('a second start hands its arguments over and ends', async () => {
  await open.page.evaluate(() => {
    const places: string[] = [];
    Reflect.set(window, 'heard', places);
    window.rostrum.on('navigate', ({ hash }) => places.push(hash));
  });
  const { stderr } = await second('--open', 'person/sarka-havrankova');
  expect(stderr).toContain('already open');
  await expect.poll(heard).toEqual(['#/people/person/sarka-havrankova']);
  await second('--search', 'financial regulations');
  await expect.poll(heard).toContain('#/search?q=financial+regulations');
  await second('rostrum://interpol-ga/session/88');
  await expect.poll(heard).toContain('#/sessions/session/88');
  expect(await inMain(open.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a hostile link is ignored with a remark', async () => {
  const before = await heard();
  const { stderr } = await second('rostrum://interpol-ga/../../etc/passwd');
  expect(stderr).toContain('Ignored a link that Rostrum does not understand');
  expect(await heard()).toEqual(before);
});

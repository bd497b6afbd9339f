/** What the two commands do before anything is installed. */
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../../build/bootstrap/outputs.mjs';
import { aptCommand, hasDisplay, packageNames } from '../../../build/bootstrap/system.mjs';
import { bytesBelow, runWatched } from '../../../build/bootstrap/watchdog.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-bootstrap-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the digest of inputs', () => {
  it('stays while nothing changes, and moves with content, name and time', async () => {
    const file = path.join(folder, 'a.ts');
    await writeFile(file, 'one');
    const before = digest(['.'], folder);
    expect(digest(['.'], folder)).toBe(before);
    await utimes(file, 1, 1);
    const touched = digest(['.'], folder);
    expect(touched).not.toBe(before);
    await writeFile(path.join(folder, 'b.ts'), '');
    expect(digest(['.'], folder)).not.toBe(touched);
  });
});

describe('the watchdog', () => {
  it('gives up on a child that never writes', async () => {
    const started = Date.now();
    await expect(runWatched(['-e', 'setTimeout(() => {}, 60000)'], process.env, () => 0, 600)).resolves.toBe(false);
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('lets one finish that makes progress', async () => {
    const file = path.join(folder, 'bytes');
    const script = `const fs=require('fs');let n=0;const t=setInterval(()=>{fs.appendFileSync(${JSON.stringify(file)},'x');if(++n>12){clearInterval(t)}},100)`;
    await expect(runWatched(['-e', script], process.env, () => bytesBelow(folder), 700)).resolves.toBe(true);
  });

  it('says when the child failed', async () => {
    await expect(runWatched(['-e', 'process.exit(3)'], process.env, () => 0, 5000)).resolves.toBe(false);
  });
});

describe('system packages', () => {
  it('have the names of the distribution', () => {
    const modern = packageNames(['libgtk-3-0', 'libnss3'], (name) => name.endsWith('t64'));
    expect(modern).toEqual(['libgtk-3-0t64', 'libnss3']);
    expect(packageNames(['libgtk-3-0'], () => false)).toEqual(['libgtk-3-0']);
    expect(aptCommand(['xvfb'])).toBe('apt-get update && apt-get install -y --no-install-recommends xvfb');
  });

  it.runIf(process.platform === 'linux')('need a display, X or Wayland', () => {
    expect(hasDisplay({})).toBe(false);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });
});

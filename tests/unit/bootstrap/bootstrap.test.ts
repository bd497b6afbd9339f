/** What the two commands do before anything is installed. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../../../build/bootstrap/dependencies.mjs';
import { isWhole } from '../../../build/bootstrap/electron.mjs';
import { digest } from '../../../build/bootstrap/outputs.mjs';
import { run } from '../../../build/bootstrap/run.mjs';
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

describe('the lock of an installation', () => {
  it('keeps two from working at once', async () => {
    const lock = path.join(folder, 'lock');
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`${name} ends`);
    };
    await Promise.all([alone(work('one'), lock), alone(work('two'), lock)]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over when its holder was killed', async () => {
    const lock = path.join(folder, 'lock');
    // No process has this number: it is above the largest one that Linux gives.
    await writeFile(lock, '99999999');
    let worked = false;
    await alone(async () => {
      worked = true;
      await Promise.resolve();
    }, lock);
    expect(worked).toBe(true);
  });
});

describe('an Electron in node_modules', () => {
  it.runIf(process.platform === 'linux')('is whole when its installer came to the end', async () => {
    const dist = path.join(folder, 'dist');
    await mkdir(dist);
    await writeFile(path.join(folder, 'package.json'), '{"version":"45.4.1"}');
    await writeFile(path.join(dist, 'electron'), '');
    await writeFile(path.join(dist, 'version'), '45.4.1');
    expect(isWhole(dist)).toBe(false);
    await writeFile(path.join(folder, 'path.txt'), 'electron');
    expect(isWhole(dist)).toBe(true);
    await writeFile(path.join(dist, 'version'), '44.0.0');
    expect(isWhole(dist)).toBe(false);
  });
});

describe('a child', () => {
  it.runIf(process.platform === 'linux')('hands on its exit code, or 128 and its signal', async () => {
    await expect(run(process.execPath, ['-e', 'process.exit(7)'])).resolves.toBe(7);
    await expect(run(process.execPath, ['-e', "process.kill(process.pid, 'SIGKILL')"])).resolves.toBe(137);
  });
});

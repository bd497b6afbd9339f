/** The command as a process of its own, bundled as it is shipped. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { targets } from '../../../../build/vite/targets.mjs';
import { statement } from '../../../fixtures/akn';
import { smallDirectory, smallPack, temporary } from '../../../fixtures/packs';

let script: string;
let file: string;
beforeAll(async () => {
  const outDir = await temporary();
  await build({ ...targets['cli'], build: { ...targets['cli']?.build, outDir } });
  script = path.join(outDir, 'rostrum.js');
  file = await smallPack();
}, 60_000);

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function rostrum(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}): Promise<Ended> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env };
  if (!options.env?.['INIT_CWD']) delete env['INIT_CWD'];
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { ...options, env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe('the rostrum command', () => {
  it('prints on stdout and ends with 0, or on stderr and ends with 1', async () => {
    expect(await rostrum(['pack', 'check', smallDirectory])).toEqual({
      code: 0,
      out: 'No problems in 8 records.\n',
      err: '',
    });
    expect(await rostrum(['show', file, 'session/9'])).toMatchObject({ code: 1, out: '' });
  });

  it('starts paths where the person stands, which npm says in INIT_CWD', async () => {
    const cwd = path.dirname(file);
    expect((await rostrum(['pack', 'info', 'small.rostrum'], { cwd })).code).toBe(0);
    const elsewhere = path.join(await temporary(), 'elsewhere');
    await mkdir(elsewhere);
    expect((await rostrum(['pack', 'info', 'small.rostrum'], { cwd: elsewhere })).code).toBe(1);
    const env = { INIT_CWD: cwd };
    expect((await rostrum(['pack', 'info', 'small.rostrum'], { cwd: elsewhere, env })).code).toBe(0);
  });

  it('ends quietly when the reader closes the pipe', async () => {
    const child = spawn(process.execPath, [script, 'pack', 'info', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe.skipIf(process.platform === 'win32')('a person who stops it with Ctrl-C', () => {
  /** Starts it, and stops it once something of `out` is being written. */
  async function stopped(args: string[], dir: string, out: string): Promise<number | null> {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: dir,
      env: { ...process.env, INIT_CWD: dir },
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
    const begun = async (): Promise<boolean> => (await readdir(dir)).some((name) => name.startsWith(`${out}.`));
    await expect.poll(begun, { timeout: 20_000, interval: 5 }).toBe(true);
    child.kill('SIGINT');
    return ended;
  }

  it('finds nothing half-made, neither of an import nor of a pack', async () => {
    const dir = await temporary();
    await mkdir(path.join(dir, 'xml'));
    for (let number = 1; number <= 300; number++) {
      await writeFile(path.join(dir, 'xml', `${number}.xml`), statement({ symbol: `T/RES/2/${number + 10}` }));
    }
    expect(await stopped(['import', 'akn', 'xml', '--out', 'out'], dir, 'out')).toBe(130);
    expect(await readdir(dir)).toEqual(['xml']);
    expect((await rostrum(['import', 'akn', 'xml', '--out', 'out'], { cwd: dir, env: { INIT_CWD: dir } })).code).toBe(
      0,
    );
    expect(await stopped(['pack', 'build', 'out', '--out', 'a.rostrum'], dir, 'a.rostrum')).toBe(130);
    expect((await readdir(dir)).sort()).toEqual(['out', 'xml']);
  }, 60_000);
});

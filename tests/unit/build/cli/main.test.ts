/** The command as a process of its own, bundled as it is shipped. */
import { execFile, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { targets } from '../../../../build/vite/targets.mjs';
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

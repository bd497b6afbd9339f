/** Trust in signers, and which of two versions is shown: what the window asks of main about packs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDirectory } from '../../../build/pack/directory';
import { generateKey } from '../../../build/pack/secret-key';
import { signPack } from '../../../build/pack/sign';
import { writePack } from '../../../build/pack/write';
import { Packs } from '../../../electron/app/packs';
import { isNewer } from '../../../electron/library/newer';
import { smallDirectory, temporary } from '../../fixtures/packs';

const [mine, theirs] = [generateKey(), generateKey()];
const harbour = 'harbour-assembly';
let plain: string;

async function made(change: { id?: string; version?: string; asOf?: string }): Promise<string> {
  const { header, records } = await readDirectory(smallDirectory);
  if (!header) throw new Error('the small pack has problems');
  const file = path.join(await temporary(), 'made.rostrum');
  await writePack(file, { ...header, ...change }, records);
  return file;
}

async function signed(key = mine): Promise<string> {
  const file = path.join(await temporary(), 'signed.rostrum');
  await copyFile(plain, file);
  await signPack(file, key, key === mine ? 'Harbour secretariat' : 'Somebody');
  return file;
}

/** What the window would show after a file was opened. */
async function offered(packs: Packs, file: string): Promise<'refused' | 'known' | 'unknown' | 'unsigned'> {
  await packs.offer(file);
  const { offer, problem } = await packs.state();
  if (problem) {
    expect(problem.what).toMatch(/is known as signed by the key/);
    return 'refused';
  }
  return !offer?.signer ? 'unsigned' : offer.known ? 'known' : 'unknown';
}

beforeAll(async () => void (plain = await made({})));

describe('the key of a pack', () => {
  it('is remembered when the pack is removed, until the reader forgets it', async () => {
    const data = await temporary();
    const packs = new Packs(data, plain);
    expect(await offered(packs, await signed())).toBe('unknown');
    expect(await packs.install()).toBe(true);
    expect(await packs.remove(harbour)).toBe(true);
    expect(existsSync(path.join(data, 'packs', harbour))).toBe(false);

    // Also by the next start.
    const next = new Packs(data, plain);
    expect((await next.state()).keys).toMatchObject([
      { key: mine.public.text, comment: 'Harbour secretariat', packs: ['Harbour Assembly'] },
    ]);
    expect(await offered(next, await signed(theirs))).toBe('refused');
    expect(await offered(next, plain)).toBe('refused');
    expect(await offered(next, await signed())).toBe('known');
    expect(await next.forget(mine.public.text)).toBe(true);
    expect((await next.state()).keys).toEqual([]);
    expect(await offered(next, plain)).toBe('unsigned');
    expect(await offered(next, await signed(theirs))).toBe('unknown');
    expect(await next.install()).toBe(true);
    expect(await offered(next, await signed())).toBe('refused');
  });

  it('that was forgotten no longer binds the installed pack either', async () => {
    const packs = new Packs(await temporary(), plain);
    await offered(packs, await signed());
    await packs.install();
    expect(await offered(packs, await signed(theirs))).toBe('refused');
    await packs.forget(mine.public.text);
    expect(await offered(packs, await signed(theirs))).toBe('unknown');
  });

  it('of a pack that was installed before keys were remembered is remembered when it is removed', async () => {
    const data = await temporary();
    const packs = new Packs(data, plain);
    await offered(packs, await signed());
    await packs.install();
    // As an earlier version has left it.
    writeFileSync(path.join(data, 'signers.json'), JSON.stringify({ signers: { [mine.public.text]: 'x' } }));
    const next = new Packs(data, plain);
    expect(await offered(next, await signed(theirs))).toBe('refused');
    await next.remove(harbour);
    expect(await offered(next, await signed(theirs))).toBe('refused');
    expect(JSON.parse(readFileSync(path.join(data, 'signers.json'), 'utf8'))).toMatchObject({
      packs: { [harbour]: { key: mine.public.text } },
    });
  });
});

describe('the pack that comes with the program', () => {
  const id = 'interpol-ga';
  const shownBy = async (data: string, bundled: string): Promise<Packs> => {
    const packs = new Packs(data, bundled);
    await packs.prepare();
    return packs;
  };

  it('gives way to an installed version, until a newer program brings a newer one, and the reader is told', async () => {
    const [old, middle, young] = await Promise.all([
      made({ id, version: '2026.9.1', asOf: '2026-09' }),
      made({ id, version: '2026.10.1', asOf: '2026-10' }),
      made({ id, version: '2026.11.1', asOf: '2026-11' }),
    ]);
    const data = await temporary();
    const packs = await shownBy(data, old);
    await packs.offer(middle);
    expect((await packs.state()).offer?.replaces).toMatchObject({ version: '2026.9.1', older: false });
    await packs.install();
    expect((await packs.state()).packs).toMatchObject([{ version: '2026.10.1', bundled: false, instead: null }]);
    expect((await (await shownBy(data, old)).state()).packs).toMatchObject([{ version: '2026.10.1' }]);

    const updated = await shownBy(data, young);
    expect(updated.file).toBe(young);
    expect((await updated.state()).packs).toMatchObject([
      { version: '2026.11.1', bundled: true, instead: { version: '2026.10.1', asOf: '2026-10' } },
    ]);
    // An older one that is chosen now was chosen over this very version, and stays chosen.
    await updated.offer(middle);
    expect((await updated.state()).offer?.replaces).toMatchObject({ version: '2026.11.1', older: true });
    await updated.install();
    expect((await updated.state()).packs).toMatchObject([{ version: '2026.10.1', bundled: false }]);
    const again = await shownBy(data, young);
    expect((await again.state()).packs).toMatchObject([{ version: '2026.10.1', instead: null }]);
    await again.remove(id);
    expect(again.file).toBe(young);
  });

  it('is shown in place of an installed version that cannot be opened', async () => {
    const data = await temporary();
    const bundled = await made({ id });
    const packs = await shownBy(data, bundled);
    await packs.offer(await made({ id, version: '9' }));
    await packs.install();
    writeFileSync(packs.file, 'x');
    const next = await shownBy(data, bundled);
    expect(next.file).toBe(bundled);
    expect((await next.state()).packs).toMatchObject([{ bundled: true, instead: { version: '' }, problem: null }]);
  });
});

it('of two versions that of the later day is newer, then that of the greater number', () => {
  const of = (asOf: string, version: string): { asOf: string; version: string } => ({ asOf, version });
  expect(isNewer(of('2026-10', '1'), of('2026-09', '2'))).toBe(true);
  expect(isNewer(of('2026', '10'), of('2026', '9'))).toBe(true);
  expect(isNewer(of('2026', '9'), of('2026', '9'))).toBe(false);
  expect(isNewer(of('2026', '1'), of('2026-01', '1'))).toBe(false);
});

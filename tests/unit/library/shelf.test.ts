/** Installed packs: whatever happens, the old version or the new one is there, whole. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDirectory } from '../../../build/pack/directory';
import { generateKey } from '../../../build/pack/secret-key';
import { signPack } from '../../../build/pack/sign';
import { writePack } from '../../../build/pack/write';
import { bundle } from '../../../build/vite/targets.mjs';
import { countChanges, changesBetween } from '../../../electron/library/changes';
import { checkCopy, examine } from '../../../electron/library/examine';
import { openPack } from '../../../electron/library/open';
import { Shelf } from '../../../electron/library/shelf';
import { smallDirectory, temporary } from '../../fixtures/packs';

const id = 'harbour-assembly';

async function version(name: string, change: { title?: string; without?: string } = {}): Promise<string> {
  const { header, records } = await readDirectory(smallDirectory);
  if (!header) throw new Error('the small pack has problems');
  const file = path.join(await temporary(), `${name}.rostrum`);
  const kept = records
    .filter((record) => record.id !== change.without)
    .map((record) => (change.title && record.id === 'session/2' ? { ...record, title: change.title } : record));
  await writePack(file, { ...header, version: name }, kept);
  return file;
}

async function install(shelf: Shelf, file: string): Promise<void> {
  const examined = await examine(file, (one) => ({ file: shelf.find(one)?.file ?? null }));
  await shelf.install(file, examined.manifest.id, (copy) => checkCopy(copy, examined));
}

async function versionOf(file: string | null | undefined): Promise<string | null> {
  if (!file) return null;
  const pack = await openPack(file);
  try {
    expect(await pack.verify()).toEqual([]);
    return pack.manifest.version;
  } finally {
    await pack.close();
  }
}

let one: string;
let two: string;
let three: string;
beforeAll(async () => {
  [one, two, three] = [await version('1'), await version('2', { title: 'Corrected' }), await version('3')];
});

describe('installed packs', () => {
  it('are none at first, keep one former version, and go back and forth', async () => {
    const shelf = new Shelf(path.join(await temporary(), 'packs'));
    expect(shelf.list()).toEqual([]);
    for (const file of [one, two, three]) await install(shelf, file);
    expect(await versionOf(shelf.find(id)?.file)).toBe('3');
    expect(await versionOf(shelf.find(id)?.former)).toBe('2');
    expect(readdirSync(path.join(shelf.folder, id)).filter((name) => name.endsWith('.rostrum'))).toHaveLength(2);
    await shelf.rollBack(id);
    expect(await versionOf(shelf.find(id)?.file)).toBe('2');
    await shelf.rollBack(id);
    expect(await versionOf(shelf.find(id)?.file)).toBe('3');
    await shelf.remove(id);
    expect(shelf.list()).toEqual([]);
    await expect(shelf.rollBack(id)).rejects.toThrow('no version before');
  });

  it('are as they were when the new one is refused', async () => {
    const shelf = new Shelf(path.join(await temporary(), 'packs'));
    await install(shelf, one);
    const before = readdirSync(path.join(shelf.folder, id)).sort();
    await expect(shelf.install(two, id, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(shelf.install(path.join(shelf.folder, 'none'), id, () => Promise.resolve())).rejects.toThrow();
    expect(readdirSync(path.join(shelf.folder, id)).sort()).toEqual(before);
    expect(await versionOf(shelf.find(id)?.file)).toBe('1');
  });

  it('are found without their state, and whatever it says', async () => {
    const shelf = new Shelf(path.join(await temporary(), 'packs'));
    await install(shelf, one);
    const state = path.join(shelf.folder, id, 'pack.json');
    const said = JSON.parse(readFileSync(state, 'utf8')) as { current: string };
    for (const text of ['', '{', '[]', '{"current":"../../x.rostrum","former":null}', '{"current":"none.rostrum"}']) {
      writeFileSync(state, text);
      expect(await versionOf(shelf.find(id)?.file), text).toBe('1');
    }
    writeFileSync(state, JSON.stringify({ current: 'gone.rostrum', former: said.current }));
    expect(await versionOf(shelf.find(id)?.file)).toBe('1');
    expect(shelf.find('../harbour-assembly')).toBeNull();
    mkdirSync(path.join(shelf.folder, 'empty'));
    writeFileSync(path.join(shelf.folder, 'stray'), '');
    expect(shelf.list().map((found) => found.id)).toEqual([id]);
  });
});

describe('an update', () => {
  it('says what differs', async () => {
    const [older, newer] = [
      await openPack(one),
      await openPack(await version('4', { title: 'x', without: 'person/zoe-nunez' })),
    ];
    expect(await countChanges(older, newer)).toEqual({ added: 0, changed: 1, removed: 1 });
    expect(await countChanges(newer, older)).toEqual({ added: 1, changed: 1, removed: 0 });
    expect(await countChanges(older, older)).toEqual({ added: 0, changed: 0, removed: 0 });
    const changes = [];
    for await (const change of changesBetween(older, newer)) changes.push(change);
    expect(changes).toEqual([
      { id: 'person/zoe-nunez', what: 'removed' },
      { id: 'session/2', what: 'changed' },
    ]);
    await older.close();
    await newer.close();
  });

  it('must be signed as the version before was', async () => {
    const [mine, theirs] = [generateKey(), generateKey()];
    const [signed, again, forged] = [await version('1'), await version('2'), await version('2')];
    await signPack(signed, mine, 'mine');
    await signPack(again, mine, 'mine');
    await signPack(forged, theirs, 'mine');
    const shelf = new Shelf(path.join(await temporary(), 'packs'));
    await install(shelf, one);
    await install(shelf, signed);
    await expect(install(shelf, forged)).rejects.toThrow(/by another key/);
    await expect(install(shelf, two)).rejects.toThrow(/by nobody/);
    await install(shelf, again);
    expect(await versionOf(shelf.find(id)?.file)).toBe('2');
  });
});

describe('a program that is killed while it installs', () => {
  let script: string;
  beforeAll(async () => {
    const dir = await temporary();
    const target = bundle('tests/fixtures/install-and-die.ts', 'die', 'die.cjs', 'cjs');
    await build({ ...target, build: { ...target.build, outDir: dir, emptyOutDir: true } });
    script = path.join(dir, 'die.cjs');
  });
  const run = (shelf: string, file: string, last: number): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [script, shelf, file, String(last)], { encoding: 'utf8' });

  it.each(['first', 'second'])(
    'leaves the old version or the new one, whole: the %s version',
    async (which) => {
      const start = path.join(await temporary(), 'packs');
      if (which === 'second') await install(new Shelf(start), one);
      const [old, fresh] = which === 'second' ? ['1', '2'] : [null, '2'];
      const seen = new Set<string | null>();
      for (let last = 1; ; last++) {
        const folder = path.join(await temporary(), 'packs');
        if (existsSync(start)) cpSync(start, folder, { recursive: true });
        const { signal, stdout, stderr } = run(folder, two, last);
        const found = await versionOf(new Shelf(folder).find(id)?.file);
        expect([old, fresh], `killed before step ${last}: ${String(stderr)}`).toContain(found);
        seen.add(found);
        // The next installation clears away what was left.
        const shelf = new Shelf(folder);
        await install(shelf, three);
        expect(await versionOf(shelf.find(id)?.file)).toBe('3');
        expect(readdirSync(path.join(folder, id)).filter((name) => name.endsWith('.part'))).toEqual([]);
        if (signal !== 'SIGKILL') {
          expect(Number(stdout)).toBeGreaterThan(8);
          expect(found).toBe(fresh);
          break;
        }
      }
      expect(seen).toEqual(new Set([old, fresh]));
    },
    300_000,
  );
});

/** Files cut short and turned over in places, offered and installed as the window does: refused, and the installed pack stays as it is. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateKey } from '../../../build/pack/secret-key';
import { signPack } from '../../../build/pack/sign';
import { Packs } from '../../../electron/app/packs';
import { attack, flipped, truncated } from '../../fixtures/attack';
import { smallPack, temporary } from '../../fixtures/packs';

let file: string;
let bytes: Buffer;
beforeAll(async () => {
  file = await smallPack();
  await signPack(file, generateKey(), 'Harbour secretariat');
  bytes = await readFile(file);
});

/** A folder of a reader's data in which the pack is installed. */
async function installed(): Promise<string> {
  const data = await temporary();
  const packs = new Packs(data, path.join(data, 'none.rostrum'));
  await packs.offer(file);
  expect(await packs.install()).toBe(true);
  return data;
}

describe('an installed pack is as it was after', () => {
  it('200 files that were cut short', async () => {
    const { refused, slowest } = await attack(await installed(), file, truncated(bytes, 200));
    expect(refused).toBe(200);
    expect(slowest).toBeLessThan(5000);
  }, 120_000);

  it('200 files in which bits were turned over, unless these mean nothing', async () => {
    const { refused, installed: taken, slowest } = await attack(await installed(), file, flipped(bytes, 200, 7));
    expect(refused + taken).toBe(200);
    expect(refused).toBeGreaterThan(150);
    expect(slowest).toBeLessThan(5000);
  }, 120_000);
});

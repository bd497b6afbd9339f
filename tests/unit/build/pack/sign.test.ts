/** Signatures: ours as minisign checks them, and minisign's as we do. Recorded ones stand in where minisign is not installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../../build/cli/run';
import {
  formatSecretKey,
  generateKey,
  parseSecretKey,
  signBytes,
  type SecretKey,
} from '../../../../build/pack/secret-key';
import { attachSignature, signPack } from '../../../../build/pack/sign';
import { PackError } from '../../../../electron/library/error';
import * as minisign from '../../../../electron/library/minisign';
import { openPack } from '../../../../electron/library/open';
import type { Signer } from '../../../../data/model';
import { smallPack, temporary, writeBytes, writeZip } from '../../../fixtures/packs';

const recorded = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../../fixtures/minisign/${name}`, import.meta.url)), 'utf8');
const there = spawnSync('minisign', ['-v']).status === 0;
const silent = (): Promise<string> => Promise.reject(new Error('no password was needed'));

async function signerOf(file: string): Promise<Signer | null> {
  const pack = await openPack(file);
  await pack.close();
  return pack.signer;
}

describe('what minisign made', () => {
  it.each([
    ['hashed', 'open', 'Harbour secretariat'],
    ['legacy', 'open', 'legacy one'],
    ['locked', 'locked', 'locked one'],
  ])('is accepted: a signature that is %s, of the key that is %s', async (name, keyName, comment) => {
    const key = minisign.parsePublicKey(await recorded(`${keyName}.pub`));
    const signature = minisign.parseSignature(await recorded(`${name}.minisig`));
    const bytes = Buffer.from(await recorded('manifest.txt'));
    expect(signature).toMatchObject({ hashed: name !== 'legacy', trustedComment: comment });
    expect(minisign.isSignedBy(bytes, signature, key)).toBe(true);
    expect(minisign.isSignedBy(Buffer.from('hello manifesT\n'), signature, key)).toBe(false);
    expect(minisign.isSignedBy(bytes, { ...signature, trustedComment: 'another' }, key)).toBe(false);
    expect(minisign.isSignedBy(bytes, { ...signature, hashed: !signature.hashed }, key)).toBe(false);
  });

  it('is read: secret keys, open and under a password', async () => {
    const open = await parseSecretKey(await recorded('open.key'), silent);
    expect(minisign.formatPublicKey(open.public)).toBe(await recorded('open.pub'));
    const locked = await parseSecretKey(await recorded('locked.key'), () => Promise.resolve('secret'));
    expect(locked.public.text).toBe(minisign.parsePublicKey(await recorded('locked.pub')).text);
    await expect(parseSecretKey(await recorded('locked.key'), () => Promise.resolve('Secret'))).rejects.toThrow(
      'the password is another',
    );
  });

  it.each(['', 'x', 'untrusted comment: a\nRWQ', 'RWTQDU7Xyu+76qcKyzU2hYLScsh2SXz0g85Po2jLfvSi+mbV3iuOUjz9'])(
    'is not taken for a signature or a secret key when it is %j',
    async (text) => {
      expect(() => minisign.parseSignature(text)).toThrow('not a signature');
      await expect(parseSecretKey(text, silent)).rejects.toThrow('not a secret key');
      if (!text.startsWith('RWT')) expect(() => minisign.parsePublicKey(text)).toThrow('not a public key');
    },
  );
});

describe('a signed pack', () => {
  let key: SecretKey;
  beforeAll(() => (key = generateKey()));

  it('says who signed it, and is otherwise the same file', async () => {
    const file = await smallPack();
    const before = await readFile(file);
    await signPack(file, key, 'Harbour\u202e secretariat');
    expect(await signerOf(file)).toEqual({
      key: key.public.text,
      id: minisign.keyId(key.public.id),
      comment: 'Harbour secretariat',
    });
    const after = await readFile(file);
    const entries = before.lastIndexOf('PK\x01\x02', before.indexOf('PK\x01\x02', undefined, 'latin1'), 'latin1');
    expect(Buffer.compare(before.subarray(0, entries), after.subarray(0, entries))).toBe(0);
    const { 'manifest.json.minisig': _sig, 'manifest.json.pub': _pub, ...rest } = unzipSync(after);
    expect(rest).toEqual(unzipSync(before));
    const pack = await openPack(file);
    expect(await pack.verify()).toEqual([]);
    await pack.close();
    expect(await readdir(path.dirname(file))).toEqual(['small.rostrum']);
  });

  it('can be signed anew: the older signature goes', async () => {
    const file = await smallPack();
    await signPack(file, generateKey(), 'first');
    const size = (await stat(file)).size;
    await signPack(file, key, 'other');
    expect((await stat(file)).size).toBe(size);
    expect(await signerOf(file)).toMatchObject({ key: key.public.text, comment: 'other' });
  });

  it('is refused when its manifest, its signature, its key or its comment was changed', async () => {
    const file = await smallPack();
    await signPack(file, key, 'Harbour');
    const entries = unzipSync(await readFile(file));
    const text = (name: string): string => Buffer.from(entries[name] ?? []).toString();
    const changes: Record<string, string>[] = [
      { 'manifest.json': text('manifest.json').replace('Harbour', 'Airport') },
      { 'manifest.json.minisig': text('manifest.json.minisig').replace('comment: Harbour', 'comment: Airport') },
      { 'manifest.json.minisig': signBytes(Buffer.from('other'), key, 'Harbour') },
      { 'manifest.json.minisig': 'nonsense' },
      { 'manifest.json.pub': minisign.formatPublicKey(generateKey().public) },
      { 'manifest.json.pub': 'nonsense' },
    ];
    for (const change of changes) {
      const changed = { ...entries };
      for (const [name, value] of Object.entries(change)) changed[name] = Buffer.from(value);
      const error: unknown = await openPack(await writeZip(changed)).catch((reason: unknown) => reason);
      expect(error, JSON.stringify(change)).toBeInstanceOf(PackError);
    }
    const { 'manifest.json.pub': _pub, ...keyless } = entries;
    await expect(openPack(await writeZip(keyless))).rejects.toThrow(/does not hold the public key/);
  });

  it('is not made of one that is damaged', async () => {
    const bytes = await readFile(await smallPack());
    const at = bytes.indexOf('records/person/00000.json') + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const file = await writeBytes(bytes);
    await expect(signPack(file, key, 'x')).rejects.toBeInstanceOf(PackError);
    expect(Buffer.compare(await readFile(file), bytes)).toBe(0);
  });

  it('takes no signature of something else', async () => {
    const file = await smallPack();
    const other = signBytes(Buffer.from('other'), key, 'x');
    await expect(attachSignature(file, other, key.public)).rejects.toThrow('not of its manifest.json');
    expect(await signerOf(file)).toBeNull();
  });
});

describe('on the command line', () => {
  async function rostrum(argv: string[], cwd: string): Promise<{ code: number; out: string; err: string }> {
    let [out, err] = ['', ''];
    const code = await run(argv, { cwd, out: (t) => (out += `${t}\n`), err: (t) => (err += `${t}\n`) });
    return { code, out, err };
  }

  it('keys are made once, packs signed and verified', async () => {
    const file = await smallPack();
    const dir = path.dirname(file);
    expect(await rostrum(['pack', 'verify', file], dir)).toMatchObject({ code: 1, err: 'Whole, but not signed.\n' });
    expect((await rostrum(['pack', 'keygen', 'mine', '--no-password'], dir)).code).toBe(0);
    expect((await stat(path.join(dir, 'mine.key'))).mode & 0o77).toBe(process.platform === 'win32' ? 0o66 : 0);
    const again = await rostrum(['pack', 'keygen', 'mine', '--no-password'], dir);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is there already') as string });
    const signed = await rostrum(['pack', 'sign', file, '--key', 'mine.key', '--comment', 'The harbour'], dir);
    expect(signed).toMatchObject({ code: 0, out: expect.stringContaining('(The harbour)') as string });
    expect((await rostrum(['pack', 'verify', file, '--pub', 'mine.pub'], dir)).code).toBe(0);
    await writeFile(path.join(dir, 'other.pub'), minisign.formatPublicKey(generateKey().public));
    const other = await rostrum(['pack', 'verify', file, '--pub', 'other.pub'], dir);
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining('another key') as string });
    expect(await rostrum(['pack', 'sign', file], dir)).toMatchObject({ code: 1 });
    expect(await rostrum(['pack', 'keygen', 'third'], dir)).toMatchObject({
      code: 1,
      err: expect.stringContaining('--password-file') as string,
    });
  });
});

describe.skipIf(!there)('with minisign itself', () => {
  const minisignRuns = (cwd: string, args: string[], input = ''): string =>
    execFileSync('minisign', args, { cwd, input, encoding: 'utf8' });

  it('ours are checked: the pack, as unzip takes it apart, and keys with and without a password', async () => {
    for (const password of [null, 'secret']) {
      const dir = await temporary();
      const file = await smallPack();
      const key = generateKey();
      await writeFile(path.join(dir, 'ours.key'), formatSecretKey(key, password));
      await writeFile(path.join(dir, 'ours.pub'), minisign.formatPublicKey(key.public));
      await signPack(file, key, 'Harbour secretariat');
      for (const [name, bytes] of Object.entries(unzipSync(await readFile(file)))) {
        if (!name.includes('/')) await writeFile(path.join(dir, name), bytes);
      }
      const checked = minisignRuns(dir, ['-V', '-p', 'manifest.json.pub', '-m', 'manifest.json']);
      expect(checked).toContain('Trusted comment: Harbour secretariat');
      // minisign signs with our key, and we accept it.
      const input = password === null ? '' : `${password}\n`;
      minisignRuns(dir, ['-S', '-s', 'ours.key', '-m', 'manifest.json', '-x', 'theirs', '-t', 'by minisign'], input);
      await attachSignature(file, await readFile(path.join(dir, 'theirs'), 'utf8'), key.public);
      expect(await signerOf(file)).toMatchObject({ comment: 'by minisign' });
    }
  });

  it('theirs are accepted, of either kind', async () => {
    const dir = await temporary();
    minisignRuns(dir, ['-G', '-W', '-p', 'their.pub', '-s', 'their.key']);
    const file = await smallPack();
    const manifest = unzipSync(await readFile(file))['manifest.json'] ?? new Uint8Array();
    await writeFile(path.join(dir, 'manifest.json'), manifest);
    for (const legacy of [[], ['-l']]) {
      minisignRuns(dir, ['-S', ...legacy, '-s', 'their.key', '-m', 'manifest.json', '-t', 'theirs']);
      const signature = await readFile(path.join(dir, 'manifest.json.minisig'), 'utf8');
      const pub = minisign.parsePublicKey(await readFile(path.join(dir, 'their.pub'), 'utf8'));
      await attachSignature(file, signature, pub);
      expect(await signerOf(file)).toMatchObject({ key: pub.text, comment: 'theirs' });
    }
  });
});

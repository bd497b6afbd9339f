/**
 * Puts a signature and its key into a pack: they lie behind everything else, so that nothing but the end of the file differs
 * from the unsigned one.
 */
import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { openArchive, type Archive } from '../../electron/library/archive';
import { endLength, findEnd } from '../../electron/library/directory';
import { manifestName, signatureName, signerName } from '../../electron/library/layout';
import { formatPublicKey, isSignedBy, parseSignature, type PublicKey } from '../../electron/library/minisign';
import { openPack } from '../../electron/library/open';
import { signBytes, type SecretKey } from './secret-key';

const piece = 1 << 20;
const maxManifest = 4 << 20;

/** Signs a pack that is whole. The old file stays when anything fails. @throws Error for the reader */
export async function signPack(file: string, secret: SecretKey, comment: string): Promise<void> {
  await attach(file, secret.public, (manifest) => signBytes(manifest, secret, comment));
}

/** Puts in a signature that was made elsewhere. @throws Error when it is not of this pack and key */
export async function attachSignature(file: string, signature: string, key: PublicKey): Promise<void> {
  const parsed = parseSignature(signature);
  await attach(file, key, (manifest) => {
    if (isSignedBy(manifest, parsed, key)) return signature;
    throw new Error(`${file}: the signature is not of its manifest.json, or not by this key.`);
  });
}

async function attach(file: string, key: PublicKey, sign: (manifest: Buffer) => string): Promise<void> {
  await refuseDamaged(file);
  const beside = `${file}.${randomUUID().slice(0, 8)}.part`;
  const archive = await openArchive(file);
  try {
    const signature = sign(await archive.read(manifestName, maxManifest));
    const to = await open(beside, 'wx');
    try {
      await write(archive, to, { [signatureName]: signature, [signerName]: formatPublicKey(key) });
      await to.sync();
    } finally {
      await to.close();
    }
    await (await openPack(beside)).close();
    await rename(beside, file);
  } finally {
    await archive.close();
    await rm(beside, { force: true });
  }
}

/** Nobody should sign what is not whole. */
async function refuseDamaged(file: string): Promise<void> {
  const pack = await openPack(file);
  try {
    const [problem] = await pack.verify();
    if (problem) throw problem;
    if (pack.manifest.format < 2) throw new Error(`${file}: packs of format 1 cannot be signed. Build it anew.`);
  } finally {
    await pack.close();
  }
}

async function write(archive: Archive, to: FileHandle, texts: Record<string, string>): Promise<void> {
  const kept = [...archive.entries.values()].filter(({ name }) => !Object.hasOwn(texts, name));
  const old = [...archive.entries.values()]
    .filter(({ name }) => Object.hasOwn(texts, name))
    .map(({ header }) => header);
  const last = Math.max(...kept.map(({ header }) => header));
  const cut = Math.min(archive.end, ...old.filter((header) => header > last));
  await copy(archive.handle, to, cut);

  const options = { level: 0, mtime: new Date(1980, 0, 1, 12), os: 0 } as const;
  const added = Buffer.from(
    zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [strToU8(text), options]]))),
  );
  const end = findEnd(added, added.length);
  const directory = Buffer.from(added.subarray(end.offset, end.offset + end.length));
  moveBy(directory, end.count, cut);
  const whole = Buffer.concat([...kept.map(({ raw }) => raw), directory]);
  const close = Buffer.from(added.subarray(added.length - endLength));
  close.writeUInt16LE(kept.length + end.count, 8);
  close.writeUInt16LE(kept.length + end.count, 10);
  close.writeUInt32LE(whole.length, 12);
  close.writeUInt32LE(cut + end.offset, 16);
  await to.appendFile(Buffer.concat([added.subarray(0, end.offset), whole, close]));
}

/** Entries of a directory as they are when what they describe begins later in the file. */
function moveBy(directory: Buffer, count: number, bytes: number): void {
  for (let at = 0, entry = 0; entry < count; entry++) {
    directory.writeUInt32LE(directory.readUInt32LE(at + 42) + bytes, at + 42);
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + directory.readUInt16LE(at + field), 0);
  }
}

async function copy(from: FileHandle, to: FileHandle, length: number): Promise<void> {
  const buffer = Buffer.alloc(piece);
  for (let at = 0; at < length;) {
    const { bytesRead } = await from.read(buffer, 0, Math.min(piece, length - at), at);
    if (bytesRead === 0) throw new Error('the file became shorter while it was read');
    await to.appendFile(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

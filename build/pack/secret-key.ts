/**
 * minisign's secret keys: made, kept under a password, and used ("Secret key format" at https://jedisct1.github.io/minisign/). The
 * password goes through libsodium's crypto_pwhash_scryptsalsa208sha256 with its limits for sensitive data.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  scryptSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';
import { commented, parsePublicKey, prehash, type PublicKey } from '../../electron/library/minisign';

export interface SecretKey {
  readonly public: PublicKey;
  /** Seed and public key of Ed25519, 64 bytes. */
  readonly bytes: Buffer;
}

/** Limits of libsodium: operations, and bytes of memory. */
const sensitive = { operations: 33_554_432, memory: 1_073_741_824 } as const;
const saltLength = 32;
/** Key id, secret key, checksum: what the password hides. */
const hiddenLength = 8 + 64 + 32;
const headLength = 6 + saltLength + 16;
/** The head of an Ed25519 private key in DER (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export function generateKey(): SecretKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return secretKey(randomBytes(8), Buffer.concat([seed, key]));
}

/** A secret key file as minisign writes it; without a password the key lies open. */
export function formatSecretKey({ public: { id }, bytes }: SecretKey, password: string | null): string {
  const hidden = Buffer.concat([id, bytes, password === null ? Buffer.alloc(32) : checksum(id, bytes)]);
  const limits = Buffer.alloc(16);
  let salt: Buffer = Buffer.alloc(saltLength);
  if (password !== null) {
    salt = randomBytes(saltLength);
    limits.writeBigUInt64LE(BigInt(sensitive.operations), 0);
    limits.writeBigUInt64LE(BigInt(sensitive.memory), 8);
    mix(hidden, derive(password, salt, sensitive.operations, sensitive.memory));
  }
  const kdf = password === null ? '\0\0' : 'Sc';
  const head = Buffer.from(`Ed${kdf}B2`, 'latin1');
  return `untrusted comment: minisign encrypted secret key\n${Buffer.concat([head, salt, limits, hidden]).toString('base64')}\n`;
}

/**
 * Reads a secret key file.
 * @param password asked for when the key is under one
 * @throws Error when it is not a secret key, or the password is another
 */
export async function parseSecretKey(text: string, password: () => Promise<string>): Promise<SecretKey> {
  const line = text.split(/\r?\n/).find((one) => one !== '' && !one.startsWith('untrusted comment:')) ?? '';
  const bytes = Buffer.from(line, 'base64');
  const kdf = bytes.toString('latin1', 2, 4);
  const known = bytes.toString('latin1', 0, 2) === 'Ed' && bytes.toString('latin1', 4, 6) === 'B2';
  if (bytes.length !== headLength + hiddenLength || !known || (kdf !== 'Sc' && kdf !== '\0\0'))
    throw new Error('this is not a secret key of minisign');
  const hidden = Buffer.from(bytes.subarray(headLength));
  if (kdf === 'Sc') {
    const salt = bytes.subarray(6, 6 + saltLength);
    const operations = Number(bytes.readBigUInt64LE(6 + saltLength));
    const memory = Number(bytes.readBigUInt64LE(6 + saltLength + 8));
    mix(hidden, derive(await password(), salt, operations, memory));
  }
  const id = hidden.subarray(0, 8);
  const key = hidden.subarray(8, 72);
  // minisign writes no checksum into a key that lies open.
  if (kdf === 'Sc' && !checksum(id, key).equals(hidden.subarray(72))) throw new Error('the password is another');
  if (!publicOf(key).equals(key.subarray(32))) throw new Error('the key is damaged');
  return secretKey(id, key);
}

/** A `.minisig` file for some bytes. @param comment one line, which the signature covers too */
export function signBytes(bytes: Uint8Array, secret: SecretKey, comment: string): string {
  const key = privateKey(secret.bytes);
  const signature = sign(null, prehash(bytes), key);
  const global = sign(null, commented(signature, comment), key);
  const first = Buffer.concat([Buffer.from('ED'), secret.public.id, signature]);
  return [
    'untrusted comment: signature from minisign secret key',
    first.toString('base64'),
    `trusted comment: ${comment}`,
    `${global.toString('base64')}\n`,
  ].join('\n');
}

function secretKey(id: Buffer, bytes: Buffer): SecretKey {
  const text = Buffer.concat([Buffer.from('Ed'), id, bytes.subarray(32)]).toString('base64');
  return { public: parsePublicKey(text), bytes };
}

/** @param bytes a secret key: its first half is the seed */
function privateKey(bytes: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8, bytes.subarray(0, 32)]), format: 'der', type: 'pkcs8' });
}

const publicOf = (bytes: Buffer): Buffer =>
  createPublicKey(privateKey(bytes)).export({ format: 'der', type: 'spki' }).subarray(-32);

const checksum = (id: Buffer, key: Buffer): Buffer =>
  Buffer.from(blake2b(Buffer.concat([Buffer.from('Ed'), id, key]), { dkLen: 32 }));

function mix(bytes: Buffer, stream: Buffer): void {
  for (const [index, byte] of stream.entries()) bytes[index] = (bytes[index] ?? 0) ^ byte;
}

/** `pickparams` of libsodium's pwhash_scryptsalsa208sha256.c: from its limits to the parameters of scrypt (RFC 7914). */
function derive(password: string, salt: Buffer, operations: number, memory: number): Buffer {
  const r = 8;
  const least = Math.max(operations, 32_768);
  const few = least < memory / 32;
  const most = few ? least / (r * 4) : memory / (r * 128);
  let N = 2;
  while (N <= most / 2 && N < 2 ** 30) N *= 2;
  const p = few ? 1 : Math.max(1, Math.floor(Math.min(least / 4 / N, 0x3fffffff) / r));
  if (N * r * 128 > 2 * sensitive.memory) throw new Error('the key asks for more memory than minisign ever does');
  return scryptSync(password, salt, hiddenLength, { N, r, p, maxmem: N * r * 128 + p * r * 128 + (64 << 20) });
}

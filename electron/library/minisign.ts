/**
 * minisign's public keys and signatures (https://jedisct1.github.io/minisign/, "Signature format" and "Public key format"), so that
 * what that program signed is accepted and what we signed can be checked with it. Electron's crypto has no BLAKE2b.
 */
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';
import { Faulty } from './error';

export interface PublicKey {
  /** As minisign prints it: 56 characters of base 64 that begin with RW. */
  readonly text: string;
  /** Eight bytes that tell keys apart. */
  readonly id: Buffer;
  /** 32 bytes of Ed25519. */
  readonly key: Buffer;
}

export interface Signature {
  /** Whether the BLAKE2b of the bytes was signed ("ED"), or the bytes themselves ("Ed", of older versions). */
  readonly hashed: boolean;
  readonly id: Buffer;
  readonly bytes: Buffer;
  readonly trustedComment: string;
  /** Of the bytes of the signature and the trusted comment. */
  readonly global: Buffer;
}

const idLength = 8;
const keyLength = 32;
const signatureLength = 64;
/** The head of an Ed25519 public key in DER (RFC 8410). */
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/** @param text the contents of a `.pub` file, or its second line alone @throws Error when it is not a key */
export function parsePublicKey(text: string): PublicKey {
  const line = lines(text).find((one) => !one.startsWith('untrusted comment:')) ?? '';
  const bytes = Buffer.from(line, 'base64');
  if (bytes.length !== 2 + idLength + keyLength || bytes.toString('latin1', 0, 2) !== 'Ed')
    throw new Faulty({ code: 'notKey' });
  return { text: bytes.toString('base64'), id: bytes.subarray(2, 10), key: bytes.subarray(10) };
}

/** A `.pub` file, as minisign writes it. */
export function formatPublicKey({ text, id }: PublicKey): string {
  return `untrusted comment: minisign public key ${keyId(id)}\n${text}\n`;
}

/** The id of a key as minisign prints it. */
export function keyId(id: Buffer): string {
  return Buffer.from(id).reverse().toString('hex').toUpperCase();
}

/** @param text the contents of a `.minisig` file @throws Error when it is not a signature */
export function parseSignature(text: string): Signature {
  const [untrusted = '', first = '', comment = '', second = ''] = lines(text);
  const bytes = Buffer.from(first, 'base64');
  const global = Buffer.from(second, 'base64');
  const algorithm = bytes.toString('latin1', 0, 2);
  const whole = bytes.length === 2 + idLength + signatureLength && global.length === signatureLength;
  const commented = untrusted.startsWith('untrusted comment: ') && comment.startsWith(trusted);
  if (!whole || !commented || (algorithm !== 'Ed' && algorithm !== 'ED')) throw new Faulty({ code: 'notSignature' });
  return {
    hashed: algorithm === 'ED',
    id: bytes.subarray(2, 10),
    bytes: bytes.subarray(10),
    trustedComment: comment.slice(trusted.length),
    global,
  };
}

const trusted = 'trusted comment: ';

/** What is signed in place of the bytes. */
export const prehash = (bytes: Uint8Array): Uint8Array => blake2b(bytes, { dkLen: 64 });

/** What the global signature is made of. */
export const commented = (signature: Uint8Array, comment: string): Buffer =>
  Buffer.concat([signature, Buffer.from(comment)]);

/** Whether a key made the signature of these bytes, its trusted comment included. */
export function isSignedBy(bytes: Uint8Array, signature: Signature, { id, key }: PublicKey): boolean {
  if (!signature.id.equals(id)) return false;
  const ed25519 = createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' });
  return (
    check(signature.hashed ? prehash(bytes) : bytes, ed25519, signature.bytes) &&
    check(commented(signature.bytes, signature.trustedComment), ed25519, signature.global)
  );
}

function check(bytes: Uint8Array, key: KeyObject, signature: Buffer): boolean {
  try {
    return verify(null, bytes, key, signature);
  } catch {
    return false;
  }
}

const lines = (text: string): string[] => text.split(/\r?\n/).filter((line) => line !== '');

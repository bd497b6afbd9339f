/** Header to bytes and back. */
import { createHash } from 'node:crypto';
import { IndexError, malformed } from './error';
import * as format from './format';
import type { Entry, Header, Names } from './format';

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Whether a body of this length can be that of so many documents. */
function holds(documents: number, body: number): boolean {
  return documents <= format.maxDocuments && documents <= Math.max(format.freeDocuments, body);
}

/** @returns the header's bytes; the last 32 are the hash of the others. */
export function writeHeader(header: Omit<Header, 'length' | 'version'>, bodyLength: number): Uint8Array {
  if (!holds(header.documents, bodyLength)) throw new RangeError('There are too many documents without a word.');
  const names = new TextEncoder().encode(JSON.stringify(header.names));
  const hashesAt = format.aligned(format.fixedSize + header.entries.length * format.entrySize + names.length);
  const length = hashesAt + header.blockHashes.length + format.hashSize;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(format.magic));
  view.setUint32(8, format.version, true);
  view.setUint32(12, length, true);
  view.setBigUint64(16, BigInt(length + bodyLength), true);
  view.setUint32(24, format.blockSize, true);
  view.setUint32(28, header.blockHashes.length / format.hashSize, true);
  view.setUint32(32, header.documents, true);
  view.setUint32(36, header.terms, true);
  view.setUint32(40, header.names.fields.length, true);
  view.setUint32(44, header.entries.length, true);
  view.setUint32(48, names.length, true);
  let at = format.fixedSize;
  for (const entry of header.entries) {
    view.setUint32(at, entry.part, true);
    view.setUint32(at + 4, entry.field, true);
    view.setBigUint64(at + 8, BigInt(entry.offset), true);
    view.setBigUint64(at + 16, BigInt(entry.length), true);
    at += format.entrySize;
  }
  bytes.set(names, at);
  bytes.set(header.blockHashes, hashesAt);
  bytes.set(sha256(bytes.subarray(0, length - format.hashSize)), length - format.hashSize);
  return bytes;
}

/** The length of the header, from its fixed part. @param available bytes of the whole index. */
export function headerLength(fixed: Uint8Array, available: number): number {
  if (fixed.length < format.fixedSize || new TextDecoder().decode(fixed.subarray(0, 8)) !== format.magic)
    throw new IndexError('no index', 'This is not a search index.');
  const view = new DataView(fixed.buffer, fixed.byteOffset);
  const found = view.getUint32(8, true);
  if (!format.readable.includes(found)) {
    const known = format.readable.join(' and ');
    throw new IndexError('version', `The search index has format ${found}; this program reads ${known}.`);
  }
  const length = view.getUint32(12, true);
  if (view.getBigUint64(16, true) !== BigInt(available) || length > available)
    throw new IndexError('truncated', 'The search index is not as long as it says.');
  return length;
}

/** @param bytes the whole header. @throws IndexError when it does not agree with itself or with `expected`. */
export function readHeader(bytes: Uint8Array, total: number, expected: string | undefined): Header & { hash: string } {
  const hashAt = bytes.length - format.hashSize;
  if (hashAt < format.fixedSize) throw malformed('its header is too short');
  const hash = Buffer.from(bytes.subarray(hashAt)).toString('hex');
  const right = sha256(bytes.subarray(0, hashAt)).toString('hex') === hash && (expected ?? hash) === hash;
  if (!right) throw new IndexError('altered', 'The header of the search index was altered.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [version, blocks, documents, terms, fields, count, namesLength] = [8, 28, 32, 36, 40, 44, 48].map((at) =>
    view.getUint32(at, true),
  ) as [number, number, number, number, number, number, number];
  const namesAt = format.fixedSize + count * format.entrySize;
  const hashesAt = format.aligned(namesAt + namesLength);
  const body = total - bytes.length;
  const sound =
    view.getUint32(24, true) === format.blockSize &&
    blocks === Math.ceil(body / format.blockSize) &&
    hashesAt + blocks * format.hashSize === hashAt &&
    holds(documents, body) &&
    fields <= format.maxFields;
  if (!sound) throw malformed('the numbers of its header do not fit together');
  const names = readNames(bytes.subarray(namesAt, namesAt + namesLength));
  if (names.fields.length !== fields) throw malformed('its fields are miscounted');
  const entries = Array.from({ length: count }, (_, i) =>
    readEntry(view, format.fixedSize + i * format.entrySize, body),
  );
  const blockHashes = bytes.subarray(hashesAt, hashAt);
  return { version, documents, terms, names, entries, length: total, blockHashes, hash };
}

function readEntry(view: DataView, at: number, body: number): Entry {
  const [offset, length] = [view.getBigUint64(at + 8, true), view.getBigUint64(at + 16, true)];
  if (offset + length > BigInt(body)) throw malformed('a part lies outside of it');
  return {
    part: view.getUint32(at, true),
    field: view.getUint32(at + 4, true),
    offset: Number(offset),
    length: Number(length),
  };
}

function readNames(bytes: Uint8Array): Names {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed('its names cannot be read');
  }
  const { fields, pipeline } = (value ?? {}) as Partial<Record<keyof Names, unknown>>;
  if (!isStrings(fields) || !isStrings(pipeline)) throw malformed('its names are not lists');
  return { fields, pipeline };
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** What a finished header says of its index. */
export function sizes(header: Uint8Array): { length: number; headerHash: string } {
  const view = new DataView(header.buffer, header.byteOffset);
  const headerHash = Buffer.from(header.subarray(-format.hashSize)).toString('hex');
  return { length: Number(view.getBigUint64(16, true)), headerHash };
}

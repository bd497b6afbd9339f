/** Bytes of a section's part, and the small typed pieces that parts are made of. All numbers are little-endian. */

import { SectionError } from './error';

/** Bytes that can be read at any offset, at once; what they hold has been verified. */
export interface Source {
  readonly length: number;
  /** @throws Error when the stretch is not all there, or was altered */
  read(offset: number, length: number): Uint8Array;
}

/** A source over bytes that are in memory. */
export function inMemory(bytes: Uint8Array): Source {
  return {
    length: bytes.length,
    read(offset, length) {
      if (offset < 0 || offset + length > bytes.length) throw new SectionError('a place beyond the end of the part');
      return bytes.subarray(offset, offset + length);
    },
  };
}

/** A stretch of a source as a source of its own. */
export function within(source: Source, start: number, length: number): Source {
  if (start < 0 || length < 0 || start + length > source.length)
    throw new SectionError('a part lies beyond the section');
  return {
    length,
    read(offset, size) {
      if (offset < 0 || offset + size > length) throw new SectionError('a place beyond the end of the part');
      return source.read(start + offset, size);
    },
  };
}

/** The number at an offset, 4 bytes. */
export function readNumber(source: Source, offset: number): number {
  const bytes = source.read(offset, 4);
  return numberIn(bytes, 0);
}

/** The number at a place of bytes, 4 bytes. A view of them would be one more object for each. */
export function numberIn(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  return (low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)) >>> 0;
}

/** Numbers of 4 bytes each. */
export function readNumbers(source: Source, offset: number, count: number): Uint32Array {
  const bytes = source.read(offset, count * 4);
  // The platforms that Electron runs on are little-endian.
  return new Uint32Array(copied(bytes));
}

/** A copy that typed arrays of any width can be laid over. */
export function copied(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** Numbers as bytes, 4 each. */
export function numbers(values: ArrayLike<number>): Uint8Array {
  return new Uint8Array(Uint32Array.from(values).buffer);
}

/** Pieces one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const encode = (text: string): Uint8Array => encoder.encode(text);
export const decode = (bytes: Uint8Array): string => decoder.decode(bytes);

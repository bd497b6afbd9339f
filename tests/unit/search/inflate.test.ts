import { deflateRawSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SectionError } from '../../../electron/search/section/error';
import { inflateInto } from '../../../electron/search/section/inflate';
import { random } from './engine/corpus';

const none = new Uint8Array();

function unpacked(packed: Uint8Array, size: number, dictionary: Uint8Array = none): Uint8Array {
  const into = new Uint8Array(size + 7).fill(255);
  inflateInto(packed, into, size, dictionary);
  // What lies behind is not touched.
  expect([...into.subarray(size)]).toEqual([255, 255, 255, 255, 255, 255, 255]);
  return into.subarray(0, size);
}

const text = fc
  .array(fc.constantFrom('the ', 'General ', 'Assembly', 'é', 'قرار', '0', '\n', 'zzzzzzzzzzzzzzzzzzzz'), {
    maxLength: 800,
  })
  .map((words) => new Uint8Array(Buffer.from(words.join(''))));
const bytes = fc.oneof(text, fc.uint8Array({ maxLength: 3000 }));

describe('inflating into bytes that are there', () => {
  it('gives what was deflated, by zlib in every manner and by fflate, with a dictionary or without', () => {
    const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE];
    fc.assert(
      fc.property(
        bytes,
        text,
        fc.constantFrom(...strategies),
        fc.integer({ min: 0, max: 9 }),
        (some, shared, how, level) => {
          const expected = Buffer.from(some);
          const dictionary = shared.length > 0 ? { dictionary: shared } : {};
          const plain = deflateRawSync(some, { level, strategy: how });
          const byZlib = deflateRawSync(some, { level, strategy: how, ...dictionary });
          const byFflate = deflateSync(some, { level: level as 6, ...dictionary });
          expect(Buffer.compare(unpacked(plain, some.length), expected)).toBe(0);
          expect(Buffer.compare(unpacked(byZlib, some.length, shared), expected)).toBe(0);
          expect(Buffer.compare(unpacked(byFflate, some.length, shared), expected)).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives long texts and long codes', () => {
    const next = random(4);
    // Letters as rare as powers of two make codes of fifteen bits.
    const rare = Uint8Array.from({ length: 300_000 }, () => Math.min(24, Math.floor(-Math.log2(next()))));
    expect(Buffer.compare(unpacked(deflateRawSync(rare), rare.length), Buffer.from(rare))).toBe(0);
  });

  it('refuses what is damaged, cut, longer or shorter than it says; and ends', () => {
    const some = Buffer.from('Recalling its resolution 79/143 of 19 December 2024, '.repeat(60));
    const packed = deflateRawSync(some);
    for (const size of [0, some.length - 1, some.length + 1]) {
      expect(() => inflateInto(packed, new Uint8Array(some.length + 9), size, none)).toThrow(SectionError);
    }
    const next = random(8);
    const into = new Uint8Array(some.length);
    for (let i = 0; i < 3000; i++) {
      const altered = packed.slice(0, i % 3 === 0 ? Math.floor(next() * packed.length) : packed.length);
      for (let n = 0; n < 3; n++) altered[Math.floor(next() * altered.length)] = Math.floor(next() * 256);
      try {
        inflateInto(Uint8Array.from(altered), into, some.length, none);
      } catch (error) {
        expect(error).toBeInstanceOf(SectionError);
      }
    }
  });
});

import { mkdtempSync, openSync, rmSync, writeFileSync, closeSync, ftruncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IndexError } from '../../../../electron/search/engine/error';
import { openIndex } from '../../../../electron/search/engine/open';
import { answers, mutate, sample } from './damage';

const bytes = sample();

it('refuses or answers rightly 500 altered indexes', () => {
  const { refused, right } = mutate(bytes, 500, 1, false);
  expect(refused + right).toBe(500);
  // An alteration may lie in what is not read, or change nothing; most do not.
  expect(refused).toBeGreaterThan(400);
});

it('meets 500 altered indexes with hashes that fit, without another error than its own', () => {
  const { refused, right } = mutate(bytes, 500, 2, true);
  expect(refused + right).toBe(500);
  expect(refused).toBeGreaterThan(50);
});

describe('a section of a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'index-damage-'));
  const file = path.join(folder, 'pack');
  const before = 12_345;
  let fd = 0;
  beforeAll(() => {
    writeFileSync(file, Buffer.concat([Buffer.alloc(before, 7), bytes, Buffer.alloc(999, 9)]));
    fd = openSync(file, 'r+');
  });
  afterAll(() => {
    closeSync(fd);
    rmSync(folder, { recursive: true });
  });
  const section = () => ({ fd, offset: before, length: bytes.length });
  const ask = (word: string) => {
    const index = openIndex(section());
    const { lo, hi } = index.dictionary.range(word);
    return index.evaluate([{ presence: 'optional', alternatives: [{ lo, hi, boost: 1, tier: 0 }] }], {
      limit: 5,
      collect: true,
    });
  };

  it('answers as the same bytes in memory', () => {
    const inMemory = openIndex(bytes);
    const { lo, hi } = inMemory.dictionary.range('w2');
    const clauses = [{ presence: 'optional' as const, alternatives: [{ lo, hi, boost: 1, tier: 0 }] }];
    expect(ask('w2')).toEqual(inMemory.evaluate(clauses, { limit: 5, collect: true }));
  });

  it('opens only with the hash of its header', () => {
    const { headerHash } = openIndex(section());
    expect(openIndex(section(), { headerHash }).documentCount).toBe(500);
    expect(() =>
      openIndex(section(), { headerHash: headerHash.replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
    ).toThrow(IndexError);
  });

  it('is refused where a block was altered, and only there', () => {
    const at = before + bytes.length - 10;
    writeSync(fd, Buffer.from([(bytes.at(-10) ?? 0) ^ 1]), 0, 1, at);
    expect(openIndex(section()).dictionary.find('w1a')).toBeGreaterThan(0);
    const index = openIndex(section());
    expect(
      () =>
        index.dictionary.range('w') &&
        index.evaluate(
          [{ presence: 'optional', alternatives: [{ ...index.dictionary.range('w'), boost: 1, tier: 0 }] }],
          { limit: 5 },
        ),
    ).toThrow(/altered/);
    writeSync(fd, bytes.subarray(-10, -9), 0, 1, at);
  });

  it('is refused where the file was cut while it was open', () => {
    const index = openIndex(section());
    ftruncateSync(fd, before + bytes.length - 70_000);
    expect(() =>
      index.evaluate(
        [{ presence: 'optional', alternatives: [{ ...index.dictionary.range('w'), boost: 1, tier: 0 }] }],
        { limit: 5 },
      ),
    ).toThrow(IndexError);
    expect(() => openIndex({ fd, offset: before, length: bytes.length - 70_000 })).toThrow(/not as long/);
  });
});

it('says what is wrong', () => {
  expect(() => openIndex(new Uint8Array(0))).toThrow('This is not a search index.');
  expect(() => openIndex(new TextEncoder().encode('{"version":"2.3.9"}'.repeat(9)))).toThrow(
    'This is not a search index.',
  );
  const newer = bytes.slice();
  newer[8] = 3;
  expect(() => openIndex(newer)).toThrow('The search index has format 3; this program reads 1 and 2.');
  expect(() => openIndex(bytes.subarray(0, -1))).toThrow('The search index is not as long as it says.');
  expect(answers(bytes)).toContain('ref/');
});

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildIndex, buildIndexFile, buildIndexSync } from '../../../../electron/search/engine/build';
import { openIndex } from '../../../../electron/search/engine/open';
import type { BuildOptions, IndexDocument } from '../../../../electron/search/engine/types';
import { collection, definitions } from './support';

const folder = mkdtempSync(path.join(tmpdir(), 'index-build-'));
const temporary = path.join(folder, 'temporary');
mkdirSync(temporary);
afterAll(() => rmSync(folder, { recursive: true }));

const options: BuildOptions = { fields: [{ name: 'title', boost: 2 }, { name: 'body' }], temporary };

function* documents(count: number): Generator<IndexDocument> {
  for (let i = 0; i < count; i++)
    yield { ref: String(i), fields: [{ words: [`t${i % 10}`] }, { words: ['all', `w${i}`] }] };
}

async function* slowly(count: number): AsyncGenerator<IndexDocument> {
  for (const document of documents(count)) yield await Promise.resolve(document);
}

describe('building', () => {
  it('gives the same bytes however much memory it takes, from a stream or a list, to memory or a file', async () => {
    await fc.assert(
      fc.asyncProperty(collection(3), fc.integer({ min: 1, max: 60 }), async (list, memoryWords) => {
        const all = { fields: definitions(3), places: true, spans: true, temporary };
        const bytes = buildIndexSync(list, all);
        const file = path.join(folder, 'some.index');
        const built = await buildIndexFile(file, list, { ...all, memoryWords });
        expect(Buffer.compare(bytes, readFileSync(file))).toBe(0);
        expect(Buffer.compare(bytes, await buildIndex(list, { ...all, memoryWords }))).toBe(0);
        expect(built).toMatchObject({ length: bytes.length, documents: list.length });
        expect(openIndex(bytes).headerHash).toBe(built.headerHash);
      }),
      { numRuns: 60 },
    );
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('holds more than 65,536 documents', async () => {
    const file = path.join(folder, 'many.index');
    const counts: number[] = [];
    const built = await buildIndexFile(file, slowly(70_000), { ...options, progress: (count) => counts.push(count) });
    expect(built.documents).toBe(70_000);
    expect(counts.at(-1)).toBe(70_000);
    expect(counts.length).toBeGreaterThan(50);
    const index = openIndex({ fd: openSync(file, 'r'), offset: 0, length: built.length });
    const term = index.dictionary.find('w69999');
    expect([...index.postings(term, 1).documents]).toEqual([69_999]);
    const all = index.dictionary.range('all');
    const clauses = [{ presence: 'required' as const, alternatives: [{ ...all, boost: 1, tier: 0 }] }];
    expect(index.evaluate(clauses, { limit: 3 }).total).toBe(70_000);
    // Another hash means that the format changed: then docs/index-format.md and its number change too.
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toMatchInlineSnapshot(
      `"81e015fd29433311c4928df7d407b2a22ce83c7bc682aa1f3b57222c0b9656dd"`,
    );
  });

  it('stops when it is told to, and leaves nothing', async () => {
    const file = path.join(folder, 'cancelled.index');
    const cancel = new AbortController();
    const progress = (count: number): void => {
      if (count > 1000) cancel.abort(new Error('enough'));
    };
    await expect(buildIndexFile(file, slowly(5000), { ...options, signal: cancel.signal, progress })).rejects.toThrow(
      'enough',
    );
    await expect(buildIndexFile(file, slowly(5), { ...options, signal: cancel.signal })).rejects.toThrow('enough');
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('cancelled'))).toEqual([]);
  });

  it('can be stopped while it writes', async () => {
    const cancel = new AbortController();
    const progress = (count: number): void => {
      if (count === 3000) setTimeout(() => cancel.abort(new Error('late')), 1);
    };
    const file = path.join(folder, 'late.index');
    await expect(
      buildIndexFile(file, documents(3000), { ...options, signal: cancel.signal, progress }),
    ).rejects.toThrow('late');
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  it('keeps the file that was there when it fails', async () => {
    const file = path.join(folder, 'kept.index');
    writeFileSync(file, 'old');
    const twice = [...documents(2), ...documents(1)];
    await expect(buildIndexFile(file, twice, options)).rejects.toThrow('Two documents have the ref 0.');
    await expect(buildIndexFile(file, failing(), options)).rejects.toThrow('no more');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('refuses what it cannot store', () => {
    const one = (fields: IndexDocument['fields'], boost?: number): IndexDocument[] => [
      { ref: 'a', fields, ...(boost ? { boost } : {}) },
    ];
    expect(() => buildIndexSync([], { fields: [{ name: 'a/b' }] })).toThrow('A field cannot be called a/b.');
    expect(() => buildIndexSync(one([{ words: ['a'.repeat(70_000)] }]), options)).toThrow(/70000 letters/);
    expect(() => buildIndexSync(one([{ words: ['a'] }], -1), options)).toThrow(/boosts must be positive/);
    expect(() => buildIndexSync(one([{ words: ['a', 'a'], places: [2, 1] }]), { ...options, places: true })).toThrow(
      /descend/,
    );
  });

  it('keeps weights that need more than two bytes', () => {
    const heavy = [{ ref: 'a', boost: 1000, fields: [{ words: ['x'] }, { words: ['y'] }] }, ...documents(3)];
    const index = openIndex(buildIndexSync(heavy, options));
    const [weight = 0] = index.postings(index.dictionary.find('x'), 0).weights;
    expect(weight).toBeGreaterThan(65_535);
  });
});

async function* failing(): AsyncGenerator<IndexDocument> {
  yield* slowly(300);
  throw new Error('no more');
}

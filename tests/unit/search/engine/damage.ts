/** Altered indexes: each must give an IndexError or exactly the right answers; never another error, a wrong answer, or no end. */
import { createHash } from 'node:crypto';
import { buildIndexSync } from '../../../../electron/search/engine/build';
import { CompactIndex } from '../../../../electron/search/engine/compact-index';
import { IndexError } from '../../../../electron/search/engine/error';
import { openIndex } from '../../../../electron/search/engine/open';
import type { Clause, IndexDocument, SearchIndex } from '../../../../electron/search/engine/types';
import { random } from './corpus';

const fields = [{ name: 'title', boost: 2 }, { name: 'body' }];

/** Enough documents for several blocks, precomputed ranges, stored refs and both kinds of positions. */
export function sample(): Uint8Array {
  const next = random(3);
  const word = (): string => `w${Math.floor(300 ** next()).toString(36)}${'abc'[Math.floor(next() * 3)]}`;
  const words = (count: number) => {
    const list = Array.from({ length: count }, word);
    return { words: list, spans: list.flatMap((some, i) => [i * 6, some.length]) };
  };
  const documents = Array.from({ length: 500 }, (_, i): IndexDocument => ({
    ref: `ref/${i % 7}/${i}`,
    fields: [words(4), words(30)],
  }));
  return buildIndexSync(documents, { fields, places: true, spans: true, pipeline: ['stemmer'] });
}

/** Everything that can be asked, as one string. */
export function answers(bytes: Uint8Array, headerHash?: string): string {
  const index = openIndex(bytes, headerHash === undefined ? {} : { headerHash });
  const said = [...low(index), ...viaLunr(CompactIndex.open(bytes) as never)];
  return JSON.stringify(said);
}

function* low(index: SearchIndex): Generator<unknown> {
  const { dictionary } = index;
  // With hashes that fit a header may say anything; who asks for what it does not have makes a mistake.
  if (index.documentCount === 0 || dictionary.size === 0) return;
  const range = dictionary.range('w1');
  const all = dictionary.range('w');
  const near = dictionary.near('w1xb', 2).map(({ term }) => term);
  yield [index.documentCount, dictionary.size, range, near, dictionary.find('w5a'), index.ref(index.documentCount - 1)];
  const [first = 0, second = 0] = near;
  const clause = (presence: Clause['presence'], { lo, hi }: { lo: number; hi: number }): Clause => ({
    presence,
    alternatives: [{ lo, hi, boost: 1, tier: 0 }],
  });
  const phrase: Clause = { presence: 'required', phrase: [near.slice(0, 9), near.slice(0, 9)], boost: 1, tier: 0 };
  const clauses = [
    [clause('optional', all)],
    [clause('optional', range)],
    [clause('required', all), clause('required', range), clause('prohibited', { lo: first, hi: first + 1 })],
    [phrase],
    near.map((term) => clause('optional', { lo: term, hi: term + 1 })).slice(0, 20),
  ];
  for (const some of clauses)
    if (index.hasPositions || some[0] !== phrase) yield index.evaluate(some, { limit: 9, collect: some.length > 1 });
  for (const field of index.fieldNames.keys()) {
    const { documents, weights } = index.postings(second, field);
    yield [...documents.slice(0, 9), ...weights.slice(0, 9), index.frequency(second, field)];
    if (index.hasPositions) yield index.positions(second, field, documents[0] ?? 0);
  }
}

function* viaLunr(index: CompactIndex & { readonly fields: readonly string[] }): Generator<unknown> {
  for (const text of ['w1a w2b', '+w*a -w1*', 'w1xb~2', 'title:w3a^2 w4*', '-w1a']) {
    if (text.startsWith('title') && !index.fields.includes('title')) continue;
    const hits = index.search(text);
    yield [hits.length, hits.slice(0, 4)];
  }
}

export interface Outcome {
  readonly refused: number;
  readonly right: number;
}

/**
 * Alters copies of a sample, `count` times. @param mend whether the hashes are made to fit again: then a wrong answer is what the bytes say, but
 * no other error than an IndexError may come of it.
 */
export function mutate(bytes: Uint8Array, count: number, seed: number, mend: boolean): Outcome {
  const next = random(seed);
  const expected = answers(bytes);
  const known = Buffer.from(bytes.subarray(0, headerEnd(bytes)).subarray(-32)).toString('hex');
  let [refused, right] = [0, 0];
  for (let i = 0; i < count; i++) {
    const altered = alter(bytes, next);
    if (mend) mendHashes(altered);
    try {
      const found = answers(altered, !mend && i % 2 === 0 ? known : undefined);
      if (!mend && found !== expected) throw new Error(`Mutation ${i} of seed ${seed} gave a wrong answer.`);
      right++;
    } catch (error) {
      if (!(error instanceof IndexError)) throw new Error(`Mutation ${i} of seed ${seed}`, { cause: error });
      refused++;
    }
  }
  return { refused, right };
}

/** Some bytes changed, a piece moved over another, or the end cut off or lengthened. */
function alter(bytes: Uint8Array, next: () => number): Uint8Array {
  const some = (below: number): number => Math.floor(next() * below);
  const way = some(10);
  if (way === 0) return bytes.slice(0, some(bytes.length));
  if (way === 1) return Uint8Array.from([...bytes, ...bytes.subarray(0, 1 + some(99))]);
  const copy = bytes.slice();
  if (way === 2) copy.copyWithin(some(copy.length), some(copy.length), some(copy.length));
  // The header, the tables of numbers, and anything.
  const within = way < 5 ? headerEnd(bytes) : copy.length;
  for (let left = 1 + some(way); left > 0; left--) copy[some(within)] = way % 2 === 0 ? 255 : some(256);
  return copy;
}

function headerEnd(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
}

/** As a hostile author would: the right hash for every altered block, and for the header. */
function mendHashes(bytes: Uint8Array): void {
  if (bytes.length < 64) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = headerEnd(bytes);
  const blocks = view.getUint32(28, true);
  if (end > bytes.length || end < 96 + blocks * 32) return;
  const hash = (from: number, to: number): Buffer => createHash('sha256').update(bytes.subarray(from, to)).digest();
  for (let i = 0; i < blocks; i++)
    bytes.set(hash(end + i * 65_536, end + (i + 1) * 65_536), end - 32 - (blocks - i) * 32);
  bytes.set(hash(0, end - 32), end - 32);
}

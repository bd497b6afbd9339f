/** An index and a section that versions before wrote answer as those of today do. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildIndexSync } from '../../../electron/search/engine/build';
import { CompactIndex } from '../../../electron/search/engine/compact-index';
import { openIndex } from '../../../electron/search/engine/open';
import type { BuildOptions, Clause, IndexDocument, SearchIndex } from '../../../electron/search/engine/types';
import { openSections } from '../../../electron/search/open';
import { searchRequest, type SearchAnswer, type SearchSort } from '../../../electron/search/protocol';
import { writeSectionFile } from '../../../electron/search/section/write';
import { entryOf, type Written } from './support/sections';

const formats = path.join(import.meta.dirname, '../../fixtures/formats');

/** What `index-1.bin` was made of. */
const options: BuildOptions = {
  fields: [{ name: 'title', boost: 2 }, { name: 'body' }],
  places: true,
  spans: true,
  pipeline: ['stemmer'],
};

function documents(): IndexDocument[] {
  return Array.from({ length: 40 }, (_, i): IndexDocument => {
    const words = (count: number, from: number): string[] =>
      Array.from({ length: count }, (_, at) => `w${(from * (at + 3)) % 61}`);
    const field = (list: string[]) => ({ words: list, spans: list.flatMap((word, at) => [at * 5, word.length]) });
    return { ref: `ref/${i}`, fields: [field(words(i % 4, i)), field(words(12, i + 1))] };
  });
}

function* everything(index: SearchIndex): Generator<unknown> {
  for (let term = 0; term < index.dictionary.size; term++) {
    yield index.dictionary.term(term);
    for (const field of index.fieldNames.keys()) {
      const { documents: found, weights } = index.postings(term, field);
      yield [index.frequency(term, field), [...found], [...weights]];
      for (const document of found) yield index.positions(term, field, document);
    }
  }
  const { lo, hi } = index.dictionary.range('w1');
  const clause: Clause = { presence: 'required', alternatives: [{ lo, hi, boost: 1, tier: 0 }] };
  yield index.evaluate([clause], { limit: 20, collect: true });
}

describe('an index of format 1', () => {
  const old = readFileSync(path.join(formats, 'index-1.bin'));

  it('answers as one of today from the same documents, and is larger', () => {
    const now = buildIndexSync(documents(), options);
    expect(old.readUInt32LE(8)).toBe(1);
    expect([...everything(openIndex(old))]).toEqual([...everything(openIndex(now))]);
    expect(now.length).toBeLessThan(old.length);
  });

  it('is a lunr index still', () => {
    const now = CompactIndex.open(buildIndexSync(documents(), options));
    const before = CompactIndex.open(old);
    expect(JSON.stringify(before)).toBe(JSON.stringify(now));
    const [first] = before.search('w1* +w12~1');
    expect(first?.matchData).toEqual(now.search('w1* +w12~1')[0]?.matchData);
  });
});

/** What `section-2.idx` was made of. */
const written: Written[] = [
  {
    id: 'resolution/1',
    title: 'La coopération policière',
    symbol: 'GA-1',
    body: 'Les États coopèrent.\nL’État coopère.',
  },
  {
    id: 'resolution/2',
    title: 'Les empreintes digitales',
    symbol: 'GA-2',
    body: 'Une empreinte, des empreintes.',
    years: [1999],
  },
  { id: 'session/3', title: 'Troisième session', body: 'Elle s’est tenue à Vienne.', number: 3 },
];

describe('a section of version 2', () => {
  it('answers as one of today from the same records', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-older-'));
    const file = path.join(folder, 'now.idx');
    const entries = written.map((one, at) => entryOf(one, at, 'fr'));
    const now = await writeSectionFile(file, 'fr', entries, { temporary: folder });
    const old = path.join(formats, 'section-2.idx');
    const length = readFileSync(old).length;
    expect(readFileSync(old, 'latin1').slice(0, 4)).toBe('RSS2');
    const services = [
      openSections([{ file: old, offset: 0, length, root: null }]),
      openSections([{ file, offset: 0, length: now.length, root: now.root }]),
    ];
    for (const text of ['coopère', 'Etat', '"les empreintes"', 'empreint', 'viene', 'GA-2', 'zz', '3e session']) {
      const [before, after] = await Promise.all(
        services.map(async (service) => withoutTime(await service.search(searchRequest.parse({ text, lang: 'fr' })))),
      );
      expect(before, text).toEqual(after);
    }
    const [first] = (await services[0]?.search(searchRequest.parse({ text: 'coopère', lang: 'fr' })))?.hits ?? [];
    expect(first?.snippet).toContain('L’État coopère');
    services.forEach((service) => service.close());
    rmSync(folder, { recursive: true });
  });
});

describe('a section of version 3 from before it had dates', () => {
  it('is sorted by the years of its records', async () => {
    const old = path.join(formats, 'section-3-years.idx');
    const service = openSections([{ file: old, offset: 0, length: readFileSync(old).length, root: null }]);
    onTestFinished(() => service.close());
    const ids = async (sort: SearchSort): Promise<string[]> =>
      (await service.search(searchRequest.parse({ text: 'report', sort }))).hits.map(({ id }) => id);
    expect(await ids('newest')).toEqual(['source/1', 'person/4', 'source/2', 'source/3']);
    expect(await ids('oldest')).toEqual(['person/4', 'source/2', 'source/1', 'source/3']);
  });
});

const withoutTime = (answer: SearchAnswer): Partial<SearchAnswer> => ({ ...answer, tookMs: 0 });

/** Search over the bundled dataset: what a delegate types, and whatever else can be typed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../../data/model';
import { readDirectory } from '../../../build/pack/directory';
import { writePack } from '../../../build/pack/write';
import type { Pack } from '../../../electron/library/pack';
import { wordsOf } from '../../../electron/search/analysis/words';
import { openPack } from '../../../electron/library/open';
import { searchRequest, type SearchAnswer, type SearchQuery } from '../../../electron/search/protocol';
import { openSearch } from '../../../electron/search/open';
import type { SearchService } from '../../../electron/search/service';

let folder: string;
let pack: Pack;
let service: SearchService;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-search-'));
  const { header, records } = await readDirectory('data/interpol');
  if (!header) throw new Error('the dataset has no header');
  await writePack(path.join(folder, 'pack.rostrum'), header, records);
  pack = await openPack(path.join(folder, 'pack.rostrum'));
  service = await openSearch(pack);
});

afterAll(async () => {
  await pack.close();
  await rm(folder, { recursive: true });
});

const search = (query: SearchQuery): Promise<SearchAnswer> => service.search(searchRequest.parse(query));
const ids = async (text: string): Promise<string[]> => (await search({ text, limit: 1000 })).hits.map(({ id }) => id);

describe('the post of a person', () => {
  const holders = async (role: string): Promise<string[]> => {
    const found: string[] = [];
    for (const { id } of await pack.rows('person')) {
      const record = await pack.record(id);
      if (record?.kind === 'person' && record.posts.some((post) => post.role === role)) found.push(id);
    }
    return found;
  };

  it('is found by its name in each language: all who held it, one of them first', async () => {
    const { terms = {} } = pack.manifest;
    expect(Object.keys(terms).length).toBeGreaterThan(8);
    for (const [role, names] of Object.entries(terms)) {
      const expected = await holders(role);
      // "Vice-President" alone is a group of posts, and nobody's.
      if (expected.length === 0) continue;
      for (const [lang, name] of Object.entries(names)) {
        const found = (await search({ text: name, lang, limit: 1000 })).hits.map(({ id }) => id);
        expect(found, `${name} (${lang})`).toEqual(expect.arrayContaining(expected));
        expect(expected, `${name} (${lang})`).toContain(found[0]);
      }
    }
  });
});

describe('what a delegate types', () => {
  it.each([
    ['ga 2019 88 res 10', 'resolution/ga-2019-88-res-10'],
    ['GA/2019/88/RES/10', 'resolution/ga-2019-88-res-10'],
    ['ga201988res10', 'resolution/ga-2019-88-res-10'],
    ['agn 68 res 5', 'resolution/agn-68-res-5'],
    ['havrankova', 'person/sarka-havrankova'],
    ['Šárka', 'person/sarka-havrankova'],
    ['havrankowa', 'person/sarka-havrankova'],
    ['stock', 'person/jurgen-stock'],
    ['88', 'session/88'],
    ['88th session', 'session/88'],
    ['nato shape', 'organisation/nato-shape'],
    ['president 2018', 'person/kim-jong-yang'],
    ['ga-2019-88-res-07', 'session/88'],
    ['santiago', 'session/88'],
    ['santiago 2019', 'session/88'],
    ['2019', 'session/88'],
    ['october 2019', 'session/88'],
    ['chile', 'member/chile'],
    ['uruguay', 'member/uruguay'],
    ['jurgen', 'person/jurgen-stock'],
    ['i-core', 'programme/i-core'],
    ['icore', 'programme/i-core'],
  ])('%s first finds %s', async (text, id) => {
    expect((await ids(text))[0]).toBe(id);
  });

  it('puts those who were elected first, and sources last', async () => {
    const first = (await ids('elected 2019')).slice(0, 4);
    expect(first.every((id) => id.startsWith('person/'))).toBe(true);
    for (const text of ['santiago', '88', 'interpol', 'chile']) {
      const kinds = (await ids(text)).slice(0, 5).map((id) => id.slice(0, id.indexOf('/')));
      expect(kinds, text).not.toContain('source');
    }
  });

  it.each([
    'general',
    'genera',
    'delega',
    'delegate',
    'resolutions',
    'I-Core',
    'icore',
    'CCF: files',
    '+',
    '"',
    '-',
    '*',
    '~1',
    'title:x^',
  ])('%s makes no error', async (text) => {
    await expect(search({ text })).resolves.toBeDefined();
  });

  it('finds the same by stem, prefix and whole word', async () => {
    for (const text of ['general', 'genera', 'delega', 'delegate', 'agreement', 'agreements'])
      expect(await ids(text)).not.toEqual([]);
  });

  it('leaves out what was excluded, and finds phrases only as such', async () => {
    const asia = await ids('delegate for asia');
    expect(asia).toContain('person/khaled-jameel-al-matareyeen');
    expect(await ids('delegate for asia -jordan')).not.toContain('person/khaled-jameel-al-matareyeen');
    expect(await ids('gateway -"Gateway Project"')).toContain('programme/project-gateway');
    expect(await ids('gateway -"Project Gateway"')).not.toContain('programme/project-gateway');
    expect(await ids('"Project Gateway"')).toContain('programme/project-gateway');
    expect(await ids('"Gateway Project"')).not.toContain('programme/project-gateway');
  });

  it('relaxes to any word when no record has all, and says so', async () => {
    const answer = await search({ text: 'gateway havrankova palau' });
    expect(answer.notes).toContain('relaxed');
    expect(answer.hits.length).toBeGreaterThan(0);
  });

  it('suggests a beginning that is known when nothing is found', async () => {
    const answer = await search({ text: 'cybersquatting' });
    expect(answer.total).toBe(0);
    expect(answer.suggestion).toMatch(/^cyber/);
  });
});

describe('while a word is typed', () => {
  it('loses no record from the second letter on', async () => {
    const records = [
      ...(await pack.rows('person')),
      ...(await pack.rows('programme')),
      ...(await pack.rows('organisation')),
    ];
    for (const { id, title } of records) {
      const word = title.split(/[\s,()-]+/).find((part) => part.length > 3);
      if (!word) continue;
      for (let length = 2; length <= word.length; length++)
        expect(await ids(word.slice(0, length)), word.slice(0, length)).toContain(id);
    }
  });
});

describe('two letters', () => {
  it('find every record by each word of its title', async () => {
    const wanted = new Map<string, Set<string>>();
    for (const kind of kinds) {
      for (const { id, title } of await pack.rows(kind)) {
        for (const { word } of wordsOf(title)) {
          if (word.length < 2) continue;
          const start = word.slice(0, 2);
          wanted.set(start, (wanted.get(start) ?? new Set<string>()).add(id));
        }
      }
    }
    for (const [start, some] of wanted) {
      const found = new Set(await ids(start));
      expect(
        [...some].filter((id) => !found.has(id)),
        start,
      ).toEqual([]);
    }
  });
});

describe('facets', () => {
  it('count what a choice would leave', async () => {
    const open = await search({ text: 'delegate', limit: 1000 });
    for (const { value, count } of open.facets.kind) {
      const narrowed = await search({ text: 'delegate', limit: 1000, filters: { kind: [value as 'person'] } });
      expect(narrowed.total).toBe(count);
      expect(narrowed.facets.kind).toEqual(open.facets.kind);
    }
  });

  it('browse without words', async () => {
    const answer = await search({ text: '', limit: 1000, filters: { kind: ['programme'] } });
    expect(answer.total).toBe((await pack.rows('programme')).length);
  });
});

describe('anything', () => {
  it('can be typed, and marks lie inside their text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 30 })),
        async (text) => {
          const { hits } = await search({ text, limit: 20 });
          for (const { row, titleMarks, snippet, snippetMarks } of hits) {
            for (const [start, length] of titleMarks) expect(start + length).toBeLessThanOrEqual(row.title.length);
            for (const [start, length] of snippetMarks) expect(start + length).toBeLessThanOrEqual(snippet.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('marks the typed part of a longer word, accents or not', async () => {
    const [hit] = (await search({ text: 'havran' })).hits;
    expect(hit?.row.title.slice(...span(hit.titleMarks[0]))).toBe('Havrán');
  });
});

const span = (mark: [number, number] | undefined): [number, number] => (mark ? [mark[0], mark[0] + mark[1]] : [0, 0]);

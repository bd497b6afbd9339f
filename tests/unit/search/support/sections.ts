/** Search over a few documents of a test's own, as files on disk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kindOf } from '../../../../data/model/kind';
import type { Row } from '../../../../data/model';
import type { SearchDocument } from '../../../../electron/search/document';
import { openSections } from '../../../../electron/search/open';
import { searchRequest, type SearchAnswer, type SearchQuery } from '../../../../electron/search/protocol';
import { writeSectionFile, type SectionEntry } from '../../../../electron/search/section/write';

/** What a test says of a document; the rest is empty. */
export type Written = Pick<SearchDocument, 'id' | 'title'> & Partial<SearchDocument> & { readonly ordinal?: number };

export function entryOf(written: Written, at: number, lang: string): SectionEntry {
  const { ordinal = at, ...given } = written;
  const names = [given.symbol, given.title].filter((name) => name !== undefined).join(' · ');
  const dates = given.years?.map(String) ?? [];
  const document = { names, about: '', body: '', keys: [], sessions: [], years: [], dates, ...given };
  const row: Row = {
    id: given.id,
    kind: kindOf(given.id),
    title: given.title,
    sessions: [...document.sessions],
    lang,
    ...(given.symbol ? { symbol: given.symbol } : {}),
  };
  return { ordinal, document, row };
}

export interface Opened {
  search(query: SearchQuery): Promise<SearchAnswer>;
  ids(text: string, lang?: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Sections by language, the first language first. */
export async function openDocuments(languages: Readonly<Record<string, readonly Written[]>>): Promise<Opened> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-sections-'));
  const files = [];
  for (const [lang, documents] of Object.entries(languages)) {
    const file = path.join(folder, `${lang}.idx`);
    const entries = documents.map((written, at) => entryOf(written, at, lang));
    const { length, root } = await writeSectionFile(file, lang, entries, { temporary: folder });
    files.push({ file, offset: 0, length, root });
  }
  const service = openSections(files);
  const search = (query: SearchQuery): Promise<SearchAnswer> => service.search(searchRequest.parse(query));
  return {
    search,
    ids: async (text, lang = 'en') => (await search({ text, lang, limit: 1000 })).hits.map(({ id }) => id),
    async close() {
      service.close();
      await rm(folder, { recursive: true });
    },
  };
}

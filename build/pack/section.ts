/** Makes the search section of a language as files that go into the pack. */
import path from 'node:path';
import type { AnyRecord, Row, Text } from '../../data/model';
import { searchName } from '../../electron/library/layout';
import { searchDocument } from '../../electron/search/document';
import type { SectionFile, SectionSource } from '../../electron/search/section-source';
import { writeSectionFile, type SectionEntry } from '../../electron/search/section/write';
import { rowOf } from './rows';

/** @param folder where temporary files may lie */
export async function buildSection(source: SectionSource, folder: string): Promise<SectionFile[]> {
  const { lang, signal } = source;
  const file = path.join(folder, `section-${lang}`);
  const { root } = await writeSectionFile(file, lang, entries(source), {
    temporary: folder,
    ...(signal ? { signal } : {}),
  });
  return [{ name: searchName(lang), file, root }];
}

function* entries(source: SectionSource): Generator<SectionEntry> {
  const { lang, first } = source;
  for (const record of source.records()) {
    const own = (record.lang ?? first) === lang;
    const text = source.text(record.id);
    yield {
      ordinal: source.ordinal(record.id),
      document: searchDocument(record, source.lookup, { lang, own, text, terms: source.terms }),
      row: rowIn(record, text, own, lang),
    };
  }
}

/** The row as the language's hits show it: under the title of its text. */
function rowIn(record: AnyRecord, text: Text | null, own: boolean, lang: string): Row {
  const row = rowOf(record);
  return own || !text ? row : { ...row, title: text.title, titleIs: 'official', lang };
}

/** Makes the search section of one language of a pack. */
import type { AnyRecord } from '../../data/model';
import { extraForms, wordsOf } from './analysis/words';
import { searchDocument } from './document';
import { writeIndex, type Field } from './engine/index';
import { writeSection } from './section';

/** A match in a name counts four times one in the text. */
const fields: readonly Field[] = [
  { name: 'names', boost: 4 },
  { name: 'about', boost: 2 },
  { name: 'body', boost: 1 },
];

/** @param records the records of this language. The same records in the same order give the same bytes. */
export function buildIndex(records: readonly AnyRecord[]): Uint8Array {
  const byId = new Map(records.map((record) => [record.id, record]));
  const documents = records.map((record) => searchDocument(record, (id) => byId.get(id)));
  const index = writeIndex(
    fields,
    documents.map((document, ref) => ({
      ref,
      fields: { names: indexed(document.names), about: indexed(document.about), body: indexed(document.body) },
    })),
  );
  return writeSection({ documents, index });
}

function indexed(text: string): string[] {
  const words = wordsOf(text);
  return [...words.map((word) => word.word), ...extraForms(text, words)];
}

/** Rows of what lies on the desk: its titles are those of the language in which it was put there. */
import type { RecordId, Row } from '../../data/model';
import { recordKey } from '../../data/model/desk-changes';
import { kindOf } from '../../data/model/kind';
import type { RecordRef } from './desk';
import { libraryInfo, rows } from './library';

/** The rows of those records that the open pack has, by `PACK/kind/slug`. */
export async function rowsOfRefs(refs: readonly RecordRef[]): Promise<ReadonlyMap<string, Row>> {
  const { pack } = await libraryInfo();
  const own = refs.filter((one) => one.pack === pack?.id);
  const kinds = [...new Set(own.map(({ id }) => kindOf(id)))];
  const lists = await Promise.all(kinds.map((kind) => rows(kind)));
  const all = new Map<RecordId, Row>(lists.flat().map((row) => [row.id, row]));
  return new Map(
    own.flatMap((one) => {
      const row = all.get(one.id);
      return row ? [[recordKey(one), row]] : [];
    }),
  );
}

/** The same for titles alone: of a pack in one language they are what they were, and nothing is read. */
export async function translatedRefs(refs: readonly RecordRef[]): Promise<ReadonlyMap<string, Row>> {
  const { pack } = await libraryInfo();
  if (!pack || pack.languages.length === 1) return new Map();
  return rowsOfRefs(refs.filter(({ id }) => ['resolution', 'decision'].includes(kindOf(id))));
}

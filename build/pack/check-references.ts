/** Finds references to records that are not there, or that are of the wrong kind. */
import { kindOf, recordId, type Kind, type RecordId } from '../../data/model';
import { referencesIn, type Reference } from '../../electron/library/references';
import type { Written } from './directory';
import { closest, type Problem } from './problem';
import type { YamlFile } from './yaml-file';

interface Everything {
  readonly records: readonly Written[];
  readonly byId: ReadonlyMap<RecordId, Written>;
  /** Kinds of which a file could not be read: whether their records are there is not known. */
  readonly unread: ReadonlySet<Kind>;
  readonly header: YamlFile | null;
}

/** Every place that names a missing or wrong record. What is not an id at all is the schema's to report. */
export function checkReferences({ records, byId, unread, header }: Everything): Problem[] {
  const known = [...byId.keys()];
  const problems: Problem[] = [];
  const look = (file: YamlFile, path: PropertyKey[], id: string, expected: Kind | null): void => {
    if (!recordId.safeParse(id).success) return;
    if (!byId.has(id)) {
      if (unread.has(kindOf(id))) return;
      const near = closest(id, known);
      const mend = near ? `Did you mean ${near}?` : 'Add that record, or take the reference out.';
      problems.push(file.problemAt(path, `${id} is not in this pack`, mend));
    } else if (expected && kindOf(id) !== expected) {
      const mend = `Name a record whose id begins with ${expected}/.`;
      problems.push(file.problemAt(path, `${id} stands where a ${expected} belongs`, mend));
    }
  };
  for (const { file, index, raw } of records) {
    for (const { id, by, path } of referencesIn(raw)) look(file, [index, ...path], id, kindOfReference(by));
  }
  const { highlight, committee } = (header?.value ?? {}) as { highlight?: unknown; committee?: { record?: unknown } };
  if (header && typeof highlight === 'string') look(header, ['highlight'], highlight, 'session');
  const body = committee?.record;
  if (header && typeof body === 'string') look(header, ['committee', 'record'], body, 'organisation');
  return problems;
}

/** The kind that a reference must have, or null when any will do. */
function kindOfReference(by: Reference['by']): Kind | null {
  switch (by) {
    case 'source':
      return 'source';
    case 'session':
    case 'post':
    case 'joined':
      return 'session';
    case 'membership':
      return 'organisation';
    case 'chair':
      return 'person';
    default:
      return null;
  }
}

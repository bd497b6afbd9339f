/** The order in which a pack keeps its records. It depends on nothing but them: no locale, no version of a collation. */
import { kinds, type AnyRecord, type Kind, type RecordId } from '../../data/model';

/** What of a record decides its place. */
export interface Sortable {
  readonly id: RecordId;
  readonly kind: Kind;
  readonly title: string;
  readonly symbol?: string | undefined;
  readonly session?: RecordId | undefined;
  readonly number?: number | undefined;
  readonly year?: number | undefined;
  readonly date?: string | undefined;
  readonly period?: { readonly start?: string | undefined } | undefined;
}

export function sortable(record: AnyRecord): Sortable {
  const { id, kind, title } = record;
  switch (record.kind) {
    case 'session':
      return { id, kind, title, number: record.number, year: record.year, period: record.period };
    case 'resolution':
      return { id, kind, title, session: record.session, year: record.year, date: record.date, symbol: record.symbol };
    case 'decision':
      return { id, kind, title, session: record.session, year: record.year, date: record.date };
    default:
      return { id, kind, title };
  }
}

/** Records of each kind that occurs: sessions and what they adopted newest first, the rest by title. */
export function inOrder<Record extends Sortable>(records: readonly Record[]): Map<Kind, Record[]> {
  const sessions = new Map<RecordId, Sortable>();
  for (const record of records) if (record.kind === 'session') sessions.set(record.id, record);
  const groups = new Map<Kind, Record[]>();
  for (const kind of kinds) {
    const some = records
      .filter((record) => record.kind === kind)
      .map((record) => ({ record, key: keyOf(record, sessions) }))
      .sort((a, b) => compareKeys(a.key, b.key))
      .map(({ record }) => record);
    if (some.length > 0) groups.set(kind, some);
  }
  return groups;
}

interface Key {
  /** Year and session number; the greater goes first, an unknown one last. */
  readonly newest: readonly [year: number, session: number];
  readonly text: readonly [symbol: string, title: string, id: string];
}

function keyOf(record: Sortable, sessions: ReadonlyMap<RecordId, Sortable>): Key {
  const text: Key['text'] = [fold(record.symbol ?? ''), fold(record.title), record.id];
  switch (record.kind) {
    case 'session':
      return { newest: [yearOf(record) ?? 0, record.number ?? 0], text };
    case 'resolution':
    case 'decision': {
      const held = record.session ? sessions.get(record.session) : undefined;
      return { newest: [yearOf(record) ?? yearOf(held) ?? 0, held?.number ?? 0], text };
    }
    default:
      return { newest: [0, 0], text };
  }
}

function yearOf(record: Sortable | undefined): number | undefined {
  if (!record) return undefined;
  const date = record.kind === 'session' ? record.period?.start : record.date;
  return record.year ?? (date === undefined ? undefined : Number(date.slice(0, 4)));
}

/** Without diacritics and capitals, numbers padded so that 9 stands before 10. */
function fold(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/\d+/g, (digits) => digits.padStart(9, '0'));
}

function compareKeys(a: Key, b: Key): number {
  const newest = b.newest[0] - a.newest[0] || b.newest[1] - a.newest[1];
  if (newest !== 0) return newest;
  const at = a.text.findIndex((part, index) => part !== b.text[index]);
  return at < 0 ? 0 : (a.text[at] ?? '') < (b.text[at] ?? '') ? -1 : 1;
}

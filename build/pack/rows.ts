/** The rows and backlinks of a pack's records: what lists need, made once when the pack is built. */
import {
  statusFrom,
  type AnyRecord,
  type Backlink,
  type Post,
  type RecordId,
  type Row,
  type Titles,
} from '../../data/model';
import { referencesOf } from '../../electron/library/references';

/** Who names each record, each naming once, in the order in which the records come. */
export class Backlinks {
  readonly #found = new Map<RecordId, Map<string, Backlink>>();

  add(record: AnyRecord): void {
    for (const { id, by } of referencesOf(record)) {
      if (id === record.id) continue;
      const links = this.#found.get(id) ?? new Map<string, Backlink>();
      this.#found.set(id, links.set(`${by} ${record.id}`, { from: record.id, by }));
    }
  }

  of(id: RecordId): Backlink[] {
    return [...(this.#found.get(id)?.values() ?? [])];
  }
}

/** The short form of a record. @param backlinks who names it */
export function rowOf(record: AnyRecord, backlinks: readonly Backlink[] = []): Row {
  const row: Row = { id: record.id, kind: record.kind, title: record.title, sessions: [] };
  if (record.confidence) row.confidence = record.confidence;
  if (record.lang) row.lang = record.lang;
  switch (record.kind) {
    case 'session':
      return { ...row, ...sessionColumns(record) };
    case 'resolution':
    case 'decision':
      return {
        ...row,
        ...pick(record, 'year', 'outcome', 'titleIs', 'date'),
        ...(record.kind === 'resolution' ? { symbol: record.symbol } : {}),
        ...adoptedColumns(record, backlinks),
        sessions: record.session ? [record.session] : [],
      };
    case 'person': {
      const sessions = record.posts.flatMap((post) => post.session ?? []);
      return {
        ...row,
        ...pick(record, 'country'),
        posts: record.posts.map(postColumns),
        sessions: [...new Set(sessions)],
      };
    }
    case 'organisation':
      return { ...row, ...pick(record, 'country') };
    case 'programme':
      return row;
    case 'member':
      return {
        ...row,
        ...pick(record, 'country', 'region', 'regionBasis', 'joined'),
        ...(record.derived.some(({ field }) => field === 'region') ? { regionDerived: true as const } : {}),
      };
    case 'source':
      return { ...row, ...pick(record, 'type', 'date'), supports: supportedBy(backlinks) };
  }
}

/** The official titles of a record in other languages, or in its own where that is another; null when there are none. */
export function titlesOf(record: AnyRecord, first: string): Titles | null {
  if (!('texts' in record)) return null;
  const own = record.lang ?? first;
  const others = record.texts.filter(({ lang, title }) => lang !== own || title !== record.title);
  return others.length > 0 ? Object.fromEntries(others.map(({ lang, title }) => [lang, title])) : null;
}

function sessionColumns(record: Extract<AnyRecord, { kind: 'session' }>): Partial<Row> {
  const { countries } = record.attendance;
  const disputed = record.conflicts.find((conflict) => conflict.about === 'countries attending');
  return {
    ...pick(record, 'number', 'year', 'city', 'country', 'period', 'planned', 'position', 'numberPattern'),
    ...(record.resolutionsAdopted ? { adopted: record.resolutionsAdopted.value } : {}),
    ...(countries || disputed
      ? {
          attendance: {
            ...(countries
              ? { countries: countries.value, ...(countries.qualifier ? { qualifier: countries.qualifier } : {}) }
              : {}),
            ...(disputed ? { disputed: disputed.values.map((v) => v.value) } : {}),
          },
        }
      : {}),
  };
}

/** How many records name a source. */
function supportedBy(backlinks: readonly Backlink[]): number {
  return new Set(backlinks.filter(({ by }) => by === 'source').map(({ from }) => from)).size;
}

function adoptedColumns(
  { subjects, relations }: Extract<AnyRecord, { kind: 'resolution' | 'decision' }>,
  backlinks: readonly Backlink[],
): Partial<Row> {
  const concerns = relations.filter(({ type }) => type === 'concerns').map(({ target }) => target);
  const status = statusFrom(backlinks);
  return {
    ...(subjects.length > 0 ? { subjects } : {}),
    ...(concerns.length > 0 ? { concerns } : {}),
    ...(status ? { status } : {}),
  };
}

function postColumns(post: Post): NonNullable<Row['posts']>[number] {
  const computed = new Set(post.derived.map(({ field }) => field));
  const derived = (['start', 'end'] as const).filter(
    (end) => post.period[end] !== undefined && (computed.has('period') || computed.has(`period.${end}`)),
  );
  return {
    ...pick(post, 'role', 'region', 'session', 'function'),
    role: post.role,
    ...(post.period.start ? { start: post.period.start } : {}),
    ...(post.period.end ? { end: post.period.end } : {}),
    ...(derived.length > 0 ? { derived } : {}),
    ...(post.vote ? { vote: post.vote.text } : {}),
  };
}

/** The named fields that are present: an absent field must stay absent, not become undefined. */
function pick<T extends object, K extends keyof T>(from: T, ...names: K[]): { [P in K]?: NonNullable<T[P]> } {
  const found: { [P in K]?: NonNullable<T[P]> } = {};
  for (const name of names) {
    const value = from[name];
    if (value !== undefined && value !== null) found[name] = value;
  }
  return found;
}

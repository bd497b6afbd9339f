/** Hits in groups of a kind, and the rows through which the arrows move. */
import { hitsOfEach } from '../../../data/model/few-kinds';
import { formatLink, kinds, type Kind } from '../../../data/model/kind';
import type { Hit, SearchAnswer, SearchSort } from '../../../electron/search/protocol';

/** Rows before "All 15", more where the window is tall: of a group, and in all where one or two groups are all there is. */
export const rowsShown = { short: { ofKind: 4, inAll: 12 }, tall: { ofKind: 7, inAll: 16 } };
export type RowsShown = (typeof rowsShown)['short'];

const firstKinds: readonly Kind[] = ['resolution', 'decision', 'person', 'session'];
/** All kinds as they stand in the facet. */
export const kindOrder: readonly Kind[] = [...firstKinds, ...kinds.filter((kind) => !firstKinds.includes(kind))];

export interface Group {
  readonly kind: Kind;
  /** Number of hits of the kind, shown or not. */
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Whether "All …" follows: there are more than are shown. */
  readonly more: boolean;
}

/** A row that can be chosen: a hit, or the row that shows all of a kind. */
export type Item = { readonly hit: Hit } | { readonly all: Kind };

/** What tells a hit from all others: the id of a record, which another pack may have too. */
export function hitKey({ id, pack }: Hit): string {
  return pack ? formatLink(pack.id, id) : id;
}

/**
 * Groups of an answer, the best first; sorted by date no kind is better than another, and they stand as in the facet.
 * @param only the kind that is chosen, whose hits are then all shown
 */
export function groupHits(answer: SearchAnswer, only: Kind | null, shown: RowsShown, sort: SearchSort): Group[] {
  const byKind = new Map<Kind, Hit[]>();
  for (const hit of answer.hits) {
    const hits = byKind.get(hit.row.kind);
    if (hits) hits.push(hit);
    else byKind.set(hit.row.kind, [hit]);
  }
  const counts = new Map(answer.facets.kind.map(({ value, count }) => [value, count]));
  const groups = [...byKind];
  if (sort !== 'relevance') groups.sort(([a], [b]) => kindOrder.indexOf(a) - kindOrder.indexOf(b));
  const sizes = groups.map(([, hits]) => hits.length);
  const rows = hitsOfEach(sizes, shown.ofKind, shown.inAll);
  return groups.map(([kind, all]) => {
    const total = only ? answer.total : (counts.get(kind) ?? all.length);
    // A single row more takes no more room than the words that would lead to it.
    const hits = only || total <= rows + 1 ? all : all.slice(0, rows);
    return { kind, total, hits, more: !only && total > hits.length };
  });
}

/** The rows of the groups in the order in which they are seen. */
export function itemsOf(groups: readonly Group[]): Item[] {
  return groups.flatMap(({ kind, hits, more }): Item[] => {
    const rows: Item[] = hits.map((hit) => ({ hit }));
    return more ? [...rows, { all: kind }] : rows;
  });
}

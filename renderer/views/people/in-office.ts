/**
 * Who held which post on a day, as far as the dates of posts say. Dates may be a year or a month only, derived, or
 * missing: what they leave open is said, and nobody is left out or put in by a guess.
 */
import type { PackInfo } from '../../../electron/bridge';
import type { Row } from '../../../data/model';
import { daysOf } from '../../core/days';
import { postName, rank, type RowPost } from './posts';
import { boundless, reach, succeeded, type Reach } from './terms';

/** `certain`: by dates that were read. `derived`: by dates that were computed. `possible`: the dates leave it open. */
export type Certainty = 'certain' | 'derived' | 'possible';

export interface Holder {
  readonly row: Row;
  readonly post: RowPost;
  readonly certainty: Certainty;
  /** What leaves it open, when it is only possible. */
  readonly open: 'start' | 'end' | null;
}

/**
 * Whether a post was held on a day (ISO 8601, `2019-10-16`); null when it surely was not, or when nothing is dated.
 * @param within how far it reaches where a date is missing
 */
export function heldOn(
  post: RowPost,
  day: string,
  within: Reach = boundless,
): Pick<Holder, 'certainty' | 'open'> | null {
  const { start, end, derived = [] } = post;
  if (!start && !end) return null;
  const [startsFirst, startsLast] = start ? daysOf(start) : [within.first, '9999'];
  const [endsFirst, endsLast] = end ? daysOf(end) : ['0000', within.last];
  if (day < startsFirst || day > endsLast) return null;
  if (day < startsLast) return { certainty: 'possible', open: 'start' };
  if (day > endsFirst) return { certainty: 'possible', open: 'end' };
  return { certainty: derived.length > 0 ? 'derived' : 'certain', open: null };
}

/**
 * Everybody who held a post on a day, or may have, in order of precedence; what is surer comes first. Who only may have is
 * left out where one person holds the post at a time and the dates of another fill that day.
 * @param single roles that one person holds at a time
 */
export function holdersOn(people: readonly Row[], day: string, single: readonly string[] = []): Holder[] {
  const ended = new Map(single.flatMap((role) => [...succeeded(people, role)]));
  const all = people.flatMap(({ posts = [] }) => posts);
  const found = people.flatMap((row) =>
    (row.posts ?? []).flatMap((known): Holder[] => {
      const post = ended.get(known) ?? known;
      const within = known.start && known.end ? boundless : reach(known, all, single.includes(known.role));
      const holding = heldOn(post, day, within);
      return holding ? [{ row, post, ...holding }] : [];
    }),
  );
  const filled = new Set(
    found.flatMap(({ post, certainty }) => (certainty !== 'possible' && single.includes(post.role) ? post.role : [])),
  );
  return found
    .filter(({ post, certainty }) => certainty !== 'possible' || !filled.has(post.role))
    .sort(
      (a, b) =>
        rank(a.post.role) - rank(b.post.role) ||
        sureness[a.certainty] - sureness[b.certainty] ||
        a.post.role.localeCompare(b.post.role) ||
        a.row.title.localeCompare(b.row.title),
    );
}

/** The holders of a day; the same as rows, in the same order; and those that filters let pass. */
export interface OnDay {
  readonly holders: readonly Holder[];
  readonly posts: readonly Row[];
  readonly shown: ReadonlySet<Holder>;
}

const sureness: Record<Certainty, number> = { certain: 0, derived: 1, possible: 2 };

/** A post of the committee, who held it, and how many of its seats nobody was found for. */
export interface Bench {
  readonly post: string;
  readonly seats: number;
  readonly holders: readonly Holder[];
  readonly unknown: number;
}

/** The committee of a pack on a day; and who held other posts. A seat that is only possibly filled counts as unknown. */
export function committeeOn(
  holders: readonly Holder[],
  committee: NonNullable<PackInfo['committee']>,
): { readonly benches: Bench[]; readonly others: Holder[] } {
  const benches = committee.seats.map(({ post, count }): Bench => {
    const own = holders.filter((holder) => postName(holder.post.role) === post);
    const filled = own.filter(({ certainty }) => certainty !== 'possible').length;
    return { post, seats: count, holders: own, unknown: Math.max(0, count - filled) };
  });
  const seated = new Set(benches.flatMap((bench) => bench.holders));
  return { benches, others: holders.filter((holder) => !seated.has(holder)) };
}

/** What other holders of a post say of one whose beginning or end was not found: how far it can have reached. */
import type { Row } from '../../../data/model';
import { daysOf } from '../../core/days';
import { postName, type RowPost } from './posts';

/** The first and the last day on which a post is possible where its own dates leave it open. */
export interface Reach {
  readonly first: string;
  readonly last: string;
}

export const boundless: Reach = { first: '0000', last: '9999' };

/**
 * Posts of a role that one person holds at a time, with ends that were not found filled in: whoever came next began then.
 * Such an end is derived. It is left open when somebody whose beginning was not found left between the two.
 */
export function succeeded(people: readonly Row[], role: string): ReadonlyMap<RowPost, RowPost> {
  const all = people.flatMap((row) => (row.posts ?? []).filter((post) => post.role === role));
  const posts = all.filter(({ start }) => start).sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''));
  return new Map(
    posts.flatMap((post): [RowPost, RowPost][] => {
      const [began] = daysOf(post.start ?? '');
      const next = posts.find(({ start = '' }) => daysOf(start)[0] > daysOf(post.start ?? '')[1])?.start;
      if (post.end || !next) return [];
      const between = all.some(
        ({ start, end }) => !start && end && daysOf(end)[1] > began && daysOf(end)[0] <= daysOf(next)[1],
      );
      return between ? [] : [[post, { ...post, end: next, derived: ['end'] }]];
    }),
  );
}

/**
 * How far a post with one date reaches. It is taken to have lasted no longer than the longest term known for that post, in
 * years of the calendar; where none is known nothing limits it. A post that one person holds at a time began, besides, no
 * earlier than the holder before, and ended no later than the next change of holders that is dated.
 */
export function reach(post: RowPost, all: readonly RowPost[], single: boolean): Reach {
  const { start, end } = post;
  const held = all.filter(({ role }) => postName(role) === postName(post.role));
  const longest = Math.max(0, ...held.map((one) => (one.start && one.end ? yearOf(one.end) - yearOf(one.start) : 0)));
  const others = single ? held.filter((one) => one !== post) : [];
  let { first, last } = boundless;
  if (!start && end) {
    const before = others.flatMap((one) => (one.start && daysOf(one.start)[1] < daysOf(end)[0] ? [one.start] : []));
    if (longest > 0) first = `${yearOf(end) - longest}-01-01`;
    for (const began of before) if (daysOf(began)[0] > first) [first] = daysOf(began);
  }
  if (start && !end) {
    const changes = others.flatMap((one) => one.start ?? one.end ?? []);
    if (longest > 0) last = `${yearOf(start) + longest}-12-31`;
    for (const change of changes.map((one) => daysOf(one))) {
      if (change[0] > daysOf(start)[1] && change[1] < last) [, last] = change;
    }
  }
  return { first, last };
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Posts of people as rows state them: which count for a session, who is first, what a card says. */
import type { Row } from '../../../data/model';

export type RowPost = NonNullable<Row['posts']>[number];

/** The post that a session filled, or the newest. */
export function postAt(row: Row, session: string | null): RowPost | undefined {
  const posts = row.posts ?? [];
  return (session ? posts.find((post) => post.session === session) : undefined) ?? posts.at(-1);
}

/** Heads the office, beside the committee; one person at a time, as the name says. */
export const headOfOffice = 'Secretary General';

const ranks = [headOfOffice, 'President', 'Vice-President'];

/** Order of precedence of a role: Secretary General, President, Vice-Presidents, Delegates. */
export function rank(role: string): number {
  const at = ranks.findIndex((name) => role.startsWith(name));
  return at < 0 ? ranks.length : at;
}

/** "President", "Secretary General", "Vice-President", "Delegate": the post without its region. */
export function postName(role: string): string {
  return role.replace(/ for .*$/, '');
}

/** Up to two initials of a name, as Latin names are read. */
export function monogram(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const [first = ''] = words;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`;
}

/** What was adopted at a session and who was elected there: read from the records that name it. */
import type { Decision, Person, Post, RecordId, Resolution } from '../../data/model';
import type { Page } from '../../electron/bridge';
import { records as read } from '../core/library';

export interface Elected {
  readonly person: Person;
  readonly post: Post;
}

export interface SessionData {
  /** By symbol. */
  readonly resolutions: readonly Resolution[];
  /** Cooperation agreements with organisations. */
  readonly agreements: readonly Decision[];
  /** All other decisions that are known without a number. */
  readonly decisions: readonly Decision[];
  readonly elected: readonly Elected[];
}

/** Reads every record that a session's page is about. */
export async function readSession({ record, backlinks }: Page): Promise<SessionData> {
  const ids = new Set(backlinks.filter(({ by }) => by === 'session' || by === 'post').map(({ from }) => from));
  const records = (await read([...ids])).filter((found) => found !== null);
  const decisions = records.filter((r) => r.kind === 'decision');
  return {
    resolutions: records
      .filter((r) => r.kind === 'resolution')
      .sort((a, b) => a.symbol.localeCompare(b.symbol, 'en', { numeric: true })),
    agreements: decisions.filter(isAgreement),
    decisions: decisions.filter((decision) => !isAgreement(decision)),
    elected: records
      .filter((r) => r.kind === 'person')
      .flatMap((person) => person.posts.filter(atSession(record.id)).map((post) => ({ person, post })))
      .sort((a, b) => rank(a.post.role) - rank(b.post.role)),
  };
}

function isAgreement({ title, relations }: Decision): boolean {
  return /\bagreement\b/i.test(title) && relations.some(isWithOrganisation);
}

/** The relation that names the other side of an agreement. */
export function isWithOrganisation({ type, target }: Decision['relations'][number]): boolean {
  return type === 'concerns' && target.startsWith('organisation/');
}

function atSession(id: RecordId): (post: Post) => boolean {
  return (post) => post.session === id;
}

/** Presidents before Vice-Presidents before Delegates; the Secretary General is not of the Committee. */
function rank(role: string): number {
  const order = ['Secretary General', 'President', 'Vice-President', 'Delegate'];
  const found = order.findIndex((start) => role.startsWith(start));
  return found < 0 ? order.length : found;
}

/** The sources of an election and of its vote. */
export function sourcesOf({ post }: Elected): RecordId[] {
  return [...post.sources, ...(post.vote?.sources ?? [])];
}

/** Record ids and links. An id is `kind/slug`; a link is `rostrum://PACK/kind/slug`. */
import { z } from 'zod';

export const kinds = [
  'session',
  'resolution',
  'decision',
  'person',
  'organisation',
  'programme',
  'member',
  'source',
] as const;
export const kind = z.enum(kinds);
export type Kind = z.infer<typeof kind>;

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const idPattern = new RegExp(`^(?:${kinds.join('|')})/${slug}$`);
const linkPattern = new RegExp(`^rostrum://(${slug})/((?:${kinds.join('|')})/${slug})/?$`);

export const recordId = z
  .string()
  .max(200)
  .regex(idPattern, 'is not an id: write kind/slug in lower case, for example session/88');
export type RecordId = z.infer<typeof recordId>;

export const packId = z
  .string()
  .max(80)
  .regex(new RegExp(`^${slug}$`), 'is not a pack id: lower-case letters, digits and single hyphens');

/** The kind named by a valid id. */
export function kindOf(id: RecordId): Kind {
  return id.slice(0, id.indexOf('/')) as Kind;
}

/** `rostrum://PACK/kind/slug` taken apart, or null when it is anything else. */
export function parseLink(link: string): { pack: string; id: RecordId } | null {
  if (link.length > 300) return null;
  const [, pack, id] = linkPattern.exec(link) ?? [];
  return pack && id ? { pack, id } : null;
}

/** The link that opens a record of a pack on any machine that has the pack. */
export function formatLink(pack: string, id: RecordId): string {
  return `rostrum://${pack}/${id}`;
}

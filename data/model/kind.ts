/** Kinds of record, ids and links as plain strings: free of zod, so that the window can use it at no cost. */

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
export type Kind = (typeof kinds)[number];

/** `kind/slug`. */
export type RecordId = string;

/** Lower-case letters and digits in parts that single hyphens join, as a regular expression's source. */
export const slugPattern = '[a-z0-9]+(?:-[a-z0-9]+)*';
export const idPattern = new RegExp(`^(?:${kinds.join('|')})/${slugPattern}$`);
const linkPattern = new RegExp(
  `^rostrum://(${slugPattern})/((?:${kinds.join('|')})/${slugPattern})/?(?:#([a-z][a-z0-9]*(?:-[a-z0-9]+)*))?$`,
);

/** The kind of that name, or null. */
export function kindNamed(name: string | null | undefined): Kind | null {
  return kinds.find((kind) => kind === name) ?? null;
}

/** The kind named by a valid id. */
export function kindOf(id: RecordId): Kind {
  return id.slice(0, id.indexOf('/')) as Kind;
}

/** `rostrum://PACK/kind/slug`, with `#op-2` for a paragraph, taken apart; null when it is anything else. */
export function parseLink(link: string): { pack: string; id: RecordId; at?: string } | null {
  if (link.length > 300) return null;
  const [, pack, id, at] = linkPattern.exec(link) ?? [];
  return pack && id ? { pack, id, ...(at ? { at } : {}) } : null;
}

/** The link that opens a record of a pack on any machine that has the pack. */
export function formatLink(pack: string, id: RecordId): string {
  return `rostrum://${pack}/${id}`;
}

/** Kinds, ids and links without the schemas: what the window needs of them at run time. */
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

/** `kind/slug`, as `id.ts` checks it. */
export type RecordId = string;

/** What ids of records and packs are made of. */
export const slugPattern = '[a-z0-9]+(?:-[a-z0-9]+)*';
export const idPattern = new RegExp(`^(?:${kinds.join('|')})/${slugPattern}$`);
const linkPattern = new RegExp(`^rostrum://(${slugPattern})/((?:${kinds.join('|')})/${slugPattern})/?$`);

/** The kind of that name, or null. */
export function kindNamed(name: string | null | undefined): Kind | null {
  return kinds.find((kind) => kind === name) ?? null;
}

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

/**
 * A search section: one language of a pack. The header names the parts and holds the hashes of their blocks; its own SHA-256 is the
 * section's root, which the manifest of the pack vouches for.
 *
 *     "RSS3"      4 bytes
 *     length      u32 LE, bytes of the JSON that follows
 *     header      JSON, below
 *     hashes      32 bytes for each 64 KB of the data
 *     data        the parts one after the other: columns, symbols, titles, families, meta, groups,
 *                 dictionary
 *     texts       the groups that the part of that name describes, each with a hash of its own
 *     index       the engine's own index, which has hashes of its own
 *
 * Version 2 is read too: "RSS2", without the dictionary, with the families of `families-2.ts` and an index of the engine's version 1.
 */
import { z } from 'zod';

/** By version, the first bytes of a section. */
export const magics: Readonly<Record<string, number>> = { RSS2: 2, RSS3: 3 };
export const magic = 'RSS3';
export const partNames = ['columns', 'symbols', 'titles', 'families', 'meta', 'groups', 'dictionary'] as const;
export type PartName = (typeof partNames)[number];

const size = z.number().int().nonnegative();
const hex = z.string().regex(/^[0-9a-f]{64}$/);

export const header = z.strictObject({
  lang: z.string().max(35),
  documents: size,
  /** Bytes of each part, in the order of `partNames`; a version before may have fewer. */
  parts: z
    .array(size)
    .min(partNames.length - 1)
    .max(partNames.length),
  /** Bytes of the texts. */
  texts: size,
  index: z.strictObject({ length: size, hash: hex }),
});
export type Header = z.infer<typeof header>;

/** What the ranking must know beside the index; few documents have any of it. */
export const meta = z.strictObject({
  /** [number of a session, document]. */
  numbers: z.array(z.tuple([z.number(), z.number()])),
  /** [document, what stands before the number of its resolutions, what stands after, how many were adopted]. */
  patterns: z.array(z.tuple([z.number(), z.string(), z.string(), z.number()])),
  /** [document, folded words of one way to name it], ascending by document. */
  keys: z.array(z.tuple([z.number(), z.array(z.string())])),
});
export type Meta = z.infer<typeof meta>;

/** Fields of the index, in its order. A match in a name counts more than one in what is said about it, and that more than one in the text. */
export const fields = [
  { name: 'names', boost: 4 },
  { name: 'about', boost: 2 },
  { name: 'body', boost: 1 },
] as const;
/** Between the names of a record. */
export const separator = ' · ';
/** Between the parts of any text: a phrase does not reach over it. */
export const partEnd = / · |\n/;

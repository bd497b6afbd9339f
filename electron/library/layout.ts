/**
 * Names of the entries of a pack, shared by writer and reader (docs/pack-format.md). Records, rows, backlinks and texts of
 * a kind are kept in one order, so that a record's position finds all four.
 */
import type { Kind } from '../../data/model';

export const manifestName = 'manifest.json';
/** The SHA-256 of every other entry, as `sha256sum` writes and checks it; the manifest has this entry's own. */
export const sumsName = 'SHA256SUMS';
/** minisign's signature of the manifest, and the signer's public key. */
export const signatureName = 'manifest.json.minisig';
export const signerName = 'manifest.json.pub';
/** Entries that the sums cannot list: they vouch for the sums. */
export const vouching: ReadonlySet<string> = new Set([manifestName, sumsName, signatureName, signerName]);
/** Where each id is: see id-index.ts. */
export const idsName = 'ids.idx';

/** Records in one compressed group: few enough that a page costs one small read, many enough to compress well. */
export const groupSize = 32;
/** Lists of backlinks in one group: they are short. */
export const linksGroupSize = 256;
/** Titles in other languages in one group: a list reads all of them. */
export const titlesGroupSize = 256;
/** Texts in one group: they are long. */
export const textsGroupSize = 8;

const numbered = (type: string, kind: Kind, group: number): string =>
  `${type}/${kind}/${String(group).padStart(5, '0')}.json`;

/** The group that holds the record at this position of its kind's rows. */
export const groupOf = (position: number): number => Math.floor(position / groupSize);
export const groupName = (kind: Kind, group: number): string => numbered('records', kind, group);
/** The group that holds the backlinks of the record at this position. */
export const linksGroupOf = (position: number): number => Math.floor(position / linksGroupSize);
export const linksName = (kind: Kind, group: number): string => numbered('links', kind, group);
/** The group that holds the titles in other languages of the record at this position. */
export const titlesGroupOf = (position: number): number => Math.floor(position / titlesGroupSize);
export const titlesName = (kind: Kind, group: number): string => numbered('titles', kind, group);
/** The group that holds the text of the record at this position. */
export const textsGroupOf = (position: number): number => Math.floor(position / textsGroupSize);
export const textsName = (lang: string, kind: Kind, group: number): string => numbered(`texts/${lang}`, kind, group);
/** Rows, one a line, and where each begins: see rows-file.ts. */
export const rowsName = (kind: Kind): string => `rows/${kind}.ndjson`;
export const rowsIndexName = (kind: Kind): string => `rows/${kind}.idx`;
/** Rows of format 1: all of a kind in one array. */
export const rowsName1 = (kind: Kind): string => `rows/${kind}.json`;
export const searchName = (lang: string): string => `search/${lang}.idx`;

/** The SHA-256 of every 64 KB of a stored entry, for those that do not hold such hashes themselves: see blocks.ts. */
export const blocksName = (name: string): string => `${name}.blocks`;

/** Whether an entry is stored uncompressed, so that it can be read at any offset. */
export const isStored = (name: string): boolean => /^search\/(?!.*\.blocks$)|\.ndjson$/.test(name);

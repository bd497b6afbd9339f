/**
 * Names of the entries of a pack, shared by writer and reader (docs/pack-format.md). Records, rows and backlinks of a
 * kind are kept in one order, so that a record's position finds all three.
 */
import type { Kind } from '../../data/model';

export const manifestName = 'manifest.json';
/** Where each id is: see id-index.ts. */
export const idsName = 'ids.idx';

/** Records in one compressed group: few enough that a page costs one small read, many enough to compress well. */
export const groupSize = 32;
/** Lists of backlinks in one group: they are short. */
export const linksGroupSize = 256;

const numbered = (type: string, kind: Kind, group: number): string =>
  `${type}/${kind}/${String(group).padStart(5, '0')}.json`;

/** The group that holds the record at this position of its kind's rows. */
export const groupOf = (position: number): number => Math.floor(position / groupSize);
export const groupName = (kind: Kind, group: number): string => numbered('records', kind, group);
/** The group that holds the backlinks of the record at this position. */
export const linksGroupOf = (position: number): number => Math.floor(position / linksGroupSize);
export const linksName = (kind: Kind, group: number): string => numbered('links', kind, group);
export const rowsName = (kind: Kind): string => `rows/${kind}.json`;
export const searchName = (lang: string): string => `search/${lang}.idx`;

/** Whether an entry is stored uncompressed, so that it can be read at any offset. */
export const isStored = (name: string): boolean => name === idsName || name.startsWith('search/');

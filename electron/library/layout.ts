/** Names of the entries of a pack, shared by writer and reader (docs/pack-format.md). */
import type { Kind } from '../../data/model';

/** Records in one compressed group: few enough that a page costs one small read, many enough to compress well. */
export const groupSize = 32;

/** The group that holds the record at this position of its kind's rows. */
export const groupOf = (position: number): number => Math.floor(position / groupSize);
export const groupName = (kind: Kind, group: number): string =>
  `records/${kind}/${String(group).padStart(5, '0')}.json`;
export const rowsName = (kind: Kind): string => `rows/${kind}.json`;
export const linksName = 'links.json';
export const searchName = (lang: string): string => `search/${lang}.idx`;

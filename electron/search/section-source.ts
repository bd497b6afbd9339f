/**
 * The search section of a language: what it is made of, and the files that it becomes. The writer of a pack provides the
 * first and puts the second into the pack, stored, so that they are read where they lie.
 */
import type { AnyRecord, PackHeader, RecordId, Text } from '../../data/model';

export interface SectionSource {
  readonly lang: string;
  /** The language of records that name none. */
  readonly first: string;
  /** What its terms are called in other languages. */
  readonly terms: NonNullable<PackHeader['terms']>;
  /** The records that have words in the language, in the pack's order, read anew each time it is asked for. */
  records(): Iterable<AnyRecord>;
  /** The text of a record in the language, or null when the pack has none. */
  text(id: RecordId): Text | null;
  /** The number of a record among all of the pack: the same in every language. */
  ordinal(id: RecordId): number;
  /** Any record of the pack, of whatever language: for the titles of those that a record names. */
  lookup(id: RecordId): AnyRecord | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SectionFile {
  /** Name of the entry: `search/en.idx`. */
  readonly name: string;
  /** Path of the file; whoever asked for it removes it. */
  readonly file: string;
  /** The hash (hex) with which a reader of the file checks it block by block; null when the pack shall keep such hashes. */
  readonly root: string | null;
}

/** What the rest of the program knows of an open pack. `open.ts` makes one from a file. */
import type { FileHandle } from 'node:fs/promises';
import type { AnyRecord, Backlink, Kind, PackSummary, RecordId, Row, Signer, Text } from '../../data/model';
import type { Blocks } from './blocks';
import type { PackError } from './error';

/** An entry that is stored as it is, so that it can be read at any offset of the pack's file. Bytes. */
export interface Section {
  /** The open file; the pack closes it. */
  readonly fd: number;
  readonly offset: number;
  readonly length: number;
  /** SHA-256 (hex) of all its bytes. */
  readonly sha256: string;
  /** The hash (hex) from which a reader that checks block by block begins; null when the section has none. */
  readonly root: string | null;
}

export interface Pack {
  readonly file: string;
  readonly manifest: PackSummary;
  /** Whose signature the pack has; null when it has none. */
  readonly signer: Signer | null;
  /** The record, or null when the pack has none of that id. */
  record(id: RecordId): Promise<AnyRecord | null>;
  /** Rows of a kind in the pack's order (sessions, resolutions and decisions newest first, the rest by title). */
  rows(kind: Kind): Promise<readonly Row[]>;
  /** Those at the positions from `from` to before `to`, or as many as there are. */
  rowsBetween(kind: Kind, from: number, to: number): Promise<readonly Row[]>;
  /** The row of one record, or null. */
  row(id: RecordId): Promise<Row | null>;
  /** Who names the record. */
  backlinks(id: RecordId): Promise<readonly Backlink[]>;
  /** The text of a record in a language, or null when the pack has none. */
  text(id: RecordId, lang: string): Promise<Text | null>;
  /** An entry that is stored uncompressed, or null when the pack has none of that name. */
  section(name: string): Promise<Section | null>;
  /** The same entry by the blocks that were hashed when the pack was made; null when it has none. */
  blocks(name: string): Promise<Blocks | null>;
  /** Every id in ascending order, with a digest that differs when anything of the record does (empty in format 1). */
  digests(): Promise<Iterable<{ id: RecordId; digest: Buffer }>>;
  /** Reads everything and answers every problem: nothing, when the pack is as it was made. */
  verify(): Promise<readonly PackError[]>;
  /** Closes a file with the pack: one that was made for it. */
  closeLater(file: FileHandle): void;
  close(): Promise<void>;
}

/** What the rest of the program knows of an open pack. `open.ts` makes one from a file. */
import type { AnyRecord, Backlink, Kind, Manifest, RecordId, Row } from '../../data/model';
import type { PackError } from './error';

/** A stretch of a pack's file that is stored as it is, so that it can be read at any offset. Bytes. */
export interface Section {
  readonly offset: number;
  readonly length: number;
}

export interface Pack {
  readonly file: string;
  readonly manifest: Manifest;
  /** The record, or null when the pack has none of that id. */
  record(id: RecordId): Promise<AnyRecord | null>;
  /** Rows of a kind in the pack's order (sessions, resolutions and decisions newest first, the rest by title). */
  rows(kind: Kind): Promise<readonly Row[]>;
  /** The row of one record, or null. */
  row(id: RecordId): Promise<Row | null>;
  /** Who names the record. */
  backlinks(id: RecordId): Promise<readonly Backlink[]>;
  /** An entry that is stored uncompressed, or null when the pack has none of that name. */
  section(name: string): Section | null;
  /** Reads everything and answers every problem: nothing, when the pack is as it was made. */
  verify(): Promise<readonly PackError[]>;
  close(): Promise<void>;
}

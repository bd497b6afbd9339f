/** A text before its paragraphs have anchors: those are given when every language of it has been read. */
import type { Footnote, Run, TextCell } from '../../../data/model';
import type { Meta } from './meta';

export interface DraftPoint {
  readonly num?: string;
  readonly runs: Run[];
  readonly points: DraftPoint[];
}

export interface DraftBlock {
  readonly part: 'preamble' | 'operative' | 'annex';
  /** Which section of the text it stands in; sections are numbered through. */
  readonly section: number;
  /** Which annex, from 1; 0 elsewhere. */
  readonly annex: number;
  readonly type: 'paragraph' | 'heading' | 'table';
  /** The words that open a text: "The General Assembly,". */
  readonly formula: boolean;
  readonly level: number;
  readonly num?: string;
  readonly runs: Run[];
  readonly points: DraftPoint[];
  readonly rows: TextCell[][];
}

/** One language of a resolution, as its file gives it. */
export interface Expression {
  readonly file: string;
  readonly lang: string;
  /** "A/RES/80/236 A". */
  readonly symbol: string;
  /** As the text itself is headed: "80/236". */
  readonly number?: string;
  readonly title: string;
  readonly cover: Cover;
  readonly meta: Meta;
  readonly blocks: readonly DraftBlock[];
  readonly notes: readonly Footnote[];
  readonly closing: readonly string[];
}

/** What stands on the cover page. */
export interface Cover {
  symbol?: string;
  publisher?: string;
  body?: string;
  issued?: string;
  session?: { number?: number; title: string };
  item?: { number?: string; label: string; title?: string };
  heading?: string;
  proponent?: string;
}

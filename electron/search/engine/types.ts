/**
 * The shapes of the engine. Terms, documents and fields are named by numbers from 0: terms in the order of their UTF-16 units,
 * documents in lunr's order of refs (see docs/index-format.md), fields in the order in which they were declared.
 */

/** Where an index lies: bytes in memory, or a part of an open file (read at positions, synchronously; the caller closes it). */
export type Source = Uint8Array | FileSection;

export interface FileSection {
  /** A file descriptor that is open for reading (`FileHandle.fd`). */
  readonly fd: number;
  /** Where the section begins, in bytes. */
  readonly offset: number;
  readonly length: number;
}

export interface OpenOptions {
  /** What the caller knows the hash of the index's header to be (hex); another one is an IndexError. */
  readonly headerHash?: string;
}

/** Terms `lo` to `hi - 1`. */
export interface TermRange {
  readonly lo: number;
  readonly hi: number;
}

export interface NearTerm {
  readonly term: number;
  /** Optimal string alignment in UTF-16 units: insertion, deletion, substitution, two neighbours exchanged. */
  readonly distance: number;
}

export interface Dictionary {
  /** How many terms there are. */
  readonly size: number;
  /** The number of the term, or -1. */
  find(word: string): number;
  /** The terms that begin with the prefix; an empty range (`lo === hi`) when none does. */
  range(prefix: string): TermRange;
  /** The text of a term. @throws RangeError for a number that is no term's. */
  term(number: number): string;
  /** Terms at most `distance` from the word, the word itself among them; nearest first, then by number. */
  near(word: string, distance: 1 | 2): NearTerm[];
}

/** Terms `lo` to `hi - 1` as one meaning of a typed word. */
export interface Alternative extends TermRange {
  /** What the weights of these terms are multiplied with. */
  readonly boost: number;
  /** 0 (best) to 255: how well these terms answer what was typed. */
  readonly tier: number;
}

/** `required` and `optional` clauses together: at most 23. */
export type Presence = 'required' | 'optional' | 'prohibited';

interface ClauseBase {
  readonly presence: Presence;
  /** By field: what weights in it are multiplied with; 0 leaves the field out. Absent: 1 for every field. */
  readonly fields?: readonly number[];
}

/** A document matches when it has any term of any alternative. A term of several alternatives counts once, by that of the best tier, or the first of these. */
export interface WordClause extends ClauseBase {
  readonly alternatives: readonly Alternative[];
}

/** A document matches when one of its fields has the words one after the other. Needs an index with word positions. */
export interface PhraseClause extends ClauseBase {
  /** For each place of the phrase the terms that may stand there. */
  readonly phrase: readonly (readonly number[])[];
  readonly boost: number;
  readonly tier: number;
}

export type Clause = WordClause | PhraseClause;

/** A set of documents: bit `d & 31` of element `d >>> 5`. */
export type DocumentSet = Uint32Array;

export interface EvaluateOptions {
  /** How many hits at most. */
  readonly limit: number;
  /** Whether the set of all matching documents is wanted too. */
  readonly collect?: boolean;
  /** Only documents of this set. */
  readonly within?: DocumentSet;
  /** Writes the keys of documents that match, a batch at a time and each document once; absent: their scores. */
  readonly rank?: (batch: Batch) => void;
}

/** Documents that match, and what `Match` says of each, at the same place of each array; valid during the call. */
export interface Batch {
  /** How many there are. */
  count: number;
  readonly documents: Uint32Array;
  readonly scores: Float64Array;
  readonly tiers: Uint8Array;
  readonly clauses: Uint32Array;
  /** The numbers by which hits are ordered, the greatest first; equal ones by document. */
  readonly keys: Float64Array;
}

export interface Match {
  readonly document: number;
  /** The sum over clauses, terms and fields of boost × field's factor × lunr's weight. */
  readonly score: number;
  /** The worst, over the clauses that matched, of the best tier in each. */
  readonly tier: number;
  /** Bit i is set when clause i matched, counting those that are not prohibited as they were given. */
  readonly clauses: number;
}

export interface Matches {
  /** Best first. */
  readonly hits: readonly Match[];
  /** How many documents match. */
  readonly total: number;
  /** All of them, when `collect` was asked for. */
  readonly documents?: DocumentSet;
}

/** Documents that have a term in a field, ascending, and lunr's weight × 1000 in each. Valid until the next call of the index. */
export interface PostingList {
  readonly documents: Uint32Array;
  readonly weights: Uint32Array;
}

/** An open index. Every method throws an IndexError when what it reads was altered. */
export interface SearchIndex {
  readonly documentCount: number;
  readonly fieldNames: readonly string[];
  readonly hasPositions: boolean;
  /** The SHA-256 of the header, hex. */
  readonly headerHash: string;
  readonly dictionary: Dictionary;
  ref(document: number): string;
  /** In how many documents the field has the term. */
  frequency(term: number, field: number): number;
  postings(term: number, field: number): PostingList;
  /** The places of a term in a field of a document, ascending; empty when it is not there. Needs an index with word positions. */
  positions(term: number, field: number, document: number): number[];
  evaluate(clauses: readonly Clause[], options: EvaluateOptions): Matches;
  /**
   * The same in slices of a few milliseconds, with the event loop in between, so that a newer question can cancel it.
   * @throws the signal's reason once it is aborted.
   */
  evaluateInSlices(clauses: readonly Clause[], options: EvaluateOptions, signal: AbortSignal): Promise<Matches>;
}

/** The words of one field of one document, in order, as they are to be found (already folded). */
export interface FieldWords {
  readonly words: readonly string[];
  /** The place of each word, not descending; absent: 0, 1, 2, … */
  readonly places?: readonly number[];
  /** Start and length of each word in the text, alternating: what lunr calls `position`. */
  readonly spans?: readonly number[];
}

export interface IndexDocument {
  /** Its name in lunr's results; each document has its own. */
  readonly ref: string;
  readonly boost?: number;
  /** By field, in the order of the fields. */
  readonly fields: readonly FieldWords[];
}

export interface FieldDefinition {
  readonly name: string;
  readonly boost?: number;
}

export interface BuildOptions {
  readonly fields: readonly FieldDefinition[];
  /** Keep the places of words, for phrases. */
  readonly places?: boolean;
  /** Keep start and length of words, for lunr's match data. */
  readonly spans?: boolean;
  /** Whether a `CompactIndex` can be opened over it, which needs two orders of its terms; absent: it can. */
  readonly lunr?: boolean;
  /** BM25 as in lunr; absent: 1.2 and 0.75. */
  readonly k1?: number;
  readonly b?: number;
  /** Labels of lunr's search pipeline. */
  readonly pipeline?: readonly string[];
  /** Words held in memory before they are sorted and written to a temporary file; absent: two million. The bytes do not depend on it. */
  readonly memoryWords?: number;
  readonly signal?: AbortSignal;
  /** Called now and then with the number of documents read. */
  readonly progress?: (documents: number) => void;
  /** Where temporary files go while it builds; absent: the system's folder. Nothing of them is left. */
  readonly temporary?: string;
}

/** What was written. */
export interface BuiltIndex {
  readonly length: number;
  readonly headerHash: string;
  readonly documents: number;
  readonly terms: number;
}

/** Writes an index; the same documents in the same order give the same bytes. A cancelled or failed build leaves no file. */
export type BuildIndexFile = (
  file: string,
  documents: AsyncIterable<IndexDocument> | Iterable<IndexDocument>,
  options: BuildOptions,
) => Promise<BuiltIndex>;

/** The same in memory. */
export type BuildIndex = (
  documents: AsyncIterable<IndexDocument> | Iterable<IndexDocument>,
  options: BuildOptions,
) => Promise<Uint8Array>;

/** Opens an index; only its header is read. @throws IndexError when it is not one, of another version, or damaged. */
export type OpenIndex = (source: Source, options?: OpenOptions) => SearchIndex;

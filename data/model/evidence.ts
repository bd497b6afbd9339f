/**
 * The evidence that every record carries: where a statement was read, how far it can be trusted, what was computed
 * rather than read, where sources disagree, and what was looked for and not found.
 */
import { z } from 'zod';
import { recordId } from './id';
import { words as text } from './words';

/** High: an official text, or two independent sources. Medium: one good source. Low: weak or conflicting sources. */
export const confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof confidence>;

/** Ids of `source` records, in the order in which a page numbers them. */
const sources = z.array(recordId).default([]);

/** Two or more sources that disagree about one field; the program shows every value and chooses none in silence. */
export const conflict = z.strictObject({
  /** The field or matter in dispute, as a reader would say it: "countries attending". */
  about: text,
  values: z.array(z.strictObject({ value: text, sources, note: text.optional() })).min(2),
  note: text.optional(),
});
export type Conflict = z.infer<typeof conflict>;

/** A value that was computed and not read: which field, and what it was computed from. */
export const derivation = z.strictObject({ field: text, from: text });
export type Derivation = z.infer<typeof derivation>;

/** Evidence of one field that rests on sources of its own (a vote from a newspaper in an official record). */
export const fieldEvidence = z.strictObject({ sources, confidence: confidence.optional(), note: text.optional() });
export type FieldEvidence = z.infer<typeof fieldEvidence>;

export const evidence = {
  sources,
  confidence,
  /** What the confidence covers, when it does not cover the whole record. */
  confidenceNote: text.optional(),
  derived: z.array(derivation).default([]),
  conflicts: z.array(conflict).default([]),
  /** Keyed by the name of a field of the record. */
  evidence: z.record(z.string(), fieldEvidence).default({}),
  /** What was not found in the sources read, in the words to be shown. */
  gaps: z.array(text).default([]),
  notes: z.array(text).default([]),
};

/** A number as a source states it: `{ value: 900, qualifier: 'some' }`. */
export const figure = z.strictObject({
  value: z.number().int().nonnegative(),
  /** The source's own hedge; absent when the figure is stated as exact. */
  qualifier: z.enum(['some', 'about', 'nearly', 'more than', 'at least']).optional(),
});
export type Figure = z.infer<typeof figure>;

/** A paragraph in the project's own words, with the sources of what it states. */
export const paragraph = z.strictObject({
  heading: text.optional(),
  text,
  sources,
  /** Records that the paragraph is about. */
  about: z.array(recordId).default([]),
});
export type Paragraph = z.infer<typeof paragraph>;

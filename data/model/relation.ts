/** What one record does to another: the question "is it still in force, and what does it build on?". */
import { z } from 'zod';
import { anchor } from './anchor';
import { recordId } from './id';
import { words } from './words';

/** `cites`: the text names the other document and says nothing of the kinds before. */
export const relationTypes = ['recalls', 'reaffirms', 'amends', 'repeals', 'implements', 'concerns', 'cites'] as const;
export const relationType = z.enum(relationTypes);
export type RelationType = z.infer<typeof relationType>;

export const relation = z.strictObject({
  type: relationType,
  target: recordId,
  note: words.optional(),
  /** Paragraphs of this record's text that say so. */
  at: z.array(anchor).default([]),
  sources: z.array(recordId).default([]),
});
export type Relation = z.infer<typeof relation>;

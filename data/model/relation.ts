/** What one record does to another: the question "is it still in force, and what does it build on?". */
import { z } from 'zod';
import { recordId } from './id';

export const relationTypes = ['recalls', 'amends', 'repeals', 'implements', 'concerns'] as const;
export const relationType = z.enum(relationTypes);
export type RelationType = z.infer<typeof relationType>;

export const relation = z.strictObject({
  type: relationType,
  target: recordId,
  note: z.string().min(1).optional(),
  sources: z.array(recordId).default([]),
});
export type Relation = z.infer<typeof relation>;

/** A document without its looks: what the print window reads off its own page, for word processors and plain text. */
import { z } from 'zod';

const text = z.string().max(200_000);
const anchor = z.string().max(40);

/** A piece of a line. */
export const run = z.strictObject({
  text,
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Raised: the number of a source. */
  raised: z.boolean().optional(),
  /** Set smaller: remarks and labels. */
  small: z.boolean().optional(),
});
export type Run = z.infer<typeof run>;

const runs = z.array(run).max(5000);
const cell = z.strictObject({ runs, head: z.boolean(), end: z.boolean() });

export const block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    level: z.number().int().min(1).max(3),
    runs,
    anchor: anchor.optional(),
  }),
  /** `over` and `title` begin a cover, `foot` ends it. */
  z.strictObject({
    type: z.literal('paragraph'),
    style: z.enum(['body', 'lead', 'small', 'note', 'over', 'title', 'foot']),
    runs,
  }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(runs).max(5000) }),
  /** The first `heads` rows repeat on every page. */
  z.strictObject({
    type: z.literal('table'),
    heads: z.number().int().max(5),
    rows: z.array(z.array(cell).max(30)).max(60_000),
  }),
  z.strictObject({ type: z.literal('contents'), entries: z.array(z.strictObject({ text, anchor })).max(500) }),
  z.strictObject({ type: z.literal('break') }),
]);
export type Block = z.infer<typeof block>;

export const blocks = z.array(block).max(100_000);

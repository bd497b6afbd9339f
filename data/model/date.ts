/** Dates as precisely as a source gives them: `2019`, `2019-10` or `2019-10-15` (ISO 8601), and periods of them. */
import { z } from 'zod';

const pattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a full date names a day that exists; shorter dates always do. */
function exists(date: string): boolean {
  if (date.length < 10) return true;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

export const partialDate = z
  .string()
  .regex(pattern, 'is not a date: write 2019, 2019-10 or 2019-10-15')
  .refine(exists, 'names a day that does not exist');
export type PartialDate = z.infer<typeof partialDate>;

/** A period; a missing end is unknown, or not yet reached: the record's notes say which. */
export const period = z
  .strictObject({ start: partialDate.optional(), end: partialDate.optional() })
  .refine((p) => !p.start || !p.end || p.start.slice(0, p.end.length) <= p.end, 'ends before it starts');
export type Period = z.infer<typeof period>;

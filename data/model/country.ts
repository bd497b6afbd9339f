/** Countries as sources name them. */
import { z } from 'zod';

/** ISO 3166-1 alpha-2. Absent where a country has no code of its own in the list (a former state). */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'is not a country code of two capital letters');
/** A country as the source names it, with its code when it has one. */
export const country = z.strictObject({ name: z.string().min(1), code: countryCode.optional() });
export type Country = z.infer<typeof country>;

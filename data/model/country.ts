/** Countries as sources name them. */
import { z } from 'zod';
import { words } from './words';

/** ISO 3166-1 alpha-2. Absent where a country has no code of its own in the list (a former state). */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'is not a country code of two capital letters');
/** A country as the source names it, with its code when it has one. */
export const country = z.strictObject({ name: words, code: countryCode.optional() });
export type Country = z.infer<typeof country>;

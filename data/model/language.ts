/** Language tags. */
import { z } from 'zod';

/** A language as BCP 47 writes it; also part of the name of a search section and of a folder of texts. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'is not a language tag, for example en');

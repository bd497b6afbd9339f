/** Addresses in the web: shown, and opened by the system's browser only when asked. */
import { z } from 'zod';

export const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/\S+$/, 'is not a web address');

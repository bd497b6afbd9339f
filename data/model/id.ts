/** Schemas of kinds and ids. An id is `kind/slug`; a link is `rostrum://PACK/kind/slug`. */
import { z } from 'zod';
import { idPattern, kinds, slugPattern } from './kind';

export const kind = z.enum(kinds);

export const recordId = z
  .string()
  .max(200)
  .regex(idPattern, 'is not an id: write kind/slug in lower case, for example session/88');

/** Names of devices on Windows: an installed pack has a folder of its id. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export const packId = z
  .string()
  .max(80)
  .regex(new RegExp(`^${slugPattern}$`), 'is not a pack id: lower-case letters, digits and single hyphens')
  .refine((id) => !device.test(id), 'is the name of a device on Windows: choose another');

/** Places in a text. */
import { z } from 'zod';

/** `pp-3` (3rd preambular paragraph), `op-2-a` (operative paragraph 2, first point), `annex-1-p-4`, `op-h-1` (heading). */
export const anchor = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'is not an anchor, for example op-2-a');
export type Anchor = z.infer<typeof anchor>;

/** What the main process tells the search host. A `connect` carries a MessagePort. */
import { z } from 'zod';

export const hostMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('open'), file: z.string() }),
  z.strictObject({ type: z.literal('connect') }),
]);
export type HostMessage = z.infer<typeof hostMessage>;

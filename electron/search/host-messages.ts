/** What the main process tells the search host. A `connect` carries a MessagePort. */
import { z } from 'zod';
import { packId } from '../../data/model';
import { languages } from '../../data/model/spoken';

export const hostMessage = z.discriminatedUnion('type', [
  /** The pack that is shown, and the others that are installed, by the absolute paths of their files. */
  z.strictObject({
    type: z.literal('open'),
    file: z.string(),
    others: z.array(z.strictObject({ id: packId, file: z.string() })),
  }),
  z.strictObject({ type: z.literal('connect') }),
  /** The language of errors. */
  z.strictObject({ type: z.literal('speak'), language: z.enum(languages) }),
]);
export type HostMessage = z.infer<typeof hostMessage>;

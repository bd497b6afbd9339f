/** Words of a record or a text. */
import { z } from 'zod';

/** Never empty, and no longer than a page can lay out at once: the longest paragraph of the United Nations has 3,000 characters. */
export const words = z.string().min(1).max(65_536);

/** The key under which a whole title is looked up. */
import { createHash } from 'node:crypto';
import { wordsOf } from '../analysis/words';

/** 60 bits of the SHA-1 of the folded words in one piece: `icore` and I-Core alike. Null for a text without words. */
export function titleKey(title: string): string | null {
  const words = wordsOf(title).map(({ word }) => word);
  return words.length === 0 ? null : createHash('sha1').update(words.join('')).digest('base64url').slice(0, 10);
}

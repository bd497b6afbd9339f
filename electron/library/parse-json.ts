/** JSON of a pack's entry. */
import type { z } from 'zod';
import { checkBounds } from './bounds';
import { PackError } from './error';
import { invalidOf, type Invalid } from './invalid';

/** The value of an entry's bytes. @throws PackError when they are not JSON in UTF-8 */
export function parseJson(file: string, place: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new PackError(file, place, { code: 'notJson' });
  }
}

/** A value of a schema. @param at where in the entry it lies @throws PackError when it is not, or is more than a pack ever holds */
export function parseBounded<T>(file: string, place: string, value: unknown, schema: z.ZodType<T>, at?: number): T {
  let parsed;
  try {
    checkBounds(value);
    parsed = schema.safeParse(value);
  } catch (error) {
    throw PackError.of(file, place, error);
  }
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = [...(at === undefined ? [] : [at]), ...(issue?.path ?? [])].join('.');
  const why: Invalid = issue ? invalidOf(issue, value) : { is: 'other', words: '' };
  throw new PackError(file, place, { code: 'notValid', at: path.slice(0, 200), why });
}

/** JSON of a pack's entry. */
import { getNewCopy, PackError } from './error';

/** The value of an entry's bytes. @throws PackError when they are not JSON in UTF-8 */
export function parseJson(file: string, place: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new PackError(file, place, 'the entry is not valid JSON', getNewCopy);
  }
}

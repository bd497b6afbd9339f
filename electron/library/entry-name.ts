/** Names of a pack's entries: such as every system can write, so that a pack is safe to unpack by whatever tool. */
import { Faulty } from './error';

const longest = 200;
const allowed = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/i;
/** Windows drops a dot at the end of a name, and means a device by these, whatever comes after the first dot. */
const unwritable = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:[./]|$)|\.(?:\/|$)/i;

/** @param name each byte as a character of Latin-1 @throws Faulty */
export function checkName(name: string): void {
  if (name.length <= longest && allowed.test(name) && !unwritable.test(name)) return;
  throw new Faulty({ code: 'badName' }, shown(name.slice(0, 80)));
}

/**
 * Refuses a name that some systems take for one that was there before: one that differs in capitals only, and a file where
 * another entry needs a folder. @param taken remembers names, and folders with a slash at their end @throws Faulty
 */
export function refuseCollision(name: string, taken: Set<string>): void {
  const folded = name.toLowerCase();
  let collides = taken.has(folded) || taken.has(`${folded}/`);
  for (let slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
    collides ||= taken.has(folded.slice(0, slash));
    taken.add(folded.slice(0, slash + 1));
  }
  if (collides) throw new Faulty({ code: 'twice' }, name);
  taken.add(folded);
}

/** Somebody's bytes as words that can be shown: no controls, nothing that turns the direction of the text around it. */
export function shown(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
}

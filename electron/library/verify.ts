/** Reads all of a pack: that nothing was altered, and that each part is where the others say. */
import type { Kind } from '../../data/model';
import type { Contents } from './contents';
import { PackError } from './error';
import { idsName } from './layout';
import type { Pack } from './pack';

/** Rows that are looked at before others get their turn. */
const portion = 500;

/** Every problem, each entry once. `read` is told the bytes of the file that were read so far. */
export async function verifyPack(pack: Pack, contents: Contents): Promise<readonly PackError[]> {
  const problems = new Map<string, PackError>();
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      // One damaged group fails for each of its records: once is enough.
      problems.set(error.place, problems.get(error.place) ?? error);
    }
  };
  await attempt(async () => {
    for (const name of (await contents.sums()).keys()) await attempt(() => contents.check(name));
  });
  let total = 0;
  for (const [kind, count] of Object.entries(pack.manifest.counts) as [Kind, number][]) {
    total += count;
    for (let from = 0; from < count && problems.size === 0; from += portion) {
      await attempt(async () => {
        for (const { id } of await pack.rowsBetween(kind, from, from + portion)) {
          const parts = [await pack.row(id), await pack.record(id), await pack.backlinks(id)];
          if (parts.includes(null)) throw contents.refuse(idsName, { code: 'noId', id });
          for (const lang of pack.manifest.languages) await pack.text(id, lang);
        }
      });
    }
  }
  await attempt(async () => {
    let found = 0;
    let before = '';
    for (const { id } of await pack.digests()) {
      // Bisection, and comparing two versions, rest on the order.
      if (id <= before) throw contents.refuse(idsName, { code: 'idIndex' });
      before = id;
      found++;
    }
    if (found !== total) throw contents.refuse(idsName, { code: 'miscounted', found, counted: total });
  });
  return [...problems.values()];
}

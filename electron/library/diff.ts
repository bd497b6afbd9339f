/** What differs between two versions of a pack: which records came, went and changed, and in which fields. */
import type { RecordId } from '../../data/model';
import type { Pack } from './pack';

export interface Difference {
  readonly id: RecordId;
  readonly change: 'added' | 'changed' | 'removed';
  readonly title: string;
  /** Fields that differ, as paths: "title", "vote.for", "text (fr)". None unless the record changed. */
  readonly fields: readonly string[];
}

/** Differences in ascending order of their ids. Only records whose digests differ are read. @throws PackError */
export async function* diffPacks(before: Pack, after: Pack): AsyncGenerator<Difference> {
  const [olds, news] = [(await before.digests())[Symbol.iterator](), (await after.digests())[Symbol.iterator]()];
  let [old, now] = [olds.next(), news.next()];
  while (!old.done || !now.done) {
    if (now.done || (!old.done && old.value.id < now.value.id)) {
      if (!old.done)
        yield { id: old.value.id, change: 'removed', title: await titleIn(before, old.value.id), fields: [] };
      old = olds.next();
    } else if (old.done || now.value.id < old.value.id) {
      yield { id: now.value.id, change: 'added', title: await titleIn(after, now.value.id), fields: [] };
      now = news.next();
    } else {
      const { id, digest } = now.value;
      // Packs of format 1 have no digests: every record is compared.
      if (digest.length === 0 || !digest.equals(old.value.digest)) {
        const fields = await changedFields(before, after, id);
        if (fields.length > 0) yield { id, change: 'changed', title: await titleIn(after, id), fields };
      }
      [old, now] = [olds.next(), news.next()];
    }
  }
}

const titleIn = async (pack: Pack, id: RecordId): Promise<string> => (await pack.row(id))?.title ?? id;

async function changedFields(before: Pack, after: Pack, id: RecordId): Promise<string[]> {
  const [old, now] = [await before.record(id), await after.record(id)];
  const fields = differing(old, now, '');
  const languages = new Set(
    [old, now].flatMap((record) => (record && 'texts' in record ? record.texts.map((t) => t.lang) : [])),
  );
  for (const lang of [...languages].sort()) {
    const [was, is] = [await before.text(id, lang), await after.text(id, lang)];
    if (JSON.stringify(was) !== JSON.stringify(is)) fields.push(`text (${lang})`);
  }
  return fields;
}

/** Paths at which two values differ; a list counts as one value. */
function differing(a: unknown, b: unknown, path: string): string[] {
  if (isGroup(a) && isGroup(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.flatMap((key) => differing(a[key], b[key], path === '' ? key : `${path}.${key}`));
  }
  return JSON.stringify(a) === JSON.stringify(b) ? [] : [path];
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

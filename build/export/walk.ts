/** All records of a pack, kind by kind, in the pack's order, a few at a time. */
import { kinds, type AnyRecord, type Kind, type Text } from '../../data/model';
import type { Pack } from '../../electron/library/pack';

const atOnce = 256;

export async function* recordsOf(pack: Pack, kind: Kind): AsyncGenerator<AnyRecord> {
  const count = pack.manifest.counts[kind] ?? 0;
  for (let from = 0; from < count; from += atOnce) {
    for (const { id } of await pack.rowsBetween(kind, from, from + atOnce)) {
      const record = await pack.record(id);
      if (record) yield record;
    }
  }
}

export const kindsIn = (pack: Pack): Kind[] => kinds.filter((kind) => (pack.manifest.counts[kind] ?? 0) > 0);

/** The texts of a record, in the order in which it names their languages. */
export async function textsOf(pack: Pack, record: AnyRecord): Promise<Text[]> {
  const texts: Text[] = [];
  for (const { lang } of 'texts' in record ? record.texts : []) {
    const text = await pack.text(record.id, lang);
    if (text) texts.push(text);
  }
  return texts;
}

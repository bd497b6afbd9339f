/**
 * A pack of format 1 has search sections that this program cannot read: they are made anew when it is opened, in a temporary file
 * that is open for as long as the pack's own.
 */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kinds, type AnyRecord, type Kind, type RecordId } from '../../data/model';
import type { Pack } from '../library/pack';
import { searchDocument } from './document';
import { openSection, type Section } from './section/open';
import { writeSectionFile, type SectionEntry } from './section/write';

/** Indexes all records of a pack, in each of its languages. Rejects as the pack does when it is damaged. */
export async function indexOldPack(pack: Pack): Promise<Section[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-index-'));
  try {
    const sessions = new Map<RecordId, AnyRecord>();
    for await (const { record } of recordsOf(pack, ['session'])) sessions.set(record.id, record);
    const sections: Section[] = [];
    for (const lang of pack.manifest.languages) {
      const file = path.join(folder, lang);
      const { length, root } = await writeSectionFile(file, lang, entries(pack, lang, sessions), { temporary: folder });
      const handle = await open(file, 'r');
      pack.closeLater(handle);
      sections.push(openSection({ fd: handle.fd, offset: 0, length, root }));
    }
    return sections;
  } finally {
    // An open file goes when it is closed.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

interface Numbered {
  readonly record: AnyRecord;
  /** Its number among all of the pack. */
  readonly ordinal: number;
}

async function* recordsOf(pack: Pack, some: readonly Kind[]): AsyncGenerator<Numbered> {
  let ordinal = 0;
  for (const kind of some) {
    for (const { id } of await pack.rows(kind)) {
      const record = await pack.record(id);
      if (record) yield { record, ordinal };
      ordinal++;
    }
  }
}

/** The records of a language: this format has no texts in others. */
async function* entries(
  pack: Pack,
  lang: string,
  sessions: ReadonlyMap<RecordId, AnyRecord>,
): AsyncGenerator<SectionEntry> {
  for await (const { record, ordinal } of recordsOf(pack, kinds)) {
    const row = await pack.row(record.id);
    if (!row || (record.lang ?? pack.manifest.languages[0]) !== lang) continue;
    const document = searchDocument(record, (id) => sessions.get(id), {
      lang,
      own: true,
      text: null,
      terms: pack.manifest.terms ?? {},
    });
    yield { ordinal, document, row };
  }
}

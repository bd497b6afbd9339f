/**
 * The speeches of the corpus as records, to fill a pack with 50,000 of them. No kind of record is a speech: a decision is
 * the nearest by its shape (a title, a session, a year, prose), and every record says in a note what it really is. Such a
 * pack is measured, never shown to anybody.
 */
import { anyRecord, type AnyRecord, type PackHeader, type RecordId } from '../../../data/model';

/** A line of the corpus. The id is country (ISO 3166-1 alpha-3), session, year and a number. */
export interface Debate {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly year: number;
}

export const debatesHeader: PackHeader = {
  id: 'un-debates-50k',
  title: 'Speeches of the general debate (for measuring)',
  assembly: 'United Nations General Assembly',
  version: '1',
  asOf: '2022-12-31',
  languages: ['en'],
  licence: 'for measuring only',
  attribution: 'United Nations General Debate Corpus (Jankin, Baturo, Dasandi)',
  coverage: ['Parts of speeches, not decisions: made for measuring'],
};

const corpus: RecordId = 'source/general-debate-corpus';
const read = { sources: [corpus], confidence: 'high' };

/** The records in the corpus's order, and before them their source and the sessions that they name. */
export function* debateRecords(debates: Iterable<Debate>, sessions: Iterable<Debate>): Generator<AnyRecord> {
  yield anyRecord.parse({ id: corpus, kind: 'source', title: 'United Nations General Debate Corpus', type: 'corpus' });
  const known = new Map<number, number>();
  for (const { id, year } of sessions) known.set(sessionOf(id), year);
  for (const [number, year] of [...known].sort(([a], [b]) => a - b)) yield sessionRecord(number, year);
  for (const debate of debates) yield speech(debate);
}

const sessionOf = (id: string): number => Number(id.split('-')[1]);

function sessionRecord(number: number, year: number): AnyRecord {
  const title = `General Assembly, session ${number}`;
  return anyRecord.parse({ ...read, id: `session/${number}`, kind: 'session', title, number, year });
}

function speech({ id, title, body, year }: Debate): AnyRecord {
  return anyRecord.parse({
    ...read,
    id: `decision/${id.toLowerCase()}`,
    kind: 'decision',
    title,
    session: `session/${sessionOf(id)}`,
    year,
    titleIs: 'descriptive',
    subjects: [id.slice(0, 3)],
    notes: ['Part of a speech in the general debate, not a decision.'],
    summary: [{ text: body, sources: [corpus] }],
  });
}

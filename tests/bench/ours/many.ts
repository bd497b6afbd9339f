/** A pack of tens of thousands of short resolutions, to scroll in. It is made of nothing but numbers, measured, and shown to nobody. */
import { anyRecord, type AnyRecord, type PackHeader } from '../../../data/model';

export const manyHeader: PackHeader = {
  id: 'many-rows',
  title: 'Rows to scroll in (for measuring)',
  assembly: 'Assembly of Rows',
  version: '1',
  asOf: '2026-01-01',
  languages: ['en'],
  licence: 'for measuring only',
  attribution: 'made by the benchmark',
  coverage: ['No resolutions: made for measuring'],
};

const sessions = 80;
const read = { sources: ['source/bench'], confidence: 'high' };
const verbs = ['Strengthening', 'Reaffirming', 'Report on', 'Financing of', 'Cooperation in', 'Follow-up to'];
const matters = [
  'regional training',
  'border management',
  'the protection of children',
  'cyber security',
  'the budget',
];
const ends = ['', ' and its implementation', ' in Africa, the Americas, Asia and Europe', ': next steps', ', revised'];

/** The records: a source, sessions, and `count` resolutions spread over them. */
export function* manyRecords(count: number): Generator<AnyRecord> {
  yield anyRecord.parse({ id: 'source/bench', kind: 'source', title: 'The benchmark', type: 'corpus' });
  for (let number = 1; number <= sessions; number++) {
    const title = `Session ${String(number)}`;
    yield anyRecord.parse({
      ...read,
      id: `session/${String(number)}`,
      kind: 'session',
      title,
      number,
      year: 1945 + number,
    });
  }
  for (let at = 0; at < count; at++) {
    const session = 1 + (at % sessions);
    yield anyRecord.parse({
      ...read,
      id: `resolution/r-${String(at)}`,
      kind: 'resolution',
      symbol: `R/${String(session)}/${String(1 + Math.floor(at / sessions))}`,
      title: [
        verbs[at % verbs.length],
        ` ${matters[(at * 7) % matters.length] ?? ''}`,
        ends[(at * 3) % ends.length],
      ].join(''),
      titleIs: 'official',
      session: `session/${String(session)}`,
      year: 1945 + session,
    });
  }
}

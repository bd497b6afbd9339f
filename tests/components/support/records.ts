/** A few records of the real shapes, enough to search, list and show. */
import { anyRecord, row, type AnyRecord, type Row } from '../../../data/model';
import type { PackInfo, Page } from '../../../electron/bridge';

export const packInfo: PackInfo = {
  format: 1,
  id: 'small',
  title: 'Small Assembly',
  assembly: 'Small Assembly',
  version: '1',
  asOf: '2026-11-20',
  languages: ['en'],
  licence: 'CC0-1.0',
  attribution: 'Made for tests.',
  highlight: 'session/88',
  coverage: ['Two sessions.'],
  counts: { session: 2, resolution: 1, decision: 7, person: 1, source: 1 },
};

export const session: AnyRecord = anyRecord.parse({
  id: 'session/88',
  kind: 'session',
  title: '88th session',
  number: 88,
  year: 2019,
  period: { start: '2019-10-15', end: '2019-10-18' },
  city: 'Santiago',
  country: { name: 'Chile', code: 'CL' },
  resolutionsAdopted: { value: 13 },
  numberPattern: 'GA-2019-88-RES-{n}',
  summary: [{ text: 'Some 900 delegates met in Santiago.' }],
  confidence: 'high',
  gaps: ['The texts of the resolutions were not found.'],
});

export const sessionRows: Row[] = [
  row.parse({ id: 'session/89', kind: 'session', title: '89th session', number: 89, year: 2021, city: 'Istanbul' }),
  row.parse({
    id: 'session/88',
    kind: 'session',
    title: '88th session',
    number: 88,
    year: 2019,
    city: 'Santiago',
    country: { name: 'Chile', code: 'CL' },
    adopted: 13,
    numberPattern: 'GA-2019-88-RES-{n}',
  }),
];

const resolutionRow = row.parse({
  id: 'resolution/ga-2019-88-res-10',
  kind: 'resolution',
  title: 'Cyber rules of procedure',
  symbol: 'GA-2019-88-RES-10',
  sessions: ['session/88'],
  year: 2019,
  titleIs: 'official',
  titles: { ar: 'قواعد الإجراءات السيبرانية', fr: 'Règles de procédure cyber' },
  confidence: 'high',
});

const decisionRows = Array.from({ length: 7 }, (_, i) =>
  row.parse({
    id: `decision/cyber-${i + 1}`,
    kind: 'decision',
    title: `Cyber decision ${i + 1}`,
    sessions: ['session/88'],
    year: i < 5 ? 2019 : 2021,
    outcome: 'endorsed',
    titleIs: 'descriptive',
    confidence: i % 2 ? 'medium' : 'high',
  }),
);

const personRow = row.parse({
  id: 'person/sarka-havrankova',
  kind: 'person',
  title: 'Šárka Havránková',
  country: { name: 'Czechia', code: 'CZ' },
  sessions: ['session/88'],
  posts: [{ role: 'Vice-President for Europe', session: 'session/88', start: '2019-10-18' }],
  confidence: 'high',
});

const sourceRow = row.parse({ id: 'source/cyber', kind: 'source', title: 'Cyber partnerships', type: 'official page' });

/** Every row that can be found, best first. */
export const found: readonly Row[] = [...decisionRows, resolutionRow, personRow, sourceRow];

/** The page of any of the rows; null for others. */
export function pageOf(id: string): Page | null {
  if (id === 'session/88') return { record: session, rows: [...found], backlinks: [] };
  const known = found.find((one) => one.id === id);
  if (!known) return null;
  const { kind, title, symbol, titleIs, outcome, year, type, country } = known;
  const given = { id, kind, title, symbol, titleIs, outcome, year, type, country, confidence: known.confidence };
  const fields = Object.entries(given).filter(([, value]) => value !== undefined);
  return { record: anyRecord.parse(Object.fromEntries(fields)), rows: [], backlinks: [] };
}

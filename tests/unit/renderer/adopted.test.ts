/** What is counted, cited and narrowed around resolutions. */
import { describe, expect, it } from 'vitest';
import { anyRecord, row, type Row } from '../../../data/model';
import { adoptedCount } from '../../../renderer/parts/record/adopted-count';
import { citation } from '../../../renderer/parts/record/citation';
import { setFilters } from '../../../renderer/views/resolutions/chips';
import { counted, narrow, readFilters } from '../../../renderer/views/resolutions/filters';

Object.assign(globalThis, { document: { documentElement: { lang: 'en' } } });

const session = row.parse({
  id: 'session/88',
  kind: 'session',
  title: '88th session',
  number: 88,
  year: 2019,
  city: 'Santiago',
  adopted: 13,
  numberPattern: 'GA-2019-88-RES-{n}',
});
const adopted = (id: string, more: object): Row =>
  row.parse({ id, kind: id.split('/')[0], title: id, sessions: ['session/88'], year: 2019, ...more });
const all = [
  adopted('resolution/ga-2019-88-res-10', { symbol: 'GA-2019-88-RES-10', confidence: 'high' }),
  adopted('decision/i-core', { confidence: 'high' }),
  adopted('decision/statutes', { confidence: 'medium' }),
  adopted('decision/elsewhere', { sessions: ['session/89'], year: 2021, confidence: 'high' }),
];

describe('what a session adopted', () => {
  it('counts numbers and subjects of that session alone', () => {
    const count = adoptedCount(session, all);
    expect(count?.adopted).toBe(13);
    expect([...(count?.identified ?? [])]).toEqual([10]);
    expect(count?.subjects).toBe(2);
  });

  it('is not known where no source gives a number', () => {
    const { adopted: _, ...without } = session;
    expect(adoptedCount(without, all)).toBeNull();
    expect(adoptedCount(undefined, all)).toBeNull();
  });
});

describe('a citation', () => {
  const pack = { assembly: 'INTERPOL General Assembly', title: 'INTERPOL General Assembly', asOf: '2026-11-20' };

  it('names assembly, session, place, year and symbol', () => {
    const record = anyRecord.parse({
      id: 'resolution/ga-2019-88-res-10',
      kind: 'resolution',
      title: 'Amends Articles 36 and 48',
      titleIs: 'descriptive',
      symbol: 'GA-2019-88-RES-10',
      confidence: 'high',
    });
    expect(citation(record, pack, session)).toBe(
      'INTERPOL General Assembly, 88th session (Santiago, 2019), resolution GA-2019-88-RES-10. ' +
        'Rostrum, INTERPOL General Assembly, as of 20 November 2026.',
    );
  });

  it('says that a number was not found, and gives none', () => {
    const record = anyRecord.parse({
      id: 'decision/i-core',
      kind: 'decision',
      title: 'I-Core programme',
      titleIs: 'descriptive',
      confidence: 'high',
    });
    expect(citation(record, pack, session)).toContain('I-Core programme (number not found)');
  });
});

describe('filters', () => {
  const filters = readFilters(new URLSearchParams('from=2019&to=2019&confidence=high&kind=decision&kind=evil'));

  it('leave a facet out when its own values are counted', () => {
    const kinds = counted(narrow(all, filters, 'kinds'), ({ kind }) => kind);
    expect(Object.fromEntries(kinds)).toEqual({ resolution: 1, decision: 1 });
    const sure = counted(narrow(all, filters, 'confidence'), ({ confidence }) => confidence);
    expect(Object.fromEntries(sure)).toEqual({ high: 1, medium: 1 });
  });

  it('are chips, each of which takes away itself alone', () => {
    const chips = setFilters(filters);
    expect(chips.map(({ words }) => words)).toEqual(['2019', 'Decisions', 'Confidence: High']);
    expect(chips.map(({ without }) => without)).toEqual([{ from: null, to: null }, { kinds: [] }, { confidence: [] }]);
  });
});

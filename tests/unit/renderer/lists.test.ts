/** Filters, groups and citations of the lists. */
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../data/model';
import { arrange } from '../../../renderer/views/resolutions/arrange';
import { narrow, readFilters, writeFilters } from '../../../renderer/views/resolutions/filters';
import { monogram, postAt, rank } from '../../../renderer/views/people/posts';
import { numberIn } from '../../../renderer/parts/record/tally';
import { formatPeriod } from '../../../renderer/core/format';

Object.assign(globalThis, { document: { documentElement: { lang: 'en' } } });

const row = (id: string, more: Partial<Row>): Row => ({ id, kind: 'decision', title: id, sessions: [], ...more });
const rows = [
  row('resolution/a', {
    kind: 'resolution',
    symbol: 'AG-2001-RES-10',
    year: 2001,
    sessions: ['session/70'],
    confidence: 'high',
  }),
  row('resolution/b', {
    kind: 'resolution',
    symbol: 'AG-2001-RES-02',
    year: 2001,
    sessions: ['session/70'],
    confidence: 'low',
  }),
  row('decision/c', { title: 'Déclaration de Vienne', year: 2023, sessions: ['session/91'], confidence: 'medium' }),
];

describe('the list of resolutions', () => {
  it('keeps its filters in the query and back', () => {
    const query = new URLSearchParams(
      'from=2000&to=2010&session=session%2F70&subject=Rules&kind=resolution&status=repealed&status=unknown&confidence=high&text=x&group=year&sort=title',
    );
    expect(writeFilters(readFilters(query)).toString()).toBe(query.toString());
    expect(readFilters(new URLSearchParams('from=abc&sort=evil'))).toMatchObject({ from: null, sort: 'newest' });
  });

  it('narrows by year, kind, confidence and words without accents', () => {
    const pass = (query: string): string[] => narrow(rows, readFilters(new URLSearchParams(query))).map(({ id }) => id);
    expect(pass('to=2005')).toEqual(['resolution/a', 'resolution/b']);
    expect(pass('kind=decision')).toEqual(['decision/c']);
    expect(pass('confidence=low')).toEqual(['resolution/b']);
    expect(pass('text=declaration')).toEqual(['decision/c']);
  });

  it('narrows by session, subject and status, of which most are unknown', () => {
    const some = [
      row('resolution/a', { status: { is: 'repealed', by: ['resolution/z'] }, subjects: ['Rules', 'Data'] }),
      row('resolution/b', { sessions: ['session/70'] }),
    ];
    const pass = (query: string): string[] => narrow(some, readFilters(new URLSearchParams(query))).map(({ id }) => id);
    expect(pass('status=repealed')).toEqual(['resolution/a']);
    expect(pass('status=unknown')).toEqual(['resolution/b']);
    expect(pass('subject=Data')).toEqual(['resolution/a']);
    expect(pass('session=session/70')).toEqual(['resolution/b']);
  });

  const symbols = (some: readonly Row[]): (string | undefined)[] => some.map(({ symbol }) => symbol);

  it('groups by session, newest first, numbers in order', () => {
    const groups = arrange(rows, 'session', 'newest');
    expect(groups.map(({ key }) => key)).toEqual(['session/91', 'session/70']);
    expect(symbols(groups[1]?.rows ?? [])).toEqual(['AG-2001-RES-02', 'AG-2001-RES-10']);
  });

  it('sorts by year, either way, what has none last', () => {
    const some = [...rows, row('decision/d', {})];
    const years = (sort: 'newest' | 'oldest'): (number | undefined)[] =>
      (arrange(some, 'none', sort)[0]?.rows ?? []).map(({ year }) => year);
    expect(years('newest')).toEqual([2023, 2001, 2001, undefined]);
    expect(years('oldest')).toEqual([2001, 2001, 2023, undefined]);
    expect(arrange(some, 'year', 'oldest').map(({ key }) => key)).toEqual(['2001', '2023', null]);
  });

  it('groups by subject: a row of two stands under both, those without one at the end', () => {
    const some = [row('resolution/a', { subjects: ['Rules', 'Data'] }), ...rows];
    expect(arrange(some, 'subject', 'newest').map(({ key, rows: own }) => [key, own.length])).toEqual([
      ['Data', 1],
      ['Rules', 1],
      [null, 3],
    ]);
  });
});

describe('numbers of resolutions', () => {
  it('follow the pattern of their session', () => {
    expect(numberIn('GA-2019-88-RES-10', 'GA-2019-88-RES-{n}')).toBe(10);
    expect(numberIn('GA-2019-88-RES-XX', 'GA-2019-88-RES-{n}')).toBeNull();
    expect(numberIn('AGN/68/RES/5', undefined)).toBeNull();
  });
});

describe('people', () => {
  it('show the post of the session, else the newest', () => {
    const person = row('person/p', {
      kind: 'person',
      posts: [
        { role: 'Delegate for Asia', session: 'session/81' },
        { role: 'President', session: 'session/87' },
      ],
    });
    expect(postAt(person, 'session/81')?.role).toBe('Delegate for Asia');
    expect(postAt(person, null)?.role).toBe('President');
    expect(rank('Secretary General')).toBeLessThan(rank('Delegate for Asia'));
  });

  it('have initials of their names', () => {
    expect(monogram('Šárka Havránková')).toBe('ŠH');
    expect(monogram('Jannine van den Berg')).toBe('JB');
  });
});

describe('periods', () => {
  it.each([
    [{ start: '2019-10-15', end: '2019-10-18' }, '15–18 October 2019'],
    [{ start: '2019-10', end: '2019-10' }, 'October 2019'],
    [{ start: '2016', end: '2020' }, '2016–2020'],
    [{}, ''],
  ])('%j', (period, words) => {
    expect(formatPeriod(period)).toBe(words);
  });
});

/** Who was in office on a day: what dates say, what they leave open, and nothing more. */
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../data/model';
import { daysOf } from '../../../renderer/core/days';
import { committeeOn, heldOn, holdersOn } from '../../../renderer/views/people/in-office';

type RowPost = NonNullable<Row['posts']>[number];
const post = (start?: string, end?: string, more: Partial<RowPost> = {}): RowPost => ({
  role: 'President',
  ...(start ? { start } : {}),
  ...(end ? { end } : {}),
  ...more,
});
const person = (name: string, ...posts: RowPost[]): Row => ({
  id: `person/${name}`,
  kind: 'person',
  title: name,
  sessions: [],
  posts,
});

describe('a post on a day', () => {
  it.each([
    ['2018-11-21', '2021-11-25', '2019-10-16', 'certain', null],
    ['2018-11-21', '2021-11-25', '2018-11-21', 'certain', null],
    ['2018-11', '2021', '2018-11-05', 'possible', 'start'],
    ['2018-11', '2021', '2018-12-01', 'certain', null],
    ['2018', '2021', '2021-06-01', 'possible', 'end'],
    ['2018', undefined, '2019-06-01', 'possible', 'end'],
    [undefined, '2021', '2019-06-01', 'possible', 'start'],
  ] as const)('%s to %s, asked for %s: %s', (start, end, day, certainty, open) => {
    expect(heldOn(post(start, end), day)).toEqual({ certainty, open });
  });

  it('was not held before it began, after it ended, or when nothing is dated', () => {
    expect(heldOn(post('2018-11', '2021'), '2018-10-31')).toBeNull();
    expect(heldOn(post('2018-11', '2021'), '2022-01-01')).toBeNull();
    expect(heldOn(post(), '2019-01-01')).toBeNull();
  });

  it('by a computed date says so', () => {
    expect(heldOn(post('2018', '2021', { derived: ['end'] }), '2019-01-01')?.certainty).toBe('derived');
  });
});

it('a month is all of its days, in leap years too', () => {
  expect(daysOf('2020-02')).toEqual(['2020-02-01', '2020-02-29']);
});

it('an end that was not found is where the next holder of a single post began', () => {
  const people = [person('a', post('1963')), person('b', post('1968', '1972')), person('c', post('1972'))];
  const names = (day: string): string[] => holdersOn(people, day, ['President']).map(({ row }) => row.title);
  expect(names('1965-01-01')).toEqual(['a']);
  expect(names('1970-01-01')).toEqual(['b']);
  expect(holdersOn(people, '1965-01-01', ['President'])[0]?.certainty).toBe('derived');
  expect(holdersOn(people, '1975-01-01', ['President']).map(({ certainty }) => certainty)).toEqual(['possible']);
});

describe('a post that one person holds at a time', () => {
  const people = [
    person('Schober', post('1923-09-07', '1932')),
    person('Higgitt', post('1972', '1976')),
    person('Barbot', post('1988-11-23')),
    person('Inkster', post(undefined, '1994-10-04')),
    person('Eriksson', post('1994-10-04', '1996')),
    person('Selebi', post(undefined, '2008-01')),
    person('Herrera', post('2008-02', '2008-10')),
    person('Philippe', post('2025-11-27')),
  ];
  const on = (day: string): string[] =>
    holdersOn(people, day, ['President']).map(({ row, certainty }) => `${row.title} ${certainty}`);

  it.each([
    ['1975-06-01', ['Higgitt certain']],
    ['1976-06-01', ['Higgitt possible']],
    ['1980-01-01', []],
    ['1988-11-22', []],
    ['1990-01-01', ['Barbot possible', 'Inkster possible']],
    ['1994-10-04', ['Eriksson certain']],
    ['1995-01-01', ['Eriksson certain']],
    ['1998-01-01', []],
    ['2000-01-01', ['Selebi possible']],
    ['2008-05-01', ['Herrera certain']],
    ['2034-12-31', ['Philippe possible']],
    ['2035-01-01', []],
  ])('on %s: %j', (day, names) => {
    expect(on(day)).toEqual(names);
  });
});

it('whose end was not found may have served as long as the longest term known for the post, in any region', () => {
  const delegate = (region: string, start?: string, end?: string): RowPost =>
    post(start, end, { role: `Delegate for ${region}` });
  const people = [
    person('a', delegate('Asia', '2018-11', '2021')),
    person('b', delegate('the Americas', '2021-11')),
    person('c', post('2005', '2015')),
  ];
  const names = (day: string): string[] => holdersOn(people, day).map(({ row }) => row.title);
  expect(names('2024-12-31')).toEqual(['b']);
  expect(names('2025-01-01')).toEqual([]);
  expect(names('2031-01-01')).toEqual([]);
});

it('the committee says how many seats nobody is known for; a possible holder fills none', () => {
  const people = [
    person('a', post('2018', '2020')),
    person('b', post('2018', '2020', { role: 'Delegate for Asia' })),
    person('c', post('2018', undefined, { role: 'Delegate for Africa' })),
    person('d', post('2018', '2020', { role: 'Secretary General' })),
  ];
  const { benches, others } = committeeOn(holdersOn(people, '2019-01-01'), {
    record: 'organisation/body',
    seats: [
      { post: 'President', count: 1 },
      { post: 'Delegate', count: 3 },
    ],
  });
  expect(benches.map(({ post: name, holders, unknown }) => [name, holders.length, unknown])).toEqual([
    ['President', 1, 0],
    ['Delegate', 2, 2],
  ]);
  expect(others.map(({ row }) => row.title)).toEqual(['d']);
});

/** By which dates records count when results are sorted by date. */
import { describe, expect, it } from 'vitest';
import { anyRecord, type RecordId } from '../../../data/model';
import { whenOf } from '../../../electron/search/when';

type Fields = Readonly<Record<string, unknown>>;
const evidence = { confidence: 'high', sources: ['source/one'] };

/** The dates of a record. @param session what is known of the session that it names */
function dates(id: string, fields: Fields, session: Fields = {}): string[] {
  const kind = id.slice(0, id.indexOf('/'));
  const held = anyRecord.parse({ id: 'session/1', kind: 'session', title: 'First', ...evidence, ...session });
  const record = anyRecord.parse({ id, kind, title: 'A record', ...evidence, ...fields });
  return whenOf(record, (named: RecordId) => (named === held.id ? held : undefined));
}

const resolution = { symbol: 'R-1', titleIs: 'official', session: 'session/1' };
const may = { year: 2001, period: { start: '2001-05-07', end: '2001-05-11' } };

describe('what an assembly adopted', () => {
  it('counts by its own date', () => {
    expect(dates('resolution/1', { ...resolution, year: 2001, date: '2001-05-09' }, may)).toEqual(['2001-05-09']);
  });

  it('counts by the beginning of its session when only its year is known, as precisely as that is', () => {
    expect(dates('resolution/1', { ...resolution, year: 2001 }, may)).toEqual(['2001-05-07']);
    const decision = { titleIs: 'official', session: 'session/1', year: 2001 };
    expect(dates('decision/1', decision, { period: { start: '2001-05' } })).toEqual(['2001-05']);
    expect(dates('decision/1', decision, { year: 2001 })).toEqual(['2001']);
  });

  it('counts by its year when its session began in another', () => {
    const over = { year: 2001, period: { start: '2001-09-18', end: '2002-09-09' } };
    expect(dates('resolution/1', { ...resolution, year: 2002 }, over)).toEqual(['2002']);
    expect(dates('resolution/1', { ...resolution, session: 'session/9', year: 2002 }, over)).toEqual(['2002']);
  });

  it('has no date without a year of its own, as it is shown with none', () => {
    expect(dates('resolution/1', resolution, may)).toEqual([]);
  });
});

it('sessions count by when they began, else by their year', () => {
  expect(dates('session/2', may)).toEqual(['2001-05-07']);
  expect(dates('session/2', { period: { end: '2001-05-11' } })).toEqual(['2001-05-11']);
  expect(dates('session/2', { year: 476 })).toEqual(['0476']);
  expect(dates('session/2', {})).toEqual([]);
});

it('people count by the first and the last of their posts', () => {
  const posts = ['2012-11', '2015', '2009-06-01', undefined, '2015-03'].map((start) => ({
    role: 'Delegate',
    period: start === undefined ? { end: '2030' } : { start, end: '2031' },
    ...evidence,
  }));
  expect(dates('person/one', { posts })).toEqual(['2009-06-01', '2015-03']);
  expect(dates('person/one', { posts: posts.slice(0, 1) })).toEqual(['2012-11']);
  expect(dates('person/one', { posts: [] })).toEqual([]);
});

it('sources count by their date; other kinds have none', () => {
  expect(dates('source/two', { type: 'news', date: '2019-10' })).toEqual(['2019-10']);
  expect(dates('source/two', { type: 'news' })).toEqual([]);
  expect(dates('member/chile', { country: { name: 'Chile', code: 'CL' }, joined: '1948' })).toEqual([]);
});

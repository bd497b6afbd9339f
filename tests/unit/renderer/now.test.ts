/** Which session is now, and what the pack cannot know of it. */
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../data/model';
import { today } from '../../../renderer/core/days';
import { sessionsNow } from '../../../renderer/views/start/now';

const session = (number: number, start: string, end: string | null, planned = false): Row => ({
  id: `session/${number}`,
  kind: 'session',
  title: `${number}`,
  number,
  sessions: [],
  period: end ? { start, end } : { start },
  ...(planned ? { planned: true as const } : {}),
});
const all = [
  session(95, '2027-06-07', '2027-06-10', true),
  session(94, '2026-11', '2026-11', true),
  session(93, '2025-11-24', '2025-11-27'),
  session(92, '2024-11-04', '2024-11-07'),
  { ...session(1, '1914', null), id: 'session/undated', period: undefined } as Row,
];
const on = (day: string): Record<string, string | boolean | null> => {
  const { current, passed, latest, next } = sessionsNow(all, day);
  return {
    current: current?.row.title ?? null,
    ...(current ? { sure: current.sure } : {}),
    passed: passed?.title ?? null,
    latest: latest?.title ?? null,
    next: next?.title ?? null,
  };
};

describe('on a day', () => {
  it('between two sessions', () => {
    expect(on('2026-10-31')).toEqual({ current: null, passed: null, latest: '93', next: '94' });
  });
  it('of a month in which one is planned: perhaps, since its days are not known', () => {
    expect(on('2026-11-25')).toEqual({ current: '94', sure: false, passed: null, latest: '93', next: '95' });
  });
  it('after a planned one: it is past, and not known to have been held', () => {
    expect(on('2026-12-01')).toEqual({ current: null, passed: '94', latest: '93', next: '95' });
  });
  it('within known days', () => {
    expect(on('2025-11-27')).toEqual({ current: '93', sure: true, passed: null, latest: '92', next: '94' });
    expect(on('2027-06-07')).toEqual({ current: '95', sure: true, passed: '94', latest: '93', next: null });
  });
  it('before all of them, and with none', () => {
    expect(on('1900-01-01')).toEqual({ current: null, passed: null, latest: null, next: '92' });
    expect(sessionsNow([], '2026-11-25')).toEqual({ current: null, passed: null, latest: null, next: null });
  });
});

it('the day is that of the reader’s own clock', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
